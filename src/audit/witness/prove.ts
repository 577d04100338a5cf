import type { Break } from "../change.js";
import type { Suspect } from "../compare/compare-exports.js";
import type { CompilerAtHand } from "../program/compiled.js";
import { extensionOf, sides, type Door, type Side } from "../program/layout.js";
import type { StatesRead } from "../program/read-states.js";
import type { Tasks } from "../tasks.js";
import { programsFor } from "./programs.js";

/** Has the compiler show each break by a program that compiles with the old state, and not with the new one. */
export async function prove(
  atHand: CompilerAtHand,
  states: StatesRead,
  suspects: readonly Suspect[],
  tasks: Tasks,
): Promise<readonly Break[]> {
  const names = importableNames(states);
  const tried = suspects.map((suspect, index) =>
    programsFor(suspect, { importable: names.get(suspect.item.door) ?? new Set() }).map((text, attempt) => ({
      text,
      file: (side: Side) => `${side}/program${index}_${attempt}.${extensionOf(suspect.item.door.mode)}`,
    })),
  );
  const programs = tried.flat();
  if (programs.length === 0) return suspects.map((suspect) => proven(suspect, undefined));
  const sources = new Map(states.sources);
  const roots = sides.flatMap((side) => programs.map(({ file }) => file(side)));
  for (const side of sides) for (const { file, text } of programs) sources.set(file(side), text);
  // All of them at once, or where that has no end, one after another.
  const isAtOnce = tasks.begin("programs");
  const checked = await atHand.check(sources, roots, isAtOnce);
  const hasErrors = (file: string): boolean | undefined =>
    tasks.begin(file) ? checked.hasErrors(file) : undefined;
  try {
    const breaks = suspects.map((suspect, index) => {
      const shown = tried[index]?.find(
        ({ file }) => hasErrors(file("old")) === false && hasErrors(file("new")) === true,
      );
      return proven(suspect, shown?.text);
    });
    tasks.end();
    return breaks;
  } finally {
    checked.close();
  }
}

function proven({ break: found }: Suspect, program: string | undefined): Break {
  // That something has got a mark is read, and needs no proof.
  return { ...found, program, isProven: program !== undefined || found.kind === "marked" };
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
