import type { AnalysisContext } from "../program/context.js";
import type { FilesMentioning } from "../program/files-mentioning.js";
import { searchAllFiles } from "../program/files-mentioning.js";
import { toolkitNamePattern } from "../program/toolkit-name.js";
import { gatedByName, mayAskForFlags, mayReferTo, type GatedWorld } from "../gates/lock/gated-world.js";
import { programFlagsOf } from "../gates/mark/mark-world.js";
import type { GatedNames } from "../references/gated-names.js";
import { leadingNames } from "../references/declarations/leading-names.js";
import { programModules } from "../references/declarations/program-modules.js";
import { hasNameOf } from "../references/name-places.js";

/**
 * Tells of which files the compiler's own errors are to be known: where one may be about flags, or may be what a directive
 * is for. The errors of all others change no finding, so that the compiler need not look for them.
 *
 *     take(app);                                    // `app` of another file leads to what is gated
 *     const label: number = user.name;              // nothing here does
 *
 * @returns says so of a file; never wrong when it says no
 */
export function errorsThatMatter(context: AnalysisContext, world: GatedWorld): (fileName: string) => boolean {
  const { compiler } = context;
  const known = new Map<string, boolean>();
  let leading: GatedNames | undefined;
  const matters = (text: string): boolean =>
    mayReferTo(world, text) ||
    mayAskForFlags(world, text) ||
    text.includes("@ts-") ||
    mayBeTooMuch(text) ||
    hasNameOf((leading ??= namesOfFlags(context, world)), text);
  return (fileName) => {
    let answer = known.get(fileName);
    if (answer === undefined) known.set(fileName, (answer = matters(compiler.textOf(fileName) ?? "")));
    return answer;
  };
}

// What errors about flags are told by, and what has a gate or a lock in it.
const toolkit = (
  "Gated OptInRequired FeatureRemoved FlagRemoved FlagsMustBeALiteralTuple FlagTuple LiteralFlagTuple FlagsIn FlagsOf " +
  "KnownFlags Gate Opened LockedMember LockedMembers StrictlyLocked LooselyLocked"
).split(" ");

/** The names that lead to something with flags: without one of them a file has no value that asks for any, or has any. */
function namesOfFlags(context: AnalysisContext, world: GatedWorld): GatedNames {
  if (world.apis.length === 0 && programFlagsOf(world.marks).length === 0) return new Set();
  const filesMentioning = searchAllFiles(context);
  const names = new Set([...gatedByName(context, filesMentioning), ...toolkit.flatMap(namesInFiles)]);
  return leadingNames(programModules(context.compiler), names, new Set());

  // A bundler may have made `Gated$1` of it.
  function namesInFiles(name: string): readonly string[] {
    return [name, ...bundledNames(context, filesMentioning, name)];
  }
}

function bundledNames(
  { compiler }: AnalysisContext,
  filesMentioning: FilesMentioning,
  name: string,
): readonly string[] {
  const bundled = new RegExp(`(?<![\\w$])${toolkitNamePattern(name)}(?![\\w$])`, "g");
  // What has been bundled is declarations.
  return filesMentioning(name).flatMap((fileName) =>
    /\.d\.[cm]?ts$/.test(fileName)
      ? [...(compiler.textOf(fileName) ?? "").matchAll(bundled)].map(([found]) => found)
      : [],
  );
}

/**
 * Whether the flow of control in a file may be too much for the compiler, which then takes everything behind it for `any`:
 * that must not pass for a file without uses. Each turn that it follows is written with one of these characters.
 */
function mayBeTooMuch(text: string): boolean {
  // None takes less than three characters: `a&&`.
  if (text.length < 3 * limitOfTurns) return false;
  let turns = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // `&`, `(`, `:`, `=`, `?`, `|`
    if (code === 38 || code === 40 || code === 58 || code === 61 || code === 63 || code === 124) turns++;
  }
  return turns >= limitOfTurns;
}

const limitOfTurns = 2000;
