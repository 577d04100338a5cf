// Reads what a program printed for a terminal: lines of runs, each `{ text, colour, isInverse, isBold }`.
const colours = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];
const plain = { colour: undefined, isInverse: false, isBold: false };

export function readAnsi(output) {
  const lines = [[]];
  let style = plain;
  for (const [index, part] of output.split("\u001b[").entries()) {
    // Only the first part has no code before it.
    const [, codes, text] = /^([\d;]*)m([^]*)$/.exec(index === 0 ? `0m${part}` : part) ?? fail(part);
    style = codes.split(";").reduce(styled, style);
    for (const [row, piece] of text.split("\n").entries()) {
      if (row > 0) lines.push([]);
      if (piece !== "") lines.at(-1).push({ text: piece, ...style });
    }
  }
  return lines;
}

// A code that is not known is an error, or the picture would show another colour than a terminal.
function styled(style, code) {
  const number = Number(code);
  if (number === 0) return plain;
  if (number === 1) return { ...style, isBold: true };
  if (number === 7) return { ...style, isInverse: true };
  if (number === 39) return { ...style, colour: undefined };
  const colour = colours[number % 10];
  if (number >= 30 && number <= 37) return { ...style, colour };
  if (number >= 90 && number <= 97) return { ...style, colour: colour === "black" ? "grey" : colour };
  return fail(code);
}

function fail(code) {
  throw new Error(`the output has an ANSI code that is not drawn: ${JSON.stringify(code)}`);
}
