// What TypeScript has to name where it writes declarations that show a gated type member by member, such as those of
// `export const copy = { ...app }`. It names what a path of the package leads to, and that is in the program: so the
// toolkit itself takes them from here. They are for nobody to write, and may change in any release.
export type { Asked } from "./asked.js";
export type { Declarations, Declared, Documented, Nothing } from "./documented.js";
export type { FeaturesWithStatus } from "./features-with-status.js";
export type { Gate } from "./gate.js";
export type { IsAny } from "./is-any.js";
export type { IsMissing } from "./is-missing.js";
export type { IsNever } from "./is-never.js";
export type { IsStrict } from "./is-strict.js";
export type { IsUnion } from "./is-union.js";
export type { Layered } from "./layered.js";
export type { Lock } from "./lock.js";
export type { LockedMember, LooselyLocked, StrictlyLocked } from "./locked-member.js";
export type { AllLocked, Gates, Locked, LockedMembers } from "./locked.js";
export type { Merged } from "./merged.js";
export type { OptInRequired } from "./opt-in-required.js";
export type { Accepted, Known, Opened } from "./opened.js";
export type { NeedNotBeThere, OfSymbols, Spared } from "./spared.js";
export type { UnionToIntersection } from "./union-to-intersection.js";
