import type ts from "typescript";
import { push } from "../../../push.js";
import type { AnalysisContext } from "../../program/context.js";
import { perAnalysis } from "../../program/per-analysis.js";
import { saysTrue, type ProgramFlags } from "./program-flags.js";

/** Where a flag is merged into the interface, by whom ever, so that it is open: in the program, or in a dependency. */
export function openersOf(context: AnalysisContext, program: ProgramFlags, flag: string): readonly ts.Node[] {
  const { compiler } = context;
  const written = writtenFlagsOf(context, program);
  const members = written ? (written.get(flag) ?? []) : inheritedFlag(context, program, flag);
  if (written && members.some((member) => compiler.isOptional(member))) return [];
  return members.filter((member) => saysTrue(context, member));
}

type Members = ReadonlyMap<string, readonly ts.TypeElement[]>;

const known = perAnalysis(() => new WeakMap<ProgramFlags, { readonly members: Members | undefined }>());

function writtenFlagsOf(context: AnalysisContext, program: ProgramFlags): Members | undefined {
  let found = known(context).get(program);
  if (!found) known(context).set(program, (found = { members: membersWritten(context, program) }));
  return found.members;
}

/**
 * The flags as they are written in the blocks of an interface: to ask for its type is to have all flags of the catalog
 * made, with each keystroke.
 *
 * @returns nothing where only the type tells: where a block extends something, or has a name that is no text
 */
function membersWritten(
  { compiler, is }: AnalysisContext,
  { symbol, declaration }: ProgramFlags,
): Members | undefined {
  const members = new Map<string, ts.TypeElement[]>();
  for (const block of compiler.declarationsOf(symbol)) {
    if (!is.interface(block)) return undefined;
    const bases = (block.heritageClauses ?? []).flatMap(({ types }) => [...types]);
    // `interface ExperimentalFeatureFlags extends FlagsOf<typeof features>`: all flags of the catalog, open none.
    if (bases.length > (block === declaration ? 1 : 0)) return undefined;
    for (const member of block.members) {
      const { name } = member;
      if (!name) continue;
      if (!is.identifier(name) && !is.stringLiteral(name)) return undefined;
      push(members, name.text, member);
    }
  }
  return members;
}

function inheritedFlag(
  { compiler }: AnalysisContext,
  { symbol }: ProgramFlags,
  flag: string,
): readonly ts.Node[] {
  const type = compiler.declaredType(symbol);
  const property = type && compiler.propertyOf(type, flag);
  return property && !compiler.mayBeMissing(property) ? compiler.declarationsOf(property) : [];
}
