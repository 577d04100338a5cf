// `check --fix` looks at its own edits before it writes anything: what brings an error is taken back, and named.
import { afterEach, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { config, projectOf, proviso, read } from "./support/proviso.js";

let project: Project | undefined;
afterEach(async () => {
  await project?.remove();
  project = undefined;
});

const head = 'import { createQueue, type Queue } from "queue";\n';

const given = `import type { Queue } from "queue";
export declare const given: Queue;
export declare function on(handler: (queue: Queue) => void): void;
export interface Port {
  use: (queue: Queue) => void;
}
export type Handlers = Record<string, (queue: Queue) => void>;
`;

/** Programs in which an edit would bring an error, with the line that says so; nothing of them is changed. */
const refused: Readonly<Record<string, readonly [program: string, line: RegExp]>> = {
  "a callback that is handed to a library": [
    `import { on } from "./given.js";
     on((queue: Queue) => {
       queue.pause();
     });`,
    /^src\/a\.ts\(3,10\): not changed, because opting in to 'PAUSE' here brings src\/a\.ts\(3,9\): error TS990001: .* Opt in by hand; tried was: queue: Queue<"PAUSE">$/m,
  ],
  "what a library's interface asks for": [
    `import type { Port } from "./given.js";
     export class Stop implements Port {
       use = (queue: Queue): void => {
         queue.pause();
       };
     }`,
    /^src\/a\.ts\(4,15\): not changed, .* brings src\/a\.ts\(4,8\): error TS\d+: /m,
  ],
  "one of many handlers": [
    `import type { Handlers } from "./given.js";
     export const handlers: Handlers = {
       start: (queue: Queue) => queue.add(() => queue.pause()),
     };`,
    /^src\/a\.ts\(4,16\): not changed, .* brings src\/a\.ts\(4,8\): error TS\d+: /m,
  ],
};

describe.each(["6.0", "7.0", "7.1"])("on TypeScript %s", (version) => {
  it.each(Object.entries(refused))("takes back an edit of %s", async (_, [program, line]) => {
    const text = `${head}${program}\nexport {};\n`;
    project = await projectOf(
      { "tsconfig.json": config, "src/given.d.ts": given, "src/a.ts": text },
      version,
    );
    const before = await proviso(project, ["check"]);
    expect(before.status).toBe(1);
    const { status, stdout, stderr } = await proviso(project, ["check", "--fix"]);
    expect(stderr).toMatch(line);
    expect([status, stdout]).toEqual([1, before.stdout]);
    expect(await read(project, "src/a.ts")).toBe(text);
    expect(await proviso(project, ["check", "--dry-run"])).toEqual({ status: 1, stdout: "", stderr });
  });

  it("makes all other edits", async () => {
    const wrong = refused["a callback that is handed to a library"]![0];
    const right = Array.from({ length: 5 }, (_, index) => `createQueue("q${index}").pause();\n`).join("");
    const files = {
      "src/given.d.ts": given,
      "src/a.ts": `${head}${wrong}\n${right}export {};\n`,
      "src/b.ts": `${head}${right}export {};\n`,
      // Two errors that are there anyway.
      "src/c.ts": `${head}const q: string = createQueue("c");\nq.pause();\nexport {};\n`,
    };
    project = await projectOf({ "tsconfig.json": config, ...files }, version);
    const { status, stderr } = await proviso(project, ["check", "--fix"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Changed 2 files: src\/a\.ts, src\/b\.ts\.\nsrc\/a\.ts\(3,10\): not changed, .*\n$/,
    );
    const fixed = right.replaceAll(/"(q\d)"/g, '"$1", { optIn: ["PAUSE"] }');
    expect(await read(project, "src/a.ts")).toBe(files["src/a.ts"].replace(right, fixed));
    expect(await read(project, "src/b.ts")).toBe(files["src/b.ts"].replace(right, fixed));
    const again = await proviso(project, ["check", "--fix"]);
    expect(again.stderr).toMatch(/^src\/a\.ts\(3,10\): not changed, .*\n$/);
  });

  it("takes back what another edit would have to follow", async () => {
    const files = {
      // The parameter could have the flag, but the queue that is handed over comes from where nobody can add one.
      "src/a.ts": `${head}import { given } from "./given.js";\nfunction stop(queue: Queue): void {\n  queue.pause();\n}\nstop(given);\n`,
      "src/given.d.ts": given,
    };
    project = await projectOf({ "tsconfig.json": config, ...files }, version);
    const { status, stderr } = await proviso(project, ["check", "--fix"]);
    expect([status, stderr]).toEqual([
      1,
      "src/a.ts(3,15): not changed, because opting in to 'PAUSE' here brings src/a.ts(6,6): error TS990001: You are using experimental features without explicitly opting in. Opt in by hand; tried was: queue: Queue<\"PAUSE\">\n",
    ]);
    expect(await read(project, "src/a.ts")).toBe(files["src/a.ts"]);
  });
});
