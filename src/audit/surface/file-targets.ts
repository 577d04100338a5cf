import type { Origin } from "../settled/imports.js";
import { bits, type Handed, type Target } from "./mention.js";

// Numbers of one file stay below it.
export const many = 2 ** 20;

/** What type parameters are known by, by their names. */
export type Scope = ReadonlyMap<string, string>;

/** What is mentioned in one file, each thing once, so that it has a number. */
export function targetsOfFile(path: string, imports: ReadonlyMap<string, Origin>) {
  const names = new Map<string, Target>();
  const arguments_ = new Map<number, Handed>();

  function targetOf(name: string, scope: Scope, from?: string): Target {
    const parameter = scope.get(name);
    if (parameter !== undefined) return one(parameter, "");
    const origin: Origin | undefined = from === undefined ? imports.get(name) : undefined;
    return one(origin?.name ?? name, from ?? origin?.specifier ?? "");
  }

  /** What a name may stand for is looked for once in a file. */
  function one(name: string, specifier: string): Target {
    const written = `${specifier} ${name}`;
    let target = names.get(written);
    if (!target) names.set(written, (target = { path, name, specifier, id: names.size, found: undefined }));
    return target;
  }

  function handed(to: Target, index: number, outer: Handed | undefined, place: number): Handed {
    const at = place & (bits.itself | bits.part);
    const written = ((outer?.id ?? 0) * many + to.id) * 64 * 128 + index * 128 + at;
    let argument = arguments_.get(written);
    if (!argument) arguments_.set(written, (argument = { to, index, outer, at, id: arguments_.size + 1 }));
    return argument;
  }

  return { targetOf, one, handed };
}
