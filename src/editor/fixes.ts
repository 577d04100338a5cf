import type { Edit, Finding, OptInGroup, OptInRequiredFinding } from "../analysis/finding.js";
import type { TextChange } from "../analysis/opt-in/edit/text-change.js";
import { diagnostics, type DiagnosticEntry, type FixKind } from "../diagnostics.js";
import { mergeEdits } from "../fix/merge-edits.js";
import {
  augmentModuleTitle,
  optInTitle,
  optInToFlagTitle,
  optInToAllTitle,
  ownAllFlagsTitle,
  ownFlagTitle,
  removeAllFlagsTitle,
  removeFlagTitle,
  type FlagToRemove,
} from "../report/fix-titles.js";

/** The codes that there are quick fixes for. */
export const fixable: ReadonlySet<number> = new Set(
  Object.values<DiagnosticEntry>(diagnostics)
    .filter(({ fix }) => fix !== undefined)
    .map(({ number }) => number),
);

/** A change that an editor offers. */
export interface Fix {
  readonly kind: FixKind;
  readonly title: string;
  readonly changes: Changes;
}

/** What is to be changed, by the name of the file. */
export type Changes = ReadonlyMap<string, readonly TextChange[]>;

/** What it is called to make all fixes of one kind throughout a file. */
export const fixAllTitles: Readonly<Record<FixKind, string>> = {
  "opt-in": optInToAllTitle,
  "remove-flag": removeAllFlagsTitle,
  "augment-module": augmentModuleTitle,
  "own-flag": ownAllFlagsTitle,
};

/**
 * What is offered at a place, for the findings that touch it and have one of the codes.
 *
 * @param all all findings of the file
 */
export function fixesAt(
  all: readonly Finding[],
  { start, end }: { readonly start: number; readonly end: number },
  codes: ReadonlySet<number>,
): readonly Fix[] {
  const here = all.filter(
    (finding) => finding.start <= end && start <= finding.end && codes.has(diagnostics[finding.code].number),
  );
  const fixes = here.flatMap((finding) => fixesOf(finding, all));
  // Two uses on one line may need the same.
  return [...new Map(fixes.map((fix) => [JSON.stringify([fix.title, ...fix.changes]), fix])).values()];
}

/** What is offered at one finding, given all findings of its file. */
function fixesOf(finding: Finding, all: readonly Finding[]): readonly Fix[] {
  if (!("edit" in finding) || !finding.edit) return [];
  const changes = made([finding.edit]);
  switch (finding.code) {
    case "opt-in-required":
      return optIns(finding, finding.edit, all);
    case "flags-replace-module":
      return [{ kind: "augment-module", title: augmentModuleTitle, changes }];
    case "flags-not-loaded":
      return [{ kind: "augment-module", title: optInToFlagTitle([finding.flag]), changes }];
    case "flag-opened-elsewhere":
      return [{ kind: "own-flag", title: ownFlagTitle(finding), changes }];
    default:
      return isFlagToRemove(finding)
        ? [{ kind: "remove-flag", title: removeFlagTitle(finding), changes }]
        : [];
  }
}

function optIns(finding: OptInRequiredFinding, edit: Edit, all: readonly Finding[]): readonly Fix[] {
  const kind = "opt-in";
  const one: Fix = { kind, title: optInTitle(finding), changes: made([edit]) };
  const isAll = groupsIn(all).size === 1 && finding.group.flags.length === finding.features.length;
  return isAll ? [one] : [one, { kind, title: fixAllTitles[kind], changes: fixAll(kind, all) }];
}

/** All fixes of one kind that a file needs, as one. Those in each other's way are for the next time. */
export function fixAll(kind: FixKind, all: readonly Finding[]): Changes {
  const isOfKind = ({ code }: Finding): boolean => fixOf(code) === kind;
  const found = kind === "opt-in" ? [...groupsIn(all)] : all.filter(isOfKind);
  return made(found.flatMap((each) => ("edit" in each && each.edit ? [each.edit] : [])));
}

const made = (edits: readonly Edit[]): Changes => mergeEdits(edits).files;

function groupsIn(all: readonly Finding[]): ReadonlySet<OptInGroup> {
  return new Set(all.flatMap((finding) => (finding.code === "opt-in-required" ? [finding.group] : [])));
}

function isFlagToRemove(finding: Finding): finding is FlagToRemove {
  return fixOf(finding.code) === "remove-flag";
}

function fixOf(code: Finding["code"]): FixKind | undefined {
  const { fix }: DiagnosticEntry = diagnostics[code];
  return fix;
}
