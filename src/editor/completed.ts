import type ts from "typescript";
import type { Type } from "../analysis/program/compiler.js";
import type { AnalysisContext } from "../analysis/program/context.js";
import { markedMembersOf } from "../analysis/gates/mark/marked-members.js";
import { isPattern } from "../analysis/references/assignment-pattern.js";
import { gatedMembersOf, type GatedMember } from "../analysis/gates/lock/gated-members.js";
import { pathTo } from "../analysis/program/path-to.js";
import { receiverTypeOf } from "../analysis/references/member-references.js";
import { completedReceiver, flagPlaceAt, type FlagPlace } from "./completion-place.js";
import { blockPlaceAt } from "./marks-at.js";
import type { EditorView } from "./view.js";

/** What is completed at a place, as far as it concerns features. */
export type Completed =
  | { readonly kind: "flag"; readonly flags: FlagPlace }
  | {
      readonly kind: "members";
      readonly receiver: ts.Node;
      readonly members: ReadonlyMap<string, GatedMember>;
    };

export function completedAt(view: EditorView, file: ts.SourceFile, position: number): Completed | undefined {
  const { context, world } = view;
  if (world.apis.length === 0 && world.marks.packages.size === 0) return undefined;
  const path = pathTo(context, file, position, "left");
  const flags = flagPlaceAt(view, path, position) ?? blockPlaceAt(view, path, position);
  if (flags) return { kind: "flag", flags };
  const receiver = completedReceiver(context, path, position);
  const type = receiver && completedType(context, receiver);
  const members =
    type && new Map([...markedMembersOf(context, world.marks, type), ...gatedMembersOf(context, type)]);
  return receiver && members && { kind: "members", receiver, members };
}

/** The type whose members are offered: of an object that is being written, what it is for. */
function completedType(context: AnalysisContext, receiver: ts.Node): Type | undefined {
  const isObject = context.is.objectLiteral(receiver) && !isPattern(context, receiver);
  return isObject ? context.compiler.contextualType(receiver) : receiverTypeOf(context, receiver);
}
