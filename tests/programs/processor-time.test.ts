import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { processorSeconds } from "../../src/programs/processor-time.js";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

function running(script: string): number {
  const child = spawn(process.execPath, ["-e", script], { stdio: ["pipe", "ignore", "ignore"] });
  started.push(child);
  return child.pid ?? 0;
}

// It works for a second of its own, however long that takes, and ends.
const busy = "while (process.cpuUsage().user < 1e6);";

it.runIf(process.platform === "linux")(
  "counts what a process has worked, and what it has started, and not the time that passes",
  { timeout: 60_000 },
  async () => {
    const waiting = running("process.stdin.resume();");
    const starting = running(
      `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(busy)}]); process.stdin.resume();`,
    );
    await expect.poll(() => processorSeconds(starting), { timeout: 50_000 }).toBeGreaterThan(1);
    const before = processorSeconds(waiting) ?? Infinity;
    await pause(1000);
    expect((processorSeconds(waiting) ?? Infinity) - before).toBeLessThan(0.5);
  },
);

it("knows nothing of a process that is not there", () => {
  expect(processorSeconds(2 ** 22 + 1)).toBeUndefined();
});
