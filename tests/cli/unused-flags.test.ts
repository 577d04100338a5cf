// A flag is unused where no program of the run uses what it opens, and taking it out as told must compile.
import { afterEach, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { config, projectOf, proviso, write, type Files } from "./support/proviso.js";

let project: Project | undefined;
afterEach(async () => {
  await project?.remove();
  project = undefined;
});

const queue = 'import { createQueue, type Queue } from "queue";\n';
const made = (flags: string): string => `createQueue("q", { optIn: [${flags}] })`;

/** What needs the flags without referring to what they open. */
const needed: Readonly<Record<string, string>> = {
  "a structure that asks for the member": `function stop(q: { pause(): void }): void {\n  q.pause();\n}\nstop(${made('"PAUSE"')});\n`,
  "a part of the type": `function stop(q: Pick<Queue<"PAUSE">, "pause">): void {\n  void q;\n}\nstop(${made('"PAUSE"')});\n`,
  "a union of keys": `const q = ${made('"PAUSE", "PRIORITY"')};\ndeclare const key: "pause" | "addFirst";\nq[key](() => undefined);\n`,
  "a variable that has the structure": `let stopping: { pause(): void } = ${made('"PAUSE"')};\nvoid stopping;\nstopping = { pause: () => undefined };\n`,
  "a type parameter": `function last<T extends { pause(): unknown }>(q: T): T {\n  return q;\n}\nlast(${made('"PAUSE"')});\n`,
  "a mapped type": `type Members<T, K extends keyof T> = { [P in K]: T[P] };\ndeclare function use(q: Members<Queue<"PAUSE">, "pause">): void;\nuse(${made('"PAUSE"')});\n`,
  "a list that something else reads": `const FLAGS = ["PAUSE"] as const;\n${made("...FLAGS")};\nexport const first: "PAUSE" = FLAGS[0];\nexport type Stop = "pause";\n`,
};

describe.each(["6.0", "7.0"])("on TypeScript %s", (version) => {
  it("says nothing of a flag that is needed in another way", async () => {
    const files = Object.values(needed).map((text, index): [string, string] => [
      `src/a${index}.ts`,
      `${queue}${text}export {};\n`,
    ]);
    // Each is a program of its own, or one would use what another has the flag for.
    for (const [name, text] of files) {
      project = await projectOf({ "tsconfig.json": config, [name]: text }, version);
      expect([name, await proviso(project, ["check", "--strict"])]).toEqual([
        name,
        { status: 0, stdout: "", stderr: "" },
      ]);
      await project.remove();
    }
    project = undefined;
  });

  it("tells of the flags beside it that are not", async () => {
    const text = `${queue}function stop(q: { pause(): void }): void {\n  q.pause();\n}\nstop(${made('"PRIORITY", "PAUSE"')});\nexport {};\n`;
    project = await projectOf({ "tsconfig.json": config, "src/a.ts": text }, version);
    const { status, stdout } = await proviso(project, ["check", "--strict"]);
    expect([status, stdout]).toEqual([
      1,
      "src/a.ts(5,33): error TS990006: Nothing in this program uses what 'PRIORITY' opens.\n",
    ]);
  });

  it("adds up the programs of a run", async () => {
    const files: Files = {
      "lib/tsconfig.json": config.replace('"strict": true,', '"strict": true, "composite": true,'),
      "lib/src/mails.ts": `${queue}export const mails = ${made('"PAUSE"')};\nexport const other = ${made('"PRIORITY"')};\n`,
      "app/tsconfig.json": config.replace("{", '{ "references": [{ "path": "../lib" }],'),
      "app/src/main.ts": 'import { mails } from "../../lib/src/mails.js";\nmails.pause();\n',
    };
    project = await projectOf(files, version);
    const unused =
      "lib/src/mails.ts(3,49): suggestion TS990006: Nothing in this program uses what 'PRIORITY' opens.\n";
    for (const args of [
      ["-p", "app"],
      ["-p", "lib", "-p", "app"],
    ]) {
      expect(await proviso(project, ["check", ...args])).toMatchObject({ status: 0, stdout: unused });
    }
  });

  it("says nothing of a flag where types refuse what it opens, by a name that the program has", async () => {
    const library: Files = {
      "node_modules/lib/package.json": '{ "name": "lib", "types": "./index.d.ts" }',
      "node_modules/lib/index.d.ts": `export interface Options { title?: string; /** @experimental FORMAT */ format?: "png" }
export declare function show(options: Options): void;
/** @experimental FRAME */
export declare function frame(): void;
`,
    };
    const flags = `import "lib";
declare module "lib" {
  interface ExperimentalFeatureFlags {
    FORMAT: true;
    FRAME: true;
  }
}
`;
    const use = `import { show } from "lib";\nconst options = { format: "png" } as const;\nshow(options);\n`;
    project = await projectOf({ "src/flags.d.ts": flags, "src/a.ts": use, "tsconfig.json": config }, version);
    await write(project.folder, library);
    expect(await proviso(project, ["lock", "node_modules/lib"])).toMatchObject({ status: 0 });
    const unused =
      "src/flags.d.ts(5,5): suggestion TS990006: Nothing in this program uses what 'FRAME' opens.\n";
    expect(await proviso(project, ["check"])).toEqual({ status: 0, stdout: unused, stderr: "" });
  });

  it("says nothing of what a package exports", async () => {
    const files = {
      "package.json": '{ "type": "module", "exports": "./src/index.js" }',
      "tsconfig.json": config,
      "src/index.ts": `${queue}export const mails = ${made('"PAUSE"')};\nexport function more() {\n  return ${made('"PAUSE"')};\n}\nconst named = ${made('"PAUSE"')};\nexport { named };\n`,
      "src/inner.ts": `${queue}const inner = ${made('"PAUSE"')};\nvoid inner;\nexport {};\n`,
    };
    project = await projectOf(files, version);
    const { stdout } = await proviso(project, ["check"]);
    expect(stdout.match(/^.*TS990006/gm)).toEqual(["src/inner.ts(2,42): suggestion TS990006"]);
  });
});
