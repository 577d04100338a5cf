import type {
  Edit,
  FeatureRemovedFinding,
  Finding,
  FlagNotNeededFinding,
  OptInGroup,
  OptInRequiredFinding,
} from "../analysis/finding.js";
import type { TextChange } from "../analysis/opt-in/edit/text-change.js";
import { mergeEdits } from "../fix/merge-edits.js";
import { optInTitle, optInToAllTitle, removeAllFlagsTitle, removeFlagTitle } from "../report/fix-titles.js";

/** A change that an editor offers. */
export interface Fix {
  readonly kind: FixKind;
  readonly title: string;
  readonly changes: Changes;
}

/** What is to be changed, by the name of the file. */
export type Changes = ReadonlyMap<string, readonly TextChange[]>;

/** The kinds of fixes that can be made throughout a file, with what that is called. */
export const fixKinds = {
  "proviso-opt-in": optInToAllTitle,
  "proviso-remove-flag": removeAllFlagsTitle,
} as const;
export type FixKind = keyof typeof fixKinds;

/** What is offered at one finding, given all findings of its file. */
export function fixesOf(finding: Finding, all: readonly Finding[]): readonly Fix[] {
  switch (finding.code) {
    case "opt-in-required":
      return finding.edit ? optIns(finding, finding.edit, all) : [];
    case "feature-removed":
    case "flag-not-needed":
      return finding.edit
        ? [{ kind: "proviso-remove-flag", title: removeFlagTitle(finding), changes: made([finding.edit]) }]
        : [];
    case "flags-not-literal":
    case "catalog-unreadable":
    case "flag-unused":
      return [];
  }
}

function optIns(finding: OptInRequiredFinding, edit: Edit, all: readonly Finding[]): readonly Fix[] {
  const kind = "proviso-opt-in";
  const one: Fix = { kind, title: optInTitle(finding), changes: made([edit]) };
  const isAll = groupsIn(all).size === 1 && finding.group.flags.length === finding.features.length;
  return isAll ? [one] : [one, { kind, title: fixKinds[kind], changes: fixAll(kind, all) }];
}

/** All fixes of one kind that a file needs, as one. Those in each other's way are for the next time. */
export function fixAll(kind: FixKind, all: readonly Finding[]): Changes {
  const found = kind === "proviso-opt-in" ? [...groupsIn(all)] : all.filter(isFlagToRemove);
  return made(found.flatMap(({ edit }) => (edit ? [edit] : [])));
}

const made = (edits: readonly Edit[]): Changes => mergeEdits(edits).files;

function groupsIn(all: readonly Finding[]): ReadonlySet<OptInGroup> {
  return new Set(all.flatMap((finding) => (finding.code === "opt-in-required" ? [finding.group] : [])));
}

function isFlagToRemove(finding: Finding): finding is FeatureRemovedFinding | FlagNotNeededFinding {
  return finding.code === "feature-removed" || finding.code === "flag-not-needed";
}
