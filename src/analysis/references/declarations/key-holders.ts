import { isOfCompiler } from "../../program/compiler-library.js";
import type { Compiler } from "../../program/compiler.js";
import { mayQuote } from "../file-words.js";
import { hasQuoted } from "../name-places.js";
import type { DeclaredUnit } from "./declared-units.js";
import type { ProgramModules } from "./program-modules.js";
import { closeOverRenames } from "./renames.js";

/**
 * The names by which a program has keys that stand for members with other names: `DRAW` of `const DRAW = "draw"`, `Keys`
 * of `enum Keys { Draw = "draw" }`, under whatever names they are imported.
 *
 * It reads texts, not trees, and so has a few too many.
 */
export function keyHolders(
  compiler: Pick<Compiler, "fileNames" | "textOf" | "identifiersIn">,
  modules: ProgramModules,
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const holders = new Set<string>();
  const defaults = new Set<string>();
  for (const file of compiler.fileNames()) {
    if (isOfCompiler(file) || !mayQuote(compiler, names, file)) continue;
    for (const unit of unitsWithKeys(modules.unitsOf(file), names)) {
      for (const name of unit.names) holders.add(name);
      if (unit.isDefault) defaults.add(file);
    }
  }
  if (holders.size + defaults.size > 0) {
    const free = new Set(holders);
    closeOverRenames(modules, { names: holders, signatures: new Set(), free, types: new Set(), defaults });
  }
  return holders;
}

/** Those declarations that hold, or give back, one of the names as a key. */
export function unitsWithKeys(
  units: readonly DeclaredUnit[],
  names: ReadonlySet<string>,
): readonly DeclaredUnit[] {
  return units.filter((unit) => {
    if (!mayHaveKey.test(unit.whole)) return false;
    const { text } = unit;
    // What a function does with a text is its own; what it gives back is another's.
    if (isConstant.test(text) && !isFunction.test(text)) return hasQuoted(names, text);
    return [...text.matchAll(givenBack)].some(([given]) => hasQuoted(names, given));
  });
}

const mayHaveKey = /["'`\d]/;
const isConstant = /^\s*(?:(?:export|default|declare)\s+)*(?:const|let|var|enum|["'`]|[\w$.]+\s*=)/;
const isFunction = /=>|\bfunction\b/;
const givenBack = /(?:\breturn\b|=>|\)\s*:)[^;{}]*/g;
