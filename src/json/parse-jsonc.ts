const string = String.raw`"(?:[^"\\]|\\.)*"`;
const comment = new RegExp(String.raw`(${string})|\/\/[^\n\r]*|\/\*[^]*?(?:\*\/|$)`, "g");
const trailingComma = new RegExp(String.raw`(${string})|,(?=\s*[}\]])`, "g");

/**
 * Reads JSON that has comments and trailing commas, as in `tsconfig.json`.
 *
 * @returns nothing where it is broken; the compiler says where and how
 */
export function parseJsonc(text: string): unknown {
  const keep = (_: string, kept: string | undefined): string => kept ?? "";
  const json = text
    .replace(/^\uFEFF/, "")
    .replace(comment, keep)
    .replace(trailingComma, keep);
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
