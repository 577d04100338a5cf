import type { StatesRead } from "../program/read-states.js";
import { docComments, commentMarks } from "../../analysis/gates/mark/comment-marks.js";
import type { ExportItem, Place } from "./export-item.js";

/**
 * What an export is marked with: by itself, or by the namespaces that it stands in and the first comment of its module,
 * unless `@stable` takes it out.
 */
export function markOfItem(
  { sources, markingAt }: StatesRead,
  { places, outer }: ExportItem,
): string | undefined {
  const leadOf = ({ path, lead, start }: Place): string => (sources.get(path) ?? "").slice(lead, start);
  // All that is declared has to be marked: an overload that is not is stable.
  const own = places.map((place) => markingAt(place.path, leadOf(place)));
  if (own.every(({ mark }) => mark !== undefined)) return own[0]?.mark;
  if (own.some(({ mark, isStable }) => mark !== undefined || isStable)) return undefined;
  for (const place of outer) {
    // A file ends with what is before it.
    const lead =
      place.start === place.end
        ? commentsOfModule(leadOf(place), sources.get(place.path) ?? "")
        : leadOf(place);
    const { mark, isStable } = markingAt(place.path, lead);
    if (mark !== undefined) return mark;
    if (isStable) return undefined;
  }
  return undefined;
}

/** Of what stands before the first statement of a file, what is of the file as a whole. */
function commentsOfModule(lead: string, text: string): string {
  const comments = docComments(lead);
  const last = comments.at(-1);
  const isOfNothing = /^(?:import\b|export\s*(?:\*|\{\s*\}))/.test(text.slice(lead.length));
  const isOfModule = last !== undefined && commentMarks(last).isOfModule;
  return (isOfNothing || isOfModule ? comments : comments.slice(0, -1)).at(-1) ?? "";
}
