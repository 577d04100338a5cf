import { readFileSync } from "node:fs";
import type { GateMistakenFinding } from "../analysis/finding.js";
import { toolkitNamePattern } from "../analysis/program/toolkit-name.js";
import { builtDeclarations, publishedPackage } from "./built-declarations.js";

/**
 * A class of a package whose objects have flags of their own, and whose declarations have been built and not locked: plain
 * compilers refuse nothing of it. Nothing is said where a script of the package locks them, before they are published.
 *
 * @param folder where the program is that has such classes
 */
export function declarationsNotLocked(folder: string): GateMistakenFinding | undefined {
  const published = publishedPackage(folder);
  if (!published || Object.values(published.manifest.scripts ?? {}).some(locks)) return undefined;
  for (const file of builtDeclarations(published)) {
    const found = unlockedClassIn(readFileSync(file, "utf8"));
    if (!found) continue;
    const { name, start } = found;
    return {
      code: "gate-mistaken",
      file: file.replaceAll("\\", "/"),
      start,
      end: start + name.length,
      mistake: { kind: "class-not-locked", name },
    };
  }
  return undefined;
}

const locks = (script: unknown): boolean => typeof script === "string" && /\bproviso\s+lock\b/.test(script);

/** `declare class Queue<const F extends FlagTuple<typeof features>> { /** @experimental PRIORITY *\/ … }` */
function unlockedClassIn(text: string): { readonly name: string; readonly start: number } | undefined {
  for (const { 0: all, 1: name = "", index } of text.matchAll(/\bclass\s+([\w$]+)\s*</g)) {
    const body = text.slice(index, endOfBlock(text, index));
    if (flagTuple.test(body) && /@experimental\s+[A-Z]/.test(body))
      return { name, start: index + all.lastIndexOf(name) };
  }
  return undefined;
}

const flagTuple = new RegExp(String.raw`\b${toolkitNamePattern("FlagTuple", "LiteralFlagTuple")}\s*<`);

/** Where a block ends that a compiler has written: at the next line that closes one as far out as it begins. */
function endOfBlock(text: string, from: number): number {
  const indent = /(?:^|\n)([^\S\n]*)[^\n]*$/.exec(text.slice(0, from))?.[1] ?? "";
  const end = text.indexOf(`\n${indent}}`, from);
  return end < 0 ? text.length : end;
}
