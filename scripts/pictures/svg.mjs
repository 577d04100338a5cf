// Draws text on a grid of cells, in a window. Where fonts differ in width, each line is stretched to the width of its
// cells, so that all is in its place with whatever font the reader has.
import { theme } from "./theme.mjs";

export const cell = { width: 7.8, height: 19 };
const fonts =
  'ui-monospace, SFMono-Regular, Menlo, "Cascadia Mono", Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace';
const bar = 34;
const margin = 18;
// Of all pictures at least, so that they are in line on a page.
const least = 884;

export const round = (value) => String(Math.round(value * 100) / 100);
export const escaped = (text) =>
  text.replace(/[&<>"]/g, (each) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[each]);

// Attributes that are not given are left out.
export function element(name, attributes, content) {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const head = [name, ...pairs.map(([key, value]) => `${key}="${write(value)}"`)].join(" ");
  return content === undefined ? `<${head}/>` : `<${head}>${content}</${name}>`;
}
const write = (value) => (typeof value === "number" ? round(value) : escaped(value));

export const lengthOf = (runs) => runs.reduce((sum, { text }) => sum + text.length, 0);

// One line of runs `{ text, colour, isBold }`, with its top left corner at a place. White space is to be kept, and as not
// all that show SVG do so, what stands behind more than one space is a text of its own.
export function textLine(runs, x, y) {
  const cells = runs.flatMap(({ text, ...style }) => Array.from(text, (character) => ({ character, style })));
  const line = cells.map(({ character }) => character).join("");
  return [...line.matchAll(/\S+(?: \S+)*/g)]
    .map(({ index, 0: { length } }) => {
      const place = { x: x + index * cell.width, y: y + cell.height * 0.7, textLength: length * cell.width };
      const spans = spansOf(cells.slice(index, index + length));
      const kept = { "xml:space": "preserve", lengthAdjust: "spacingAndGlyphs" };
      return element("text", { ...place, ...kept }, spans);
    })
    .join("\n");
}

function spansOf(cells) {
  const spans = [];
  for (const { character, style } of cells) {
    if (spans.at(-1)?.style === style) spans.at(-1).text += character;
    else spans.push({ text: character, style });
  }
  return spans
    .map(({ text, style: { colour = theme.text, isBold } }) =>
      element("tspan", { fill: colour, "font-weight": isBold ? "bold" : undefined }, escaped(text)),
    )
    .join("");
}

// `draw` gets the place of the content and gives its shapes; `size` is that of the content.
export function window({ title, description, caption, size, draw }) {
  const width = Math.max(least, Math.ceil(size.width + 2 * margin));
  const height = Math.ceil(bar + size.height + 2 * margin);
  const frame = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 8 };
  const dots = ["#ff5f57", "#febc2e", "#28c840"].map((fill, index) =>
    element("circle", { cx: 20 + index * 20, cy: bar / 2, r: 6, fill }),
  );
  const lines = [
    element("title", { id: "title" }, escaped(title)),
    element("desc", { id: "desc" }, escaped(description)),
    element("rect", { ...frame, fill: theme.window, stroke: theme.edge }),
    element("path", { d: `M1 ${bar}V9a8 8 0 0 1 8-8H${width - 9}a8 8 0 0 1 8 8V${bar}z`, fill: theme.bar }),
    ...dots,
    ...(caption ? [textLine([{ text: caption, colour: theme.faint }], 92, (bar - cell.height) / 2)] : []),
    ...draw({ x: margin, y: bar + margin }),
  ].filter(Boolean);
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-labelledby": "title desc",
    "font-family": fonts,
    "font-size": 13,
    "font-variant-ligatures": "none",
  };
  return `${element("svg", root, `\n${lines.join("\n")}\n`)}\n`;
}
