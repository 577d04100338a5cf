import type ts from "typescript";
import type { Type } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { gatesOf, locksOnMember, type Lock } from "./gate.js";
import { typeBeforeNarrowing } from "./narrowed-receiver.js";
import type { TypedReference } from "../../references/member-reference.js";
import { displayedName } from "../../references/displayed-name.js";
import { referencesIn, type Searched } from "../../references/member-references.js";

/** A reference to a locked member. */
export interface Use extends TypedReference {
  readonly lock: Lock;
}

/** All uses in a file, in the order of the source. */
export function usesIn(context: AnalysisContext, file: ts.SourceFile, world: Searched): readonly Use[] {
  return referencesIn(context, file, world).flatMap((found) => {
    const { reference, locks } = beforeNarrowing(context, found);
    // Each part of a union may have the same lock.
    const distinct = locks.filter(
      ({ flag }, index) => locks.findIndex((lock) => lock.flag === flag) === index,
    );
    return distinct.map((lock) => ({ ...reference, lock }));
  });
}

/** A reference with its locks, as it is before a question narrows its receiver: that takes no lock away. */
function beforeNarrowing(context: AnalysisContext, reference: TypedReference) {
  const { compiler } = context;
  const { receiverType, member } = reference;
  const locks = locksOnMember(compiler, receiverType, member);
  const declared = locks.length > 0 ? undefined : typeBeforeNarrowing(context, reference);
  return declared
    ? {
        reference: { ...reference, receiverType: declared },
        locks: locksOnMember(compiler, declared, member),
      }
    : { reference, locks };
}

/** The name of a used member as people write it: `[Symbol.iterator]` of one that is declared by a symbol. */
export function displayedMember(context: AnalysisContext, { member, receiverType }: Use): string {
  const { compiler } = context;
  const [property] = compiler
    .unionParts(receiverType)
    .flatMap((part) => compiler.propertyOf(part, member) ?? []);
  return displayedName(context, member, property);
}

/** A reference to a member of an experimental feature through a receiver that has it open. */
export interface OpenUse {
  readonly member: string;
  readonly name: ts.Node;
  readonly flag: string;
  /** The type of the catalog that lists the feature. */
  readonly catalog: Type;
}

/** All references in a file to members that are open: behind a flag that is opted in, or accepted. */
export function openUsesIn(
  context: AnalysisContext,
  file: ts.SourceFile,
  world: Searched,
): readonly OpenUse[] {
  const { compiler } = context;
  return referencesIn(context, file, world).flatMap((found) => {
    const { reference, locks } = beforeNarrowing(context, found);
    if (locks.length > 0) return [];
    const { member, name, receiverType } = reference;
    return gatesOf(context, receiverType).flatMap(({ api, catalog }) =>
      compiler.propertiesOf(api).flatMap((feature) => {
        const members = compiler.typeOf(feature);
        const opens = members !== undefined && compiler.propertyOf(members, member) !== undefined;
        return opens ? [{ member, name, flag: compiler.nameOf(feature), catalog }] : [];
      }),
    );
  });
}
