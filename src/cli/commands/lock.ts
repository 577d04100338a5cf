import { relative } from "node:path";
import { unifiedDiff } from "../../fix/unified-diff.js";
import { writeFiles } from "../../fix/write-files.js";
import { droppedMarks, type DroppedMark } from "../../lock/dropped/dropped-marks.js";
import { markRules, planPackage, type PackagePlan } from "../../lock/plan-package.js";
import { openDeclarationParser } from "../../programs/open-declaration-parser.js";
import { toolkitNotShipped } from "../../programs/shipped-toolkit.js";
import { gateMistaken } from "../../report/words/gate-mistaken.js";
import { type Command } from "../command.js";
import { displayed } from "../displayed-problem.js";
import { exitStatus } from "../exit-status.js";
import { lockTargets } from "../../hosts/lock/lock-targets.js";
import {
  droppedOutcome,
  lockOutcome,
  refuseLockedInPart,
  refuseOwnOptIns,
} from "../../hosts/lock/lock-outcome.js";
import { namingDeepFiles } from "../../hosts/lock/deep-files.js";
import { buildOutput, lockWrites } from "../../hosts/lock/lock-writes.js";
import { packageDeclarations } from "../../hosts/lock/package-declarations.js";
import { packageSources } from "../../hosts/lock/package-sources.js";
import { readTags } from "../lock/read-tags.js";
import { failWith } from "../problems.js";
import { slashed } from "../targets.js";

const help = `Rewrites the declarations that a build has made, so that what is marked @experimental is refused by its types
alone: the plain compiler of whoever uses the package refuses each use, with no tool, until the program opts in by name.

Usage: proviso lock [options] [folder or files]

Without arguments, the declarations are those of the package in this folder. They are rewritten in place, all or none;
running it again changes nothing. What cannot be locked stays marked and is listed, and so are the marks of the sources,
by tsconfig.json, whose comments the build has dropped.

Options:
      --tags TAG=FLAG,…  Release tags that stand for flags, such as beta=BETA, beside those that the catalog names
      --check            Writes nothing, and fails with exit status 1 where something is to be locked
      --dry-run          Shows what would be written, as a unified diff, and writes nothing
  -h, --help             Shows this

Exit status: 0 all is locked; 1 marks that cannot be locked or are not there, with --check those that are not; 2 wrong use, or
declarations that cannot be read; 3 an error of Proviso's own.

Example:
  npx proviso lock
`;

export const lock: Command = {
  name: "lock",
  help,
  options: { tags: { type: "string" }, check: { type: "boolean" }, "dry-run": { type: "boolean" } },
  positionals: { min: 0, max: Infinity, what: "a folder or files" },
  async run({ positionals, text, isOn }, io) {
    const shown = (path: string): string => slashed(relative(io.cwd, path)) || ".";
    const tags = readTags(text("tags") ?? "");
    const declarations = packageDeclarations(io.cwd, positionals);
    const targets = lockTargets(declarations);
    refuseLockedInPart(targets, shown(declarations.folder));
    const sources = packageSources(declarations.folder);
    const paths = [...targets.files.keys(), ...sources.keys()];
    const opened = await openDeclarationParser(declarations.folder, paths);
    if ("code" in opened) return failWith(displayed(opened, shown), io);
    const parser = namingDeepFiles(opened, shown);
    let plan: PackagePlan;
    let dropped: readonly DroppedMark[];
    try {
      plan = planPackage({ parser, ...targets, tags });
      const rules = markRules({ parser, files: targets.files, tags });
      dropped = droppedMarks({ parser, rules, sources, files: targets.files });
    } finally {
      opened.close();
    }
    refuseOwnOptIns(plan, targets.files, shown);
    const writes = lockWrites(plan, targets, shown);
    const isPreview = isOn("dry-run");
    if (isPreview) {
      for (const { file, before, after } of writes) io.out(unifiedDiff(before ?? "", after, shown(file)));
    }
    io.err(droppedOutcome(dropped, sources, shown));
    io.err(lockOutcome(plan, targets.files, writes.length, shown));
    const hasLeft = dropped.length > 0 || plan.outcomes.some(({ result }) => result.kind === "left");
    if (isPreview || isOn("check")) {
      return writes.length > 0 || hasLeft ? exitStatus.findings : exitStatus.clean;
    }
    const problem = await writeFiles(writes, buildOutput);
    if (problem) return failWith(displayed(problem, shown), io);
    const notShipped = plan.needsToolkit ? toolkitNotShipped(declarations.folder) : undefined;
    if (notShipped) {
      io.err(`${shown(notShipped.file)}: ${gateMistaken.message(notShipped, shown)}\n`);
      return exitStatus.findings;
    }
    return hasLeft ? exitStatus.findings : exitStatus.clean;
  },
};
