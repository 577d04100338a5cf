// What an audit asks a compiler may have no end, and TypeScript 5 and 6 cannot be interrupted: so it is asked in this
// process of its own, which `watched-audit` ends.
import { openSync, writeSync } from "node:fs";
import { audit, NoDeclarations } from "../../audit/audit.js";
import { Malformed } from "../../audit/program/malformed.js";
import type { Tasks } from "../../audit/tasks.js";
import { compilerIn, CompilerProblem } from "./audit-compiler.js";
import { allTypes, mostSkipped, taskLength, type AuditAnswer, type AuditJob } from "./audit-job.js";

process.once("message", (job) => {
  void answerTo(job as AuditJob).then((answer) => {
    process.send?.(answer, () => process.disconnect());
  });
});

async function answerTo({
  project,
  folder,
  taskFile,
  skipped,
  older,
  newer,
}: AuditJob): Promise<AuditAnswer> {
  const leftOut = new Set(skipped);
  const compiler = compilerIn(folder, project);
  try {
    const found = await audit(compiler, older, newer, tasksIn(taskFile, leftOut));
    return { kind: "audit", found };
  } catch (error) {
    if (error instanceof CompilerProblem) return { kind: "problem", problem: error.problem };
    if (error instanceof NoDeclarations) return { kind: "no-declarations", side: error.side };
    if (error instanceof Malformed)
      return { kind: "malformed", file: error.file, line: error.line, reason: error.reason };
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    // A compiler that has no stack left has got too deep into what it was doing.
    const isTooDeep = error instanceof RangeError;
    return { kind: "failed", error: text, isTooDeep, skipped: [...leftOut] };
  } finally {
    compiler.close();
  }
}

/**
 * Writes down what is being done where it is seen also while this process cannot answer.
 *
 * @param leftOut the tasks that are left out; more may be added
 */
function tasksIn(file: string, leftOut: Set<string>): Tasks {
  const descriptor = openSync(file, "w");
  const write = (task: string): void =>
    void writeSync(descriptor, task.padEnd(taskLength).slice(0, taskLength), 0);
  let count = 0;
  let last: string | undefined;
  return {
    begin(task) {
      if (leftOut.has(task) || (leftOut.has(allTypes) && /^(value|type) \d+$/.test(task))) return false;
      write(`${count++} ${task}`);
      last = task;
      return true;
    },
    end() {
      write("");
      last = undefined;
    },
    leaveOut() {
      // The rest of what cannot be compared is left to who has started this.
      if (last === undefined || leftOut.size >= mostSkipped - 1) return false;
      leftOut.add(last);
      last = undefined;
      return true;
    },
  };
}
