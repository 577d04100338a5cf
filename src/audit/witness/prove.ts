import { reachedBy, type Cause } from "../causes/by-cause.js";
import type { Suspect } from "../causes/sightings.js";
import type { Because, Break } from "../change.js";
import type { CompilerAtHand } from "../program/compiled.js";
import { extensionOf, fileIn, sides, type Door, type Side } from "../program/layout.js";
import type { StatesRead } from "../program/read-states.js";
import type { Piece } from "../settled/pieces.js";
import type { Tasks } from "../tasks.js";
import { foreignImports } from "./foreign-imports.js";
import { localTypes } from "./local-types.js";
import { programsFor } from "./programs.js";

// What is seen of a hundred exports is shown by one of the first nearly always.
const first = 3;

/** Has the compiler show each break by a program that compiles with the old state, and not with the new one. */
export async function prove(
  atHand: CompilerAtHand,
  states: StatesRead,
  causes: readonly Cause<Suspect>[],
  tasks: Tasks,
): Promise<readonly Break[]> {
  const shown = new Map<Cause<Suspect>, string>();
  const show = async (task: string, part: (cause: Cause<Suspect>) => readonly Suspect[]): Promise<void> => {
    const asked = causes.filter((cause) => !shown.has(cause) && part(cause).length > 0);
    const programs = await shownBy(atHand, states, asked.map(part), task, tasks);
    for (const [index, cause] of asked.entries()) {
      const program = programs[index];
      if (program !== undefined) shown.set(cause, program);
    }
  };
  await show("program", (cause) => cause.slice(0, first));
  await show("more", (cause) => cause.slice(first));
  return causes.map((cause) => proven(states, cause, shown.get(cause)));
}

/** For each group of suspects a program that shows one of them. */
async function shownBy(
  atHand: CompilerAtHand,
  states: StatesRead,
  groups: readonly (readonly Suspect[])[],
  task: string,
  tasks: Tasks,
): Promise<readonly (string | undefined)[]> {
  const names = importableNames(states);
  const local = localTypes(states.oldNamed, (path) => states.sources.get(path) ?? "");
  const tried = groups.map((group, index) =>
    group
      .flatMap((suspect) => {
        const importable = names.get(suspect.item.door) ?? new Set();
        const { mode } = suspect.item.door;
        const foreign = foreignOf(states, suspect);
        const programs = programsFor(suspect, { importable, foreign });
        const around = {
          path: pathOf(suspect),
          from: JSON.stringify(suspect.item.door.specifier),
          importable,
        };
        const spelled = programs.flatMap((text) => local(text, around) ?? []);
        return [...programs, ...new Set(spelled)].map((text) => ({ text, mode }));
      })
      .map(({ text, mode }, attempt) => ({
        text,
        file: (side: Side) => `${side}/${task}${index}_${attempt}.${extensionOf(mode)}`,
      })),
  );
  const programs = tried.flat();
  if (programs.length === 0) return [];
  const sources = new Map(states.sources);
  const roots = sides.flatMap((side) => programs.map(({ file }) => file(side)));
  for (const side of sides) for (const { file, text } of programs) sources.set(file(side), text);
  // All of them at once, or where that has no end, one after another.
  const isAtOnce = tasks.begin(`${task}s`);
  const checked = await atHand.check(sources, roots, isAtOnce);
  const hasErrors = (file: string): boolean | undefined =>
    tasks.begin(file) ? checked.hasErrors(file) : undefined;
  try {
    const shown = tried.map(
      (each) =>
        each.find(({ file }) => hasErrors(file("old")) === false && hasErrors(file("new")) === true)?.text,
    );
    tasks.end();
    return shown;
  } finally {
    checked.close();
  }
}

function proven(states: StatesRead, cause: Cause<Suspect>, program: string | undefined): Break {
  const [{ break: found, reasons }] = cause;
  return {
    ...found,
    program,
    // That something has got a mark is read, and needs no proof.
    isProven: program !== undefined || found.kind === "marked",
    because: reasons.map(({ name, old, new: newer }): Because => {
      return { name, old: old && shownPiece(states, old), new: shownPiece(states, newer) };
    }),
    reaches: reachedBy(cause, states.heirs),
  };
}

function shownPiece({ sources }: StatesRead, { path, statements }: Piece) {
  const [{ start, end } = { start: 0, end: 0 }] = statements;
  const text = sources.get(path) ?? "";
  return { file: fileIn(path), line: text.slice(0, start).split("\n").length, text: text.slice(start, end) };
}

/** What the file of a break imports from other packages. */
const foreignOf = ({ sources }: StatesRead, suspect: Suspect): ReadonlyMap<string, string> =>
  foreignImports(sources.get(pathOf(suspect)) ?? "");

/** The file that a break is of, in the older state. */
function pathOf({ item, break: found }: Suspect): string {
  const [{ path } = { path: "" }] = item.places;
  return `${path.slice(0, path.length - fileIn(path).length)}${found.old?.file ?? ""}`;
}

function importableNames({ older }: StatesRead): ReadonlyMap<Door, ReadonlySet<string>> {
  const names = new Map<Door, Set<string>>();
  for (const { door, name } of older.items) {
    const [first = ""] = name;
    if (first !== "default" && first !== "export=")
      names.set(door, (names.get(door) ?? new Set()).add(name.join(".")));
  }
  return names;
}
