import type { Span } from "../../analysis/finding.js";
import type { LineMap } from "../../analysis/program/line-map.js";
import type { Role, Style } from "./style.js";
import { textWidth } from "./text-width.js";

/** How a code frame is drawn. */
export interface FrameLook {
  readonly style: Style;
  /** The colour of the squiggles. */
  readonly squiggle: Role;
  /** What stands before each line. */
  readonly indent: string;
}

const ellipsis = "...";

/**
 * The lines of a span with squiggles under it, as `tsc --pretty` draws them: of more than four lines the first two and
 * the last two. Under characters of two columns it draws two squiggles, where the compiler draws one.
 *
 * @example
 * // 2 app.registerBlueprint(users);
 * //       ~~~~~~~~~~~~~~~~~
 */
export function codeFrame(text: string, lines: LineMap, span: Span, look: FrameLook): readonly string[] {
  const first = lines.lineAt(span.start);
  const last = lines.lineAt(span.end);
  const isCut = last - first >= 4;
  const gutterWidth = Math.max(String(last + 1).length, isCut ? ellipsis.length : 0);
  const gutter = (label: string): string =>
    `${look.indent}${look.style("gutter", label.padStart(gutterWidth))} `;

  const drawn = (line: number): readonly string[] => {
    // A tab is one space, here and in its squiggle, so that they stand under each other on every terminal.
    const content = text
      .slice(lines.startOf(line), lines.startOf(line + 1))
      .trimEnd()
      .replaceAll("\t", " ");
    const from = line === first ? span.start - lines.startOf(line) : 0;
    const to = line === last ? span.end - lines.startOf(line) : content.length;
    const margin = line === first ? " ".repeat(textWidth(content.slice(0, from))) : "";
    const squiggles = "~".repeat(textWidth(content.slice(from, to)));
    return [gutter(String(line + 1)) + content, gutter("") + look.style(look.squiggle, margin + squiggles)];
  };

  if (!isCut) return range(first, last).flatMap(drawn);
  return [...[first, first + 1].flatMap(drawn), gutter(ellipsis), ...[last - 1, last].flatMap(drawn)];
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
