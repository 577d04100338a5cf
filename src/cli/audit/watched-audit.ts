import { fork } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackageState } from "../../audit/state/package-state.js";
import { endingWithUs } from "../../programs/started-processes.js";
import { temporaryFolder } from "../../programs/temporary-folder.js";
import { allTypes, mostSkipped, type AuditAnswer, type AuditJob } from "./audit-job.js";
import { workLimit, type TaskAtHand } from "./work-limit.js";

/** What keeps an audit from waiting for ever. */
export interface Patience {
  /** How many seconds of work one comparison may take. */
  readonly seconds: number;
}

// Few take a second.
export const usualPatience: Patience = { seconds: 30 };

/**
 * Has a process of its own compare two states. Where one comparison takes too long, or ends the process, that one is left out
 * and all is compared anew.
 *
 * @returns nothing where it cannot be told even so
 */
export async function watchedAudit(
  project: string,
  older: PackageState,
  newer: PackageState,
  { seconds }: Patience,
): Promise<AuditAnswer | undefined> {
  const { path, remove } = temporaryFolder("proviso-audit-");
  try {
    let skipped: readonly string[] = [];
    for (let attempt = 0; skipped.length <= mostSkipped; attempt++) {
      const folder = join(path, String(attempt));
      mkdirSync(folder);
      const taskFile = join(path, `task${attempt}`);
      const answer = await answerOf({ project, folder, taskFile, skipped, older, newer }, seconds);
      if (answer && !(answer.kind === "failed" && answer.isTooDeep)) return answer;
      const name = taskIn(taskFile)?.name ?? "";
      // It has failed at something that cannot be left out.
      if (name === "") return answer;
      if (answer) skipped = answer.skipped;
      skipped = [...skipped, skipped.length < mostSkipped - 1 ? name : allTypes];
    }
    return undefined;
  } finally {
    remove();
  }
}

/** Starts the process, and ends it where it does not get on. */
function answerOf(job: AuditJob, seconds: number): Promise<AuditAnswer | undefined> {
  const child = fork(join(__dirname, "audit-process.js"), [], {
    serialization: "advanced",
    // Nearly all that a compiler makes it keeps: to move it around less costs less, from the beginning.
    execArgv: ["--max-semi-space-size=64", "--min-semi-space-size=64"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const end = endingWithUs(child);
  return new Promise((settle) => {
    const isOver = workLimit(child.pid, seconds);
    const watch = setInterval(() => {
      if (isOver(taskIn(job.taskFile))) settleWith(undefined);
    }, 200);
    const settleWith = (answer: AuditAnswer | undefined): void => {
      clearInterval(watch);
      end();
      settle(answer);
    };
    child.once("message", (answer) => settleWith(answer as AuditAnswer));
    child.once("error", () => settleWith(undefined));
    child.once("exit", () => settleWith(undefined));
    child.send(job, () => undefined);
  });
}

/** What a process was doing last; nothing where it had not begun. */
function taskIn(file: string): TaskAtHand | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  const [, count = "", name = ""] = /^(\d*) ?(.*?) *$/.exec(text) ?? [];
  return { count, name };
}
