/** A declaration in one line, without comments, whatever its layout. */
export function normalised(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\/|(?<!:)\/\/[^\r\n]*/g, " ")
    .replace(/\s+/g, " ")
    .replace(/\s*([{}()[\];,:|&<>=?])\s*/g, "$1")
    .replace(/[;,](?=[})\]])|[;,]$/g, "")
    .trim();
}
