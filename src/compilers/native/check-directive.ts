// What may stand before the first token: spaces and comments.
const leading = /\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\//y;
const directive = /^\/\/\/?\s*@ts-(no)?check(?=[\s:]|$)/i;

/**
 * Whether the comments at the head of a file have it checked, or not: `// @ts-check`, `// @ts-nocheck`. The last one
 * decides; nothing where there is none.
 */
export function checkDirective(text: string): boolean | undefined {
  let checks: boolean | undefined;
  leading.lastIndex = text.startsWith("#!") ? Math.max(text.indexOf("\n"), 0) : 0;
  for (let match = leading.exec(text); match; match = leading.exec(text)) {
    const [comment] = match;
    const found = directive.exec(comment);
    if (found) checks = found[1] === undefined;
  }
  return checks;
}
