import { dirname, relative } from "node:path";
import type ts from "typescript";
import type { TypeScript } from "../compilers/typescript.js";
import { writeFilesNow } from "../fix/write-files.js";
import {
  isLockedInPart,
  lockOutcome,
  refuseLockedInPart,
  refuseOwnOptIns,
} from "../hosts/lock/lock-outcome.js";
import { namingDeepFiles } from "../hosts/lock/deep-files.js";
import { lockTargets, type LockTargets } from "../hosts/lock/lock-targets.js";
import { buildOutput, lockWrites } from "../hosts/lock/lock-writes.js";
import { packageDeclarations } from "../hosts/lock/package-declarations.js";
import { Refusal } from "../hosts/refusal.js";
import { planPackage } from "../lock/plan-package.js";
import { classicParser } from "../programs/open-declaration-parser.js";
import { problemMessage } from "../report/problem-message.js";
import { usageMessage } from "../report/usage-problem.js";

interface Emitted {
  readonly typescript: TypeScript;
  readonly program: ts.Program;
}

// By the folder of the program: what has been emitted and is to be locked.
const waiting = new Map<string, Emitted>();
let turn: NodeJS.Immediate | undefined;
// Asked by us for what they did not emit.
const emittedWhole = new WeakSet<ts.Program>();

/**
 * Locks the declarations that a program is about to emit, as `proviso lock` does: all of them, once they are written. A
 * lock needs to know of all files of the package, and the compiler shows them one by one.
 */
export function lockAfterEmit(typescript: TypeScript, program: ts.Program): void {
  if (emittedWhole.has(program)) return;
  const { configFilePath } = program.getCompilerOptions();
  const folder = typeof configFilePath === "string" ? dirname(configFilePath) : program.getCurrentDirectory();
  if (waiting.size === 0) {
    // `tsc` ends its process without another turn; in watch mode it does not end.
    process.once("exit", lockWaiting);
    turn = setImmediate(lockWaiting);
  }
  waiting.set(folder, { typescript, program });
}

function lockWaiting(): void {
  process.off("exit", lockWaiting);
  if (turn) clearImmediate(turn);
  const folders = [...waiting];
  waiting.clear();
  for (const [folder, emitted] of folders) {
    const problem = lockFolder(emitted, folder);
    if (problem === undefined) continue;
    process.stderr.write(problem);
    process.exitCode = process.exitCode === undefined || process.exitCode === 0 ? 1 : process.exitCode;
  }
}

/** @returns what is to be said: nothing where all is locked */
function lockFolder({ typescript, program }: Emitted, folder: string): string | undefined {
  const shown = (path: string): string => relative(folder, path).replaceAll("\\", "/");
  const found = (): LockTargets => lockTargets(packageDeclarations(folder, []));
  try {
    let targets = found();
    // In watch and incremental builds: of all other files, what stands there has been locked.
    if (isLockedInPart(targets)) {
      emittedWhole.add(program);
      program.emit(undefined, undefined, undefined, true);
      targets = found();
    }
    refuseLockedInPart(targets, ".");
    const parser = namingDeepFiles(classicParser(typescript), shown);
    const plan = planPackage({ parser, ...targets, tags: new Map() });
    refuseOwnOptIns(plan, targets.files, shown);
    const writes = lockWrites(plan, targets, shown);
    const problem = writeFilesNow(writes, buildOutput);
    if (problem) return `${problemMessage(problem)}\n`;
    const isLeft = plan.outcomes.some(({ result }) => result.kind === "left");
    return isLeft ? lockOutcome(plan, targets.files, writes.length, shown) : undefined;
  } catch (error) {
    if (error instanceof Refusal) return `${usageMessage(error.problem)}\n`;
    throw error;
  }
}
