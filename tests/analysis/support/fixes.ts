import { expect } from "vitest";
import type { Finding, OptInRequiredFinding } from "../../../src/analysis/finding.js";
import { applyChanges, type TextChange } from "../../../src/analysis/opt-in/edit/text-change.js";
import { after, before, dedent } from "./marked.js";
import { nameInWorkspace, Workspace, type Files } from "./workspace.js";

// One is enough for who asks thousands of times.
const { PROVISO_WORKSPACES: versions = "6.0 5.9" } = process.env;
const workspaces = versions.split(" ").map((version) => new Workspace(version));

/** One text, for a `main.ts` that has App, or several files. */
export type Program = string | Files;

/**
 * Asserts that the edits of all findings make exactly what the marks say, that nothing is found any more then, and that
 * the compiler has no errors.
 *
 * @param program what is in «…» is what the edits are to put in
 * @param snippet what the message shows, to be pasted
 * @param told what the compiler says beside it, before the edits
 */
export function fixes(program: Program, snippet?: string, told: readonly string[] = []): void {
  const marked = filesOf(program);
  for (const workspace of workspaces) {
    const found = optIns(workspace, mapFiles(marked, before), told);
    expect(found.length, "findings").toBeGreaterThan(0);
    const edited = apply(
      mapFiles(marked, before),
      found.flatMap(({ group }) => group.edit ?? []),
    );
    expect(edited, workspace.version).toEqual(mapFiles(marked, after));
    if (snippet !== undefined) expect(found[0]?.group.site?.snippet).toBe(dedent(snippet).trimEnd());
    isClean(workspace, edited);
    // Of one finding alone, the edit is that of its group.
    const isAlone = found.every(({ edit, group }) => JSON.stringify(edit) === JSON.stringify(group.edit));
    if (!isAlone || found.length > 2) fixesOneByOne(workspace, mapFiles(marked, before));
  }
}

/**
 * Asserts that there are findings, but no place to put the flags.
 *
 * @param origin what hands the object out, as `name of package` or `name in file`
 */
export function hasNoSite(program: Program, origin?: string): void {
  for (const workspace of workspaces) {
    const found = optIns(workspace, filesOf(program));
    expect(found.length, "findings").toBeGreaterThan(0);
    for (const { group, edit } of found)
      expect([group.site, group.edit, edit]).toEqual([undefined, undefined, undefined]);
    if (origin === undefined) continue;
    const origins = found.map(({ group }) => {
      const { name = "", file = "", package: owner } = group.origin ?? {};
      return owner === undefined ? `${name} in ${nameInWorkspace(file)}` : `${name} of ${owner}`;
    });
    expect(new Set(origins)).toEqual(new Set([origin]));
    // It is told once.
    expect(new Set(found.map(({ group }) => group)).size).toBe(1);
  }
}

export function apply(files: Files, changes: readonly TextChange[]): Files {
  const distinct = [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      applyChanges(
        text,
        distinct.filter(({ file }) => nameInWorkspace(file) === name),
      ),
    ]),
  );
}

export function isClean(workspace: Workspace, files: Files): void {
  const { findings, errors } = workspace.analyze(files);
  const told = findings.map((finding) =>
    isOptIn(finding) ? `use of ${finding.member ?? "a receiver"}` : finding.code,
  );
  expect(
    [...told, ...errors],
    `after the edit, on ${workspace.version}:\n${Object.values(files).join("\n")}`,
  ).toEqual([]);
}

/** What somebody does who takes the quick fix of the first finding until there is none. */
function fixesOneByOne(workspace: Workspace, files: Files): void {
  let current = files;
  for (let round = 0; round < 10; round++) {
    const [first] = optIns(workspace, current);
    if (!first) break;
    expect(first.edit, "edit of a finding").toBeDefined();
    current = apply(current, first.edit ?? []);
  }
  isClean(workspace, current);
}

function optIns(
  workspace: Workspace,
  files: Files,
  told: readonly string[] = [],
): readonly OptInRequiredFinding[] {
  const { findings, errors } = workspace.analyze(files);
  expect(errors, `before the edit, on ${workspace.version}`).toEqual(told);
  expect(findings.map(({ code }) => code)).toEqual(findings.map(() => "opt-in-required"));
  return findings.filter(isOptIn);
}

const isOptIn = (finding: Finding): finding is OptInRequiredFinding => finding.code === "opt-in-required";

function filesOf(program: Program): Files {
  const files = typeof program === "string" ? { "main.ts": program } : program;
  return mapFiles(files, (text) => {
    const written = dedent(text);
    return /\bimport\b/.test(written) ? written : `import { App } from "proviso/app";\n${written}`;
  });
}

const mapFiles = (files: Files, change: (text: string) => string): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, change(text)]));
