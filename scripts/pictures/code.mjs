// Source code as an editor draws it, with the colours that tsserver's two classifiers give it.
import { cell, lengthOf, textLine } from "./svg.mjs";
import { syntaxColours, theme } from "./theme.mjs";

// `ts.ClassificationType`, and `TokenType` of the newer classifier, as far as they have a colour here.
const syntactic = new Map([
  [1, "comment"],
  [3, "keyword"],
  [4, "number"],
  [6, "string"],
  [5, "punctuation"],
  [10, "punctuation"],
]);
const semantic = ["type", "type", "type", "type", "type", "type", "variable", "variable", "variable"];
semantic.push("property", "property", "function", "function");

/** The lines of an open file, each of runs `{ text, colour }`. */
export async function codeLines(server, path, text) {
  const range = { file: path, start: 0, length: text.length };
  const tokens = await server.ask("encodedSyntacticClassifications-full", range);
  const names = await server.ask("encodedSemanticClassifications-full", { ...range, format: "2020" });
  const kinds = new Array(text.length).fill("variable");
  const paint = ({ spans }, kindOf) => {
    for (let i = 0; i < spans.length; i += 3) {
      const kind = kindOf(spans[i + 2]);
      if (kind !== undefined) kinds.fill(kind, spans[i], spans[i] + spans[i + 1]);
    }
  };
  paint(tokens, (type) => syntactic.get(type));
  // The type is above the eight bits of modifiers, from 1.
  paint(names, (type) => semantic[(type >> 8) - 1]);
  const lines = [[]];
  [...text].forEach((character, index) => {
    const colour = syntaxColours[kinds[index]];
    if (character === "\n") lines.push([]);
    else if (lines.at(-1).at(-1)?.colour === colour) lines.at(-1).at(-1).text += character;
    else lines.at(-1).push({ text: character, colour });
  });
  return lines;
}

export const gutter = 4;

// Where a line and a column of the source are, both from 1 as tsserver counts.
export const placeOf = ({ line, offset }, { x, y }) => ({
  x: x + (gutter + offset - 1) * cell.width,
  y: y + (line - 1) * cell.height,
});

export function drawCode(lines, origin) {
  return lines.flatMap((runs, index) => {
    const { x, y } = placeOf({ line: index + 1, offset: 1 }, origin);
    const number = [{ text: String(index + 1).padStart(2), colour: theme.faint }];
    return [textLine(number, origin.x, y), lengthOf(runs) > 0 ? textLine(runs, x, y) : ""];
  });
}
