// Neovim, Emacs and Helix themselves, set up by what `proviso init` prints and writes. They are skipped where they are not
// there.
import { execFile, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { editorProject } from "../../language-service/support/editor.js";
import type { Project } from "../../support/project.js";
import { missing, withoutEglot } from "./installed.js";

vi.setConfig({ testTimeout: 240_000 });
const limit = 200_000;

const use = 'import { Kiosk } from "kiosk";\nconst kiosk = new Kiosk("hall");\nkiosk.pay(1);\n';
const optedIn = use.replace('"hall"', '"hall", { unlock: ["PAYMENT"] }');

describe.each(["7.0", "7.1"])("TypeScript %s", (version) => {
  const projects: Project[] = [];
  afterEach(async () => {
    for (const project of projects.splice(0)) await project.remove();
  });

  /** A project that `proviso init` has set up, and what that has printed. */
  async function initialised(files: Readonly<Record<string, string>>): Promise<readonly [Project, string]> {
    const project = await editorProject({ "main.ts": use, ...files });
    projects.push(project);
    await project.installCompiler(version);
    const { output } = await project.node(join("node_modules", "proviso", "dist", "cli", "main.js"), "init");
    return [project, output];
  }

  it("Neovim shows the error, tells of the feature, and opts in", async (context) => {
    const why = missing("nvim", [0, 10]);
    if (why !== undefined) context.skip(why);
    const [project, said] = await initialised({});
    const [, lines = ""] = /in init\.lua:\n((?: {2}.*\n)+)/.exec(said) ?? [];
    await writeFile(project.path("init.lua"), lines);
    const script = join(__dirname, "neovim.lua");
    await promisify(execFile)("nvim", ["--headless", "--clean", "-c", `luafile ${script}`], {
      cwd: project.folder,
      env: {
        ...process.env,
        PROVISO_SETUP: "init.lua",
        PROVISO_OUT: "shown.json",
        XDG_STATE_HOME: project.folder,
      },
      timeout: limit,
    });
    const shown = JSON.parse(await readFile(project.path("shown.json"), "utf8")) as Record<string, unknown>;
    expect(shown).toMatchObject({
      codes: [990001],
      actions: ["Opt in to 'PAYMENT'"],
      text: optedIn.trimEnd(),
    });
    expect(shown["hover"]).toContain("- Opted in: no");
    expect(shown["left"]).toEqual([]);
  });

  it("Emacs shows the error, and opts in", async (context) => {
    const why = missing("emacs", [28, 1]) ?? withoutEglot();
    if (why !== undefined) context.skip(why);
    const [project, said] = await initialised({});
    const [, lines = ""] = /in init\.el:\n((?: {2}.*\n)+)/.exec(said) ?? [];
    await writeFile(project.path("init.el"), lines);
    await promisify(execFile)("emacs", ["--batch", "-l", join(__dirname, "emacs.el")], {
      cwd: project.folder,
      env: {
        ...process.env,
        PROVISO_SETUP: "init.el",
        PROVISO_OUT: "shown.json",
        HOME: project.folder,
      },
      timeout: limit,
    });
    const out = JSON.parse(await readFile(project.path("shown.json"), "utf8")) as Record<string, unknown>;
    expect(out).toMatchObject({ actions: ["Opt in to 'PAYMENT'"], text: optedIn, left: [] });
    expect(out["shown"]).toEqual([expect.stringMatching(/990001[^]*explicitly opting in/)]);
  });

  it("Helix shows the error, and opts in", async (context) => {
    const why = missing("hx", [24, 7]);
    if (why !== undefined) context.skip(why);
    const [project] = await initialised({ ".helix/languages.toml": "" });
    const helix = terminal(project, "hx main.ts:3:7");
    try {
      await helix.shows("experimental");
      helix.type(" a");
      await helix.shows("Opt in to");
      // The first of what is offered; then it is written, and Helix ends.
      helix.type("\r");
      await helix.shows("[+]");
      helix.type(":wq\r");
      await helix.ended;
    } finally {
      helix.kill();
    }
    expect(await readFile(project.path("main.ts"), "utf8")).toBe(optedIn);
  });
});

/** A program that wants a terminal, in one. */
function terminal({ folder }: Project, command: string) {
  const child = spawn("script", ["-qefc", `stty rows 40 cols 160; exec ${command}`, "/dev/null"], {
    cwd: folder,
    env: { ...process.env, TERM: "xterm-256color", XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
  });
  let shown = "";
  child.stdout.setEncoding("utf8").on("data", (data: string) => (shown += data));
  const timer = setTimeout(() => child.kill("SIGKILL"), limit);
  const ended = new Promise<void>((settle) => {
    child.once("exit", () => {
      clearTimeout(timer);
      settle();
    });
  });
  return {
    ended,
    kill(): void {
      child.kill("SIGKILL");
    },
    type(keys: string): void {
      child.stdin.write(keys);
    },
    async shows(text: string): Promise<void> {
      for (const end = Date.now() + limit / 4; !shown.includes(text);) {
        await pause(100);
        if (Date.now() > end) throw new Error(`'${text}' is not shown: ${shown.slice(-2000)}`);
      }
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms));
