// The boxes that an editor opens over the source.
import { cell, element, lengthOf, textLine } from "./svg.mjs";
import { theme } from "./theme.mjs";

export const padding = 10;

export const box = ({ x, y, width, height }) =>
  element("rect", { x, y, width, height, rx: 5, fill: theme.panel, stroke: theme.edge });

export const textBoxSize = (lines, width) => ({
  width: width * cell.width + 2 * padding,
  height: lines.length * cell.height + 2 * padding,
});

// Lines of `{ runs, indent, hasBullet, isRule }`.
export function drawTextLines(lines, { x, y, width }) {
  return lines.flatMap(({ runs = [], indent = 0, hasBullet, isRule }, row) => {
    const top = y + padding + row * cell.height;
    const middle = top + cell.height / 2;
    if (isRule) return [element("path", { d: `M${x} ${middle}h${width}`, stroke: theme.edge })];
    const left = x + padding;
    const bullet = element("circle", {
      cx: left + cell.width / 2,
      cy: middle - 0.5,
      r: 2.2,
      fill: theme.text,
    });
    const line = lengthOf(runs) > 0 ? [textLine(runs, left + indent * cell.width, top)] : [];
    return hasBullet ? [bullet, ...line] : line;
  });
}
