import { editedAfter } from "../edits/rearranged.js";
import type { EditedText } from "../edits/edit.js";
import type { Outcome } from "../outcome.js";
import type { ClassesPlan } from "./plan-classes.js";

interface Planned {
  readonly changes: ReadonlyMap<string, EditedText>;
  readonly outcomes: readonly Outcome[];
  readonly lockFile: string | undefined;
  readonly needsToolkit: boolean;
}

/** A package as it is once its classes have been written by the flags of their objects. */
export function withClasses<Input extends { readonly files: ReadonlyMap<string, string> }>(
  input: Input,
  { changes }: ClassesPlan,
): Input {
  const files = new Map([...input.files].map(([path, text]) => [path, changes.get(path)?.text ?? text]));
  return { ...input, files };
}

/** A plan that was made after it, as one for the declarations as they are. */
export function withClassesBefore<Plan extends Planned>(plan: Plan, classes: ClassesPlan): Plan {
  if (classes.outcomes.length === 0) return plan;
  const { changes: before } = classes;
  // Of a package without other locks nothing else changes: it needs no types for them.
  const isLocked = plan.outcomes.some(({ result: { kind } }) => kind === "locked" || kind === "done");
  const after = isLocked ? plan.changes : new Map<string, EditedText>();
  const changes = new Map<string, EditedText>(before);
  for (const [path, edited] of after) {
    const first = before.get(path);
    changes.set(path, first ? editedAfter(first, edited) : edited);
  }
  const outcomes = plan.outcomes.map((outcome) => ({
    ...outcome,
    at: before.get(outcome.path)?.origin(outcome.at) ?? outcome.at,
    name:
      classes.renamed.get(outcome.name.split(".")[0] ?? "")?.concat(outcome.name.replace(/^[^.]*/, "")) ??
      outcome.name,
  }));
  return {
    ...plan,
    changes,
    outcomes: [...classes.outcomes, ...outcomes],
    lockFile: isLocked ? plan.lockFile : undefined,
    needsToolkit: true,
  };
}
