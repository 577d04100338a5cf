// A compiler in another process that is ended from outside must never look like a program without findings.
import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { findingsIn, open } from "./findings.js";
import { strictConfig, WrittenProject } from "./written-project.js";

/** The processes that this one has started and that serve as a compiler. */
function compilerProcesses(): readonly number[] {
  const table = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" });
  return table
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .filter(([, , parent, command]) => Number(parent) === process.pid && command?.includes("tsc --api"))
    .map(([, pid]) => Number(pid));
}

describe.skipIf(process.platform === "win32").each(["7.0", "7.1"] as const)("on %s", (version) => {
  // A type error, so that the process is asked for errors too.
  const project = new WrittenProject(version, {
    "tsconfig.json": strictConfig,
    "src/main.ts":
      'import { App } from "proviso/app";\nnew App("x").onWsConnect();\nexport const wrong: string = 1;\n',
  });
  afterAll(() => project.remove());

  it.each(["SIGKILL", "SIGINT", "SIGTERM"] as const)("%s before the questions", async (signal) => {
    const before = compilerProcesses();
    const program = await open(project.path("tsconfig.json"));
    const started = compilerProcesses().filter((pid) => !before.includes(pid));
    expect(started).toHaveLength(1);
    process.kill(started[0]!, signal);
    await expect(findingsIn(project, program)).rejects.toThrow();
    expect(() => program.close()).not.toThrow();
    expect(() => program.close()).not.toThrow();
  });

  it("and is ended when the program is closed", async () => {
    const before = compilerProcesses();
    const program = await open(project.path("tsconfig.json"));
    program.close();
    await expect.poll(() => compilerProcesses().filter((pid) => !before.includes(pid))).toEqual([]);
  });
});
