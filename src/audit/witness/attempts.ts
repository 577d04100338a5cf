import type { Suspect } from "../causes/sightings.js";
import { extensionOf, fileIn, type Door, type Side } from "../program/layout.js";
import type { StatesRead } from "../program/read-states.js";
import { moduleOf } from "./access.js";
import { allowedArguments } from "./allowed-arguments.js";
import { foreignImports } from "./foreign-imports.js";
import { localTypes } from "./local-types.js";
import { programsFor } from "./programs.js";

/** A program that may show a break, and the files in which it is tried. */
export interface Attempt {
  readonly text: string;
  readonly file: (side: Side) => string;
  /** What has to compile in both states for it to show anything. */
  readonly control: Omit<Attempt, "control"> | undefined;
}

/** The programs that are tried for what is seen of one break, in their order. */
export interface Attempts {
  /** The first of them. */
  readonly first: (group: readonly Suspect[], index: number) => readonly Attempt[];
  /**
   * The others: with types of the package's own written out, and of the other exports of which it is seen.
   *
   * @param known how many are the first
   */
  readonly others: (group: readonly Suspect[], index: number, known: number) => readonly Attempt[];
}

/** @param task what their files are called */
export function attemptsAt(states: StatesRead, task: string): Attempts {
  const { older, oldNamed, sources } = states;
  const names = importableNames(older.items);
  const textOf = (path: string): string => sources.get(path) ?? "";
  const foreignOf = foreignIn(textOf);
  const local = localTypes(oldNamed, foreignOf, textOf);
  const importableOf = ({ item: { door } }: Suspect): ReadonlySet<string> => names.get(door) ?? new Set();

  const plainly = (suspect: Suspect): readonly string[] =>
    programsFor(suspect, { importable: importableOf(suspect), foreign: foreignOf(pathOf(suspect)) });

  function spelledOut(suspect: Suspect, programs: readonly string[]): readonly string[] {
    const from = JSON.stringify(moduleOf(suspect.item.door));
    const around = { path: pathOf(suspect), from, importable: importableOf(suspect) };
    return [...new Set(programs.flatMap((text) => local(text, around) ?? []))];
  }

  function attempt(text: string, suspect: Suspect, name: string): Attempt {
    const control = allowedArguments(text, suspect);
    const fileNamed =
      (own: string): Attempt["file"] =>
      (side) =>
        `${side}/${own}.${extensionOf(suspect.item.door.mode)}`;
    return {
      text,
      file: fileNamed(name),
      control: control === undefined ? undefined : { text: control, file: fileNamed(`${name}_control`) },
    };
  }

  return {
    first: ([suspect], index) =>
      suspect ? plainly(suspect).map((text, at) => attempt(text, suspect, `${task}${index}_${at}`)) : [],
    others: (group, index, known) =>
      group
        .flatMap((suspect, at) => {
          const programs = plainly(suspect);
          const all = [...(at === 0 ? [] : programs), ...spelledOut(suspect, programs)];
          return all.map((text) => ({ text, suspect }));
        })
        .map(({ text, suspect }, at) => attempt(text, suspect, `${task}${index}_${known + at}`)),
  };
}

/** What files import from other packages, each read once. */
function foreignIn(textOf: (path: string) => string): (path: string) => ReadonlyMap<string, string> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (path) => {
    const found = known.get(path) ?? foreignImports(textOf(path));
    known.set(path, found);
    return found;
  };
}

/** The file that a break is of, in the older state. */
function pathOf({ item, break: found }: Suspect): string {
  const [{ path } = { path: "" }] = item.places;
  return `${path.slice(0, path.length - fileIn(path).length)}${found.old?.file ?? ""}`;
}

function importableNames(items: StatesRead["older"]["items"]): ReadonlyMap<Door, ReadonlySet<string>> {
  const names = new Map<Door, Set<string>>();
  for (const { door, name } of items) {
    const [first = ""] = name;
    // What is global is known without.
    if (first !== "default" && first !== "export=" && door.beside?.kind !== "global")
      names.set(door, (names.get(door) ?? new Set()).add(name.join(".")));
  }
  return names;
}
