import type ts from "typescript";
import { catalogOfFlag } from "../analysis/flags/flag-place.js";
import { mayReferTo } from "../analysis/gates/lock/gated-world.js";
import { gatedMembersOf, type GatedMember } from "../analysis/gates/lock/gated-members.js";
import type { AnalysisContext } from "../analysis/program/context.js";
import { pathTo } from "../analysis/program/path-to.js";
import { memberReferenceOf, receiverTypeOf } from "../analysis/references/member-references.js";
import { blockFlagAt, markedAt } from "./marks-at.js";
import type { NamedFeature } from "./named-feature.js";
import type { EditorView } from "./view.js";

export function featureAt(view: EditorView, file: ts.SourceFile, position: number): NamedFeature | undefined {
  const { context, world } = view;
  const marked = markedAt(view, file, position) ?? blockFlagAt(view, file, position);
  if (marked || world.apis.length === 0) return marked;
  // At the end of a name both sides meet: `app.pay|(1)`.
  return (["right", "left"] as const)
    .map((side) => pathTo(context, file, position, side))
    .map((path) => flagAt(view, path[0]) ?? memberAt(view, file, path, position))
    .find((found) => found !== undefined);
}

function flagAt({ context }: EditorView, node: ts.Node | undefined): NamedFeature | undefined {
  if (!node || !context.is.stringLiteral(node)) return undefined;
  const catalog = catalogOfFlag(context, node);
  const feature = catalog?.features.get(node.text);
  return catalog && feature && { node, feature, catalog, standing: "written" };
}

function memberAt(
  { context, world }: EditorView,
  file: ts.SourceFile,
  path: readonly ts.Node[],
  position: number,
): NamedFeature | undefined {
  if (!mayReferTo(world, file.text)) return undefined;
  for (const around of path.slice(0, 3)) {
    const reference = memberReferenceOf(context, around);
    if (!reference) continue;
    const { name, receiver, member } = reference;
    if (position < context.compiler.startOf(name) || position > name.end) continue;
    const type = receiverTypeOf(context, receiver);
    const gated = type && gatedMembersOf(context, type).get(member);
    if (gated) return { ...gated, node: name, ...behindLock(context, member, gated) };
  }
  return undefined;
}

function behindLock(
  { compiler }: AnalysisContext,
  member: string,
  { isLocked, declared }: GatedMember,
): Pick<NamedFeature, "standing" | "behind"> {
  if (!isLocked) return { standing: "open" };
  const type = declared && compiler.typeOf(declared);
  return { standing: "locked", ...(type && { behind: `${member}: ${compiler.textOfType(type)}` }) };
}
