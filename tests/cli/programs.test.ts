// What a command makes of several programs, of a library's own catalog, and of edits that stand in each other's way.
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { config, onRead, projectOf, proviso, read, transcript, type Files } from "./support/proviso.js";

let project: Project | undefined;
afterEach(async () => {
  await project?.remove();
  project = undefined;
});
const open = async (files: Files, version: string): Promise<Project> =>
  (project = await projectOf(files, version));

const queue = 'import { createQueue } from "queue";\n';

describe.each(["6.0", "7.0"])("on TypeScript %s", (version) => {
  it("follows references, and says of each project's files what it says once", async () => {
    const referred = config.replace(
      '"strict": true,',
      '"strict": true, "composite": true, "outDir": "dist",',
    );
    await open(
      {
        "tsconfig.json": '{ "files": [], "references": [{ "path": "app" }, { "path": "lib" }] }',
        "lib/tsconfig.json": referred,
        "lib/src/mails.ts": `${queue}export const mails = createQueue("mails");\nmails.pause();\n`,
        "app/tsconfig.json": referred.replace("{", '{ "references": [{ "path": "../lib" }],'),
        "app/src/main.ts":
          'import { mails } from "../../lib/src/mails.js";\nmails.addFirst(() => undefined);\n',
      },
      version,
    );
    const { status, stdout } = await proviso(project!, ["check"]);
    expect(status).toBe(1);
    expect(stdout.match(/^.*error TS.*$/gm)).toEqual([
      "app/src/main.ts(2,7): error TS990001: 'addFirst' is experimental: opt in to 'PRIORITY'.",
      "lib/src/mails.ts(3,7): error TS990001: 'pause' is experimental: opt in to 'PAUSE'.",
    ]);
    expect(await proviso(project!, ["check", "--fix"])).toMatchObject({ status: 0 });
    expect(await read(project!, "lib/src/mails.ts")).toMatch(
      /optIn: \["(PAUSE", "PRIORITY|PRIORITY", "PAUSE)"\]/,
    );
  });

  it("says where nothing locks the declarations that are to be locked while they are emitted", async () => {
    const plugin = '{ "transform": "proviso/transformer", "afterDeclarations": true }';
    const files = {
      "tsconfig.json": config.replace('"strict": true,', `"strict": true, "plugins": [${plugin}],`),
      "src/a.ts": "export {};\n",
    };
    const { status, stderr } = await proviso(await open(files, version), ["check"]);
    expect(status).toBe(0);
    const said = 'tsconfig.json has "afterDeclarations", and TypeScript';
    const run = "run 'proviso lock' after the build.\n";
    const native = `${said} 7.0 has no transformers: nothing locks what it emits; ${run}`;
    const shown = (text: string): string => text.replace(/(TypeScript \d\.\d)\.\d+/, "$1");
    expect(shown(stderr)).toBe(version === "6.0" ? "" : native);
    if (version !== "6.0") return;
    await rm(project!.path("node_modules", "ts-patch"), { recursive: true });
    expect(shown((await proviso(project!, ["check"])).stderr)).toBe(
      `${said} 6.0 has no transformers without ts-patch: install it and build with 'tspc', or ${run}`,
    );
  });

  it("says which flags nothing uses, and fails for them only when it is strict", async () => {
    await open(
      { "tsconfig.json": config, "src/a.ts": `${queue}createQueue("a", { optIn: ["PAUSE"] });\n` },
      version,
    );
    const { status, stdout } = await proviso(project!, ["check"]);
    expect([status, stdout]).toEqual([
      0,
      "src/a.ts(2,28): suggestion TS990006: Nothing in this program uses what 'PAUSE' opens.\n",
    ]);
    expect(await proviso(project!, ["check", "--strict"])).toMatchObject({ status: 1 });
    // Somebody may be about to use it.
    expect(await proviso(project!, ["check", "--fix"])).toMatchObject({ status: 0, stderr: "" });
  });

  it("says nothing of a flag that a library asks for", async () => {
    const files = {
      "tsconfig.json": config,
      "monitor/index.d.ts":
        'import type { Queue } from "queue";\nexport declare function watch(queue: Queue<"PAUSE">): void;\n',
      "src/a.ts": `${queue}import { watch } from "../monitor/index.js";\nwatch(createQueue("a", { optIn: ["PAUSE"] }));\n`,
    };
    await open(files, version);
    expect(await proviso(project!, ["check", "--strict"])).toMatchObject({ status: 0, stdout: "" });
  });

  it("makes edits that stand in each other's way one after the other", async () => {
    const before = `${queue}const q = createQueue("a", {\n  optIn: ["RETRY", "CRON", "RETRY"], // mine\n});\nq.pause();\n`;
    await open({ "tsconfig.json": config, "src/a.ts": before }, version);
    const preview = await transcript(project!, "check", "--dry-run");
    expect(preview).toMatch(/^\+\+\+ b\/src\/a\.ts$/m);
    expect(preview).toMatch(/^\+ {2}optIn: \["PAUSE"\], \/\/ mine$/m);
    expect(await read(project!, "src/a.ts")).toBe(before);
    expect(await proviso(project!, ["check", "--fix"])).toEqual({
      status: 0,
      stdout: "",
      stderr: "Changed src/a.ts.\n",
    });
    expect(await read(project!, "src/a.ts")).toBe(before.replace('"RETRY", "CRON", "RETRY"', '"PAUSE"'));
  });

  it("keeps the table of a library's own catalog, without what its program does", async () => {
    await open(
      {
        "tsconfig.json": config,
        "src/index.ts": `import { defineFeatures, type Gated } from "proviso";
${queue}
export const features = defineFeatures({
  docs: "https://example.com/lamp",
  features: { DIM: { title: "Dimming | fading", added: "1.0.0", status: "trial", issues: [7] } },
});
interface Api { DIM: { dim(): void } }
export type Lamp<F extends "DIM" = never> = Gated<{ on(): void }, Api, F, typeof features>;
createQueue("lamps");
`,
        "README.md": "<!-- proviso:list -->\n<!-- /proviso:list -->\n",
      },
      version,
    );
    expect(await proviso(project!, ["docs", "README.md"])).toMatchObject({ status: 0 });
    expect(await read(project!, "README.md")).toBe(`<!-- proviso:list -->

| Feature           | Feature Flag Name | Version Added | Version Finalized | Status | GitHub Issue(s) |
| ----------------- | ----------------- | ------------- | ----------------- | ------ | --------------- |
| Dimming \\| fading | \`DIM\`             | 1.0.0         |                   | Trial  | #7              |

<!-- /proviso:list -->
`);
    expect((await proviso(project!, ["list"])).stdout).toMatch(/example\.com\/lamp[^]*example\.com\/queue/);
  });

  it("tells of a program that sees no catalog", async () => {
    await open({ "tsconfig.json": config, "src/a.ts": "export {};\n" }, version);
    expect(await proviso(project!, ["check"])).toEqual({ status: 0, stdout: "", stderr: "" });
    const { status, stderr } = await proviso(project!, ["explain", "PAUSE"]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^This program sees no catalog .*\n$/)]);
  });

  it("does not fall over a file that is gone", async () => {
    const source = `${queue}createQueue("a").pause();\n`;
    await open({ "tsconfig.json": config, "src/a.ts": source, "src/b.ts": 'import "./a.js";\n' }, version);
    const gone = onRead("src/a.ts", "remove");
    const { status, stdout, stderr } = await proviso(project!, ["check", "--fix"], gone);
    expect(existsSync(project!.path("src", "a.ts"))).toBe(false);
    expect([0, 1, 2]).toContain(status);
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
  });
});
