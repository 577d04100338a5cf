// Whatever stands side by side: no file gets an error that it did not have, no string that is no flag is touched, and a
// second run changes nothing.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { config, projectOf, proviso, read, write, type Files } from "./support/proviso.js";

const given = `import type { Queue } from "queue";
export declare const given: Queue;
export declare function on(handler: (queue: Queue) => void): void;
export interface Port {
  use: (queue: Queue) => void;
}
`;

/** Pieces that an edit may mend, may not mend, or has nothing to do with. `N` is the number of the piece. */
const pieces: readonly string[] = [
  "const decoyN = [§] as const;\nexport const isDecoyN = (name: string): boolean => decoyN.some((each) => each === name);",
  "export const decoyN = { list: [§], optIn: [§] } as const;",
  "export type DecoyN = readonly [§];\nexport type DecoyNameN = `${DecoyN[number]}!`;",
  "export const decoyN = new Map<string, readonly string[]>([[§, [§]]].map(([key]) => [String(key), []]));",
  'const flagsN = [§] as const;\nexport const oneN = createQueue("a", { optIn: flagsN });\nexport const twoN = createQueue("b", { optIn: flagsN });\noneN.pause();\ntwoN.addFirst(() => undefined);',
  'const flagsN = [§] as const;\nexport const readN = flagsN.map(String);\nexport const queueN = createQueue("a", { optIn: [...flagsN] });\nqueueN.pause();',
  'const optionsN = { optIn: [§] } as const;\nexport const queueN = createQueue("a", optionsN);\nqueueN.pause();\nexport const otherN = createQueue("b", { ...optionsN });\notherN.addFirst(() => undefined);',
  'function nextN() {\n  return { optIn: [§] } as const;\n}\nexport const queueN = createQueue("a", nextN());\nqueueN.pause();',
  'declare const chosenN: boolean;\nexport const queueN = createQueue("a", { ...(chosenN ? ({ optIn: [§] } as const) : {}) });\nqueueN.pause();',
  "export function useN(queue: Queue): void;\nexport function useN(queue: Queue, count: number): void;\nexport function useN(queue: Queue, count = 1): void {\n  if (count) queue.pause();\n}",
  "export class ServiceN<A extends Queue = Queue> {\n  constructor(readonly queue: A) {\n    this.queue.pause();\n  }\n}",
  "export class PortN implements Port {\n  use = (queue: Queue): void => queue.pause();\n}",
  "on((queue: Queue) => queue.pause());",
  "function stopN(queue: Queue): void {\n  queue.pause();\n}\nstopN(given);",
  'function startN(queue: Queue): void {\n  queue.pause();\n}\nstartN(createQueue("a"));',
  'export const wrongN: string = createQueue("a");',
  "declare const anyN: Queue<any>;\nanyN.pause();",
  'type FlagsN = readonly [§];\nexport const typedN: FlagsN = [§];\nexport const queueN = createQueue("a", { optIn: typedN });\nqueueN.pause();',
  'export const annotatedN: Queue<"RETRY"> = createQueue("a", { optIn: ["RETRY"] });\nannotatedN.addFirst(() => undefined);',
  'export const partN: Pick<Queue, "pause"> = createQueue("a");\npartN.pause();',
];

const flags = fc.constantFrom(
  '"RETRY"',
  '"PRIORITY"',
  '"RETRY", "PRIORITY"',
  '"PRIORITY", "RETRY"',
  '"CANCEL", "RETRY"',
);
const piece = fc.tuple(fc.constantFrom(...pieces), flags, fc.constantFrom("a.ts", "b.ts", "c.ts"));
const program = fc.array(piece, { minLength: 4, maxLength: 14, size: "max" }).map((all): Files => {
  const head =
    'import { createQueue, type Queue } from "queue";\nimport { given, on, type Port } from "./given.js";\n';
  const texts: Record<string, string> = { "a.ts": head, "b.ts": head, "c.ts": head };
  all.forEach(([text, items, file], index) => {
    // What is no flag is an error where flags belong.
    const written = /decoy/i.test(text) ? items : items.replace('"CANCEL", ', "");
    texts[file] =
      `${texts[file] ?? ""}${text.replaceAll("§", () => written).replace(/(?<=[a-zA-Z])N\b/g, String(index))}\n`;
  });
  return texts;
});

/** The errors of a run of the compiler, without their columns: an edit makes a line longer. */
const errorsIn = (output: string): readonly string[] =>
  output.split("\n").flatMap((line) => {
    const [, file, at, code] = /^(\S+?)\((\d+),\d+\): error (TS\d+)/.exec(line) ?? [];
    return file === undefined ? [] : [`${file}:${at} ${code}`];
  });

describe.each([
  ["7.0", 12],
  ["6.0", 6],
] as const)("on TypeScript %s", (version, numRuns) => {
  let project: Project;
  beforeAll(async () => {
    project = await projectOf(
      { "tsconfig.json": config.replace('"strict": true,', '"strict": true, "noEmit": true,') },
      version,
    );
  });
  afterAll(() => project.remove());

  it("does no harm", async () => {
    const property = fc.asyncProperty(program, async (files) => {
      await rm(join(project.folder, "src"), { recursive: true, force: true });
      await write(join(project.folder, "src"), { ...files, "given.d.ts": given });
      const before = errorsIn((await project.compiler()).output);
      const { status } = await proviso(project, ["check", "--fix"]);
      expect([0, 1]).toContain(status);

      const after = errorsIn((await project.compiler()).output);
      expect(after.filter((error) => !before.includes(error))).toEqual([]);
      const names = Object.keys(files);
      const fixed = await Promise.all(names.map((name) => read(project, `src/${name}`)));
      const decoysIn = (text: string): readonly string[] =>
        text.split("\n").filter((line) => /decoy/i.test(line));
      expect(fixed.map(decoysIn)).toEqual(names.map((name) => decoysIn(files[name]!)));

      await proviso(project, ["check", "--fix"]);
      expect(await Promise.all(names.map((name) => read(project, `src/${name}`)))).toEqual(fixed);
    });
    await fc.assert(property, { numRuns, seed: 20261125, interruptAfterTimeLimit: 25_000 });
  });
});
