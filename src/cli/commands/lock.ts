import nodeFs, { existsSync } from "node:fs";
import { relative } from "node:path";
import { lineMap } from "../../analysis/program/line-map.js";
import { unifiedDiff } from "../../fix/unified-diff.js";
import { writeFiles, type FileWrite } from "../../fix/write-files.js";
import type { Outcome } from "../../lock/outcome.js";
import { planPackage, type PackagePlan } from "../../lock/plan-package.js";
import { openDeclarationParser } from "../../programs/declaration-parser.js";
import { leftMessage, lockSummary } from "../../report/lock-message.js";
import { type Command } from "../command.js";
import { displayed } from "../displayed-problem.js";
import { exitStatus } from "../exit-status.js";
import type { Io } from "../io.js";
import { lockTargets } from "../lock/lock-targets.js";
import { mapWrites } from "../lock/map-writes.js";
import { packageDeclarations } from "../lock/package-declarations.js";
import { readTags } from "../lock/read-tags.js";
import { failWith } from "../problems.js";
import { Refusal } from "../refusal.js";
import { slashed } from "../targets.js";
import { readText } from "../read-named-file.js";

const help = `Rewrites the declarations that a build has made, so that what is marked @experimental is refused by its types
alone: the plain compiler of whoever uses the package refuses each use, with no tool, until the program opts in by name.

Usage: proviso lock [options] [folder or files]

Without arguments, the declarations are those of the package in this folder. They are rewritten in place, all or none;
running it again changes nothing. What cannot be locked stays marked and is listed.

Options:
      --tags TAG=FLAG,…  Release tags that stand for flags, such as beta=BETA, beside those that the catalog names
      --check            Writes nothing, and fails with exit status 1 where something is to be locked
      --dry-run          Shows what would be written, as a unified diff, and writes nothing
  -h, --help             Shows this

Exit status: 0 all is locked; 1 marks that cannot be locked, with --check those that are not; 2 wrong use, or
declarations that cannot be read; 3 an error of Proviso's own.

Example:
  npx proviso lock
`;

export const lock: Command = {
  name: "lock",
  summary: "Makes the types that a package publishes refuse what is marked, until a program opts in",
  help,
  options: { tags: { type: "string" }, check: { type: "boolean" }, "dry-run": { type: "boolean" } },
  positionals: { min: 0, max: Infinity, what: "a folder or files" },
  async run({ positionals, text, isOn }, io) {
    const shown = (path: string): string => slashed(relative(io.cwd, path)) || ".";
    const tags = readTags(text("tags") ?? "");
    const declarations = packageDeclarations(io.cwd, positionals);
    const targets = lockTargets(declarations);
    const parser = await openDeclarationParser(declarations.folder, [...targets.files.keys()]);
    if ("code" in parser) return failWith(displayed(parser, shown), io);
    let plan: PackagePlan;
    try {
      plan = planPackage({ parser, ...targets, tags });
    } finally {
      parser.close();
    }
    const [ownOptIn] = plan.ownOptIns;
    if (ownOptIn)
      throw new Refusal({ code: "opens-for-users", place: placeOf(ownOptIn, targets.files, shown) });

    const writes = writesOf(plan, targets.files, targets.lockFile, shown);
    const isPreview = isOn("dry-run");
    if (isPreview) {
      for (const { file, before, after } of writes) io.out(unifiedDiff(before ?? "", after, shown(file)));
    }
    tell(io, plan, targets.files, writes.length, shown);
    const hasLeft = plan.outcomes.some(({ result }) => result.kind === "left");
    if (isPreview || isOn("check")) {
      return writes.length > 0 || hasLeft ? exitStatus.findings : exitStatus.clean;
    }
    const problem = await writeFiles(writes, buildOutput);
    if (problem) return failWith(displayed(problem, shown), io);
    return hasLeft ? exitStatus.findings : exitStatus.clean;
  },
};

// What a build makes it can make again: to wait for the disk at each of a thousand files would take most of the time.
const buildOutput = { ...nodeFs, fsyncSync: () => undefined };

function writesOf(
  plan: PackagePlan,
  files: ReadonlyMap<string, string>,
  lockFile: string,
  shown: (path: string) => string,
): readonly FileWrite[] {
  const writes: FileWrite[] = [];
  for (const [file, { text }] of plan.changes)
    writes.push({ file, before: files.get(file) ?? "", after: text });
  writes.push(...mapWrites(plan, files, shown));
  if (plan.lockFile !== undefined) {
    const before = existsSync(lockFile) ? readText(lockFile, shown(lockFile)) : undefined;
    writes.push({ file: lockFile, before, after: plan.lockFile });
  }
  return writes.filter(({ before, after }) => before !== after);
}

function tell(
  io: Io,
  { outcomes }: PackagePlan,
  files: ReadonlyMap<string, string>,
  changed: number,
  shown: (path: string) => string,
): void {
  const counts = { locked: 0, done: 0, open: 0, unreachable: 0, left: 0 };
  for (const outcome of outcomes) {
    const { result, name } = outcome;
    counts[result.kind]++;
    if (result.kind === "left") {
      io.err(leftMessage({ place: placeOf(outcome, files, shown), name, why: result.why }));
    }
  }
  io.err(lockSummary(counts, changed));
}

function placeOf(
  { path, at }: Pick<Outcome, "path" | "at">,
  files: ReadonlyMap<string, string>,
  shown: (path: string) => string,
): string {
  const { line, column } = lineMap(files.get(path) ?? "").positionAt(at);
  return `${shown(path)}(${line},${column})`;
}
