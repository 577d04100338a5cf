import type ts from "typescript";
import { gatedMembersOf, type GatedMember } from "../analysis/gates/lock/gated-members.js";
import { pathTo } from "../analysis/program/path-to.js";
import { receiverTypeOf } from "../analysis/references/member-references.js";
import { completedReceiver, flagPlaceAt, type FlagPlace } from "./completion-place.js";
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
  if (world.apis.length === 0) return undefined;
  const path = pathTo(context, file, position, "left");
  const flags = flagPlaceAt(view, path, position);
  if (flags) return { kind: "flag", flags };
  const receiver = completedReceiver(context, path, position);
  const type = receiver && receiverTypeOf(context, receiver);
  const members = type && gatedMembersOf(context, type);
  return receiver && members && { kind: "members", receiver, members };
}
