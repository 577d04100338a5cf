// As much of Markdown as the documentation of members has, laid out in lines of a width: paragraphs, lists and `code`.
import { lengthOf } from "./svg.mjs";
import { theme } from "./theme.mjs";

// Lines of `{ runs, indent, hasBullet }`.
export function markdownLines(text, width) {
  return text.split("\n").flatMap((line) => {
    const [, bullet, content] = /^(- )?(.*)$/.exec(line);
    const indent = bullet ? 2 : 0;
    return wrapped(inlineRuns(content), width - indent).map((runs, index) => ({
      runs,
      indent,
      hasBullet: indent > 0 && index === 0,
    }));
  });
}

function inlineRuns(text) {
  return text.split(/(`[^`]+`|https?:\S+)/).flatMap((part) => {
    if (part === "") return [];
    if (part.startsWith("`")) return [{ text: part.slice(1, -1), colour: theme.bulb }];
    return [{ text: part, colour: part.startsWith("http") ? theme.link : theme.text }];
  });
}

// Breaks runs at spaces, so that no line is wider than `width` cells.
export function wrapped(runs, width) {
  const lines = [[]];
  for (const { text, ...style } of runs) {
    for (const word of text.match(/\s+|\S+/g) ?? []) {
      if (lengthOf(lines.at(-1)) + word.length > width && lengthOf(lines.at(-1)) > 0) {
        lines.push([]);
        if (word.trim() === "") continue;
      }
      lines.at(-1).push({ text: word, ...style });
    }
  }
  return lines;
}
