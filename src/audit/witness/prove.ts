import { reachedBy, type Cause } from "../causes/by-cause.js";
import type { Suspect } from "../causes/sightings.js";
import type { Because, Break } from "../change.js";
import type { CompilerAtHand } from "../program/compiled.js";
import { fileIn, sides, type Side } from "../program/layout.js";
import { lineIn } from "../program/lines.js";
import type { StatesRead } from "../program/read-states.js";
import type { Piece } from "../settled/pieces.js";
import type { Tasks } from "../tasks.js";
import { attemptsAt, type Attempt } from "./attempts.js";

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

// So many programs that to check the first of each by themselves costs less than to check all.
const manyPrograms = 100;

/** For each group of suspects a program that shows one of them. */
async function shownBy(
  atHand: CompilerAtHand,
  states: StatesRead,
  groups: readonly (readonly Suspect[])[],
  task: string,
  tasks: Tasks,
): Promise<readonly (string | undefined)[]> {
  const attempts = attemptsAt(states, task);
  const heads = groups.map(attempts.first);
  const rests = (index: number): readonly Attempt[] =>
    attempts.others(groups[index] ?? [], index, heads[index]?.length ?? 0);
  if (heads.flat().length < manyPrograms) {
    const all = heads.map((head, index) => [...head, ...rests(index)]);
    return await shownIn(atHand, states, all, task, tasks);
  }
  const found = [...(await shownIn(atHand, states, heads, task, tasks))];
  const left = [...found.keys()].filter((index) => found[index] === undefined);
  const later = await shownIn(atHand, states, left.map(rests), `${task} other`, tasks);
  for (const [at, index] of left.entries()) found[index] = later[at];
  return found;
}

/** Of each list the first program that compiles with the old state, and not with the new one. */
async function shownIn(
  atHand: CompilerAtHand,
  states: StatesRead,
  tried: readonly (readonly Attempt[])[],
  task: string,
  tasks: Tasks,
): Promise<readonly (string | undefined)[]> {
  const programs = tried.flat().flatMap((each) => [each, ...(each.control ? [each.control] : [])]);
  if (programs.length === 0) return tried.map(() => undefined);
  const sources = new Map(states.published);
  const rootsOf = (side: Side): readonly string[] => programs.map(({ file }) => file(side));
  for (const side of sides) for (const { file, text } of programs) sources.set(file(side), text);
  // All of them at once, or where that has no end, one after another.
  const isAtOnce = tasks.begin(`${task}s`);
  const ask = (roots: readonly string[]) => atHand.check(sources, roots, isAtOnce);
  // What one state declares for everybody the programs of the other must not see.
  const checked = states.isForAll
    ? { old: await ask(rootsOf("old")), new: await ask(rootsOf("new")) }
    : await ask(sides.flatMap(rootsOf)).then((both) => ({ old: both, new: both }));
  const hasErrors = (side: Side, { file }: Pick<Attempt, "file">): boolean | undefined =>
    tasks.begin(file(side)) ? checked[side].hasErrors(file(side)) : undefined;
  try {
    const shown = tried.map(
      (each) =>
        each.find(
          (one) =>
            hasErrors("old", one) === false &&
            hasErrors("new", one) === true &&
            (!one.control || hasErrors("new", one.control) === false),
        )?.text,
    );
    tasks.end();
    return shown;
  } finally {
    for (const each of new Set([checked.old, checked.new])) each.close();
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
  const text = (sources.get(path) ?? "").slice(start, end);
  return { file: fileIn(path), line: lineIn(sources, path, start), text };
}
