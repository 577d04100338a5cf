import type { Shown } from "../change.js";
import type { Declarations } from "../program/declarations.js";
import { fileIn } from "../program/layout.js";
import { lineIn } from "../program/lines.js";
import type { StatesRead } from "../program/read-states.js";
import type { Place } from "../surface/export-item.js";
import type { Subjects } from "./gone-exports.js";

/** What is told of an export in each of what is found of it. */
export function subjectsIn(states: StatesRead, all: Declarations): Subjects {
  return (old, newer) => {
    const item = old ?? newer;
    return {
      entries: item ? [item.door.specifier] : [],
      export: item ? item.name.join(".") : "",
      kinds: item?.kinds ?? [],
      of: item?.door.beside,
      old: shownAt(states, all, old?.places[0]),
      new: shownAt(states, all, newer?.places[0]),
    };
  };
}

/** What is written at a place, and in which line of which file. */
export function shownAt(
  { published, origin }: StatesRead,
  all: Declarations,
  place: Place | undefined,
): Shown | undefined {
  if (!place) return undefined;
  const { path, position } = origin(place.path, place.start);
  const line = lineIn(published, path, position);
  return { file: fileIn(path), line, text: all.textAt(place) };
}
