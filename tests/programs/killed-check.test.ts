// A `check` that is killed can say nothing more to its compilers, which may be busy for ever: they end all the same.
import { execFileSync, spawn } from "node:child_process";
import { afterEach, expect, it } from "vitest";
import { strictConfig, WrittenProject } from "./written-project.js";

let project: WrittenProject | undefined;
afterEach(() => project?.remove());

/** The processes that have a text in their command line. */
function processesWith(text: string): readonly number[] {
  const table = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" });
  const found = table.split("\n").filter((line) => line.includes(text) && line.includes("tsc"));
  return found.map((line) => Number.parseInt(line, 10));
}

it.skipIf(process.platform === "win32").each(["7.0", "7.1"] as const)("on %s", async (version) => {
  const depth = 6000;
  project = new WrittenProject(version, {
    "tsconfig.json": strictConfig,
    // Minutes of work for the compiler.
    "src/main.ts": `export const deep = ${"[".repeat(depth)}1${"]".repeat(depth)};\n`,
  });
  const { folder } = project;
  // With `--types` there are two: the one that is asked, and the one that checks all files by itself.
  const cli = project.path("node_modules/proviso/dist/cli/main.js");
  const check = spawn(process.execPath, [cli, "check", "--types"], { cwd: folder, stdio: "ignore" });
  try {
    await expect.poll(() => processesWith(folder).length, { timeout: 30_000 }).toBe(2);
    check.kill("SIGKILL");
    await expect.poll(() => processesWith(folder), { timeout: 20_000 }).toEqual([]);
  } finally {
    check.kill("SIGKILL");
    for (const pid of processesWith(folder)) process.kill(pid, "SIGKILL");
  }
});
