// What a terminal gets: colours, code frames, and progress where it takes long.
import { spawn, spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { progressOn } from "../../src/cli/progress.js";
import type { Project } from "../support/project.js";
import { binOf, config, environment, projectOf, proviso } from "./support/proviso.js";

// eslint-disable-next-line no-control-regex -- the beginning of a colour
const colour = /\u001b\[\d+m/;
const hasTerminal = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;

let project: Project;
beforeAll(async () => {
  const use = `import { createQueue } from "queue";\ncreateQueue("mails").addFirst(() => undefined);\n`;
  project = await projectOf({ "tsconfig.json": config, "src/main.ts": use }, "7.0");
});
afterAll(() => project.remove());

describe("in a pipe", () => {
  it("there are no colours and no code frames", async () => {
    const { stdout, stderr } = await proviso(project, ["check"]);
    expect(stdout).toMatch(/^src\/main\.ts\(2,22\): error TS990001: /);
    expect([stdout, stderr].join("")).not.toMatch(colour);
  });

  it("FORCE_COLOR asks for both, and NO_COLOR counts more", async () => {
    expect((await proviso(project, ["check"], { FORCE_COLOR: "1" })).stdout).toMatch(colour);
    expect((await proviso(project, ["check"], { FORCE_COLOR: "1" })).stdout).toContain("~~~~~~~~");
    expect((await proviso(project, ["check"], { FORCE_COLOR: "1", NO_COLOR: "1" })).stdout).toMatch(
      /^src\/main\.ts\(2,22\)/,
    );
    expect((await proviso(project, ["check"], { FORCE_COLOR: "0" })).stdout).not.toMatch(colour);
  });

  it("code frames can be asked for without colours", async () => {
    const { stdout } = await proviso(project, ["check", "--format", "pretty"]);
    expect(stdout).toContain("~~~~~~~~");
    expect(stdout).not.toMatch(colour);
  });
});

describe.runIf(hasTerminal)("on a terminal", () => {
  it("there are colours and code frames", async () => {
    const { status, output } = await onTerminal({});
    expect(status).toBe(1);
    expect(output).toMatch(colour);
    expect(output).toContain("~~~~~~~~");
  });

  it("NO_COLOR takes both away", async () => {
    const { status, output } = await onTerminal({ NO_COLOR: "1" });
    expect([status, colour.test(output)]).toEqual([1, false]);
    expect(output).toMatch(/^src\/main\.ts\(2,22\): error TS990001: /m);
  });
});

describe("progress", () => {
  const told = (showsProgress: boolean) => {
    const said: string[] = [];
    let time = 0;
    const io = { cwd: "/", out: () => undefined, err: (text: string) => said.push(text), isColoured: false };
    const progress = progressOn({ ...io, showsProgress }, () => time);
    for (time = 0; time <= 1300; time += 50) progress.step(String(time));
    progress.end();
    return said.map((text) => text.replace("\r\u001b[K", "<line>"));
  };

  it("begins after a second, is not shown too often, and leaves nothing", () => {
    expect(told(true)).toEqual(["<line>1000", "<line>1100", "<line>1200", "<line>1300", "<line>"]);
  });

  it("is for terminals alone", () => {
    expect(told(false)).toEqual([]);
  });
});

/** Runs `check` where both of its outputs are a terminal. */
function onTerminal(env: NodeJS.ProcessEnv): Promise<{ status: number | null; output: string }> {
  const command = `'${process.execPath}' '${binOf(project)}' check`;
  const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
    cwd: project.folder,
    env: environment({ TERM: "xterm", ...env }),
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (data: string) => (output += data));
  return new Promise((settle, fail) => {
    child.on("error", fail);
    child.on("close", (status) => settle({ status, output }));
  });
}
