// Declarations as builds and hands write them, locked, and what a program then gets from the compilers.
import { afterAll, describe, expect, it } from "vitest";
import { proviso, projectOf, read, write, type Files } from "../cli/support/proviso.js";
import type { Project } from "../support/project.js";

const tags = ["--tags", "beta=BETA"];
const flags = (module: string): string =>
  `import ${JSON.stringify(module)};\ndeclare module ${JSON.stringify(module)} {\n  interface ExperimentalFeatureFlags { BETA: true }\n}\n`;
const options = `"strict": true, "target": "es2022", "module": "nodenext", "noEmit": true, "skipLibCheck": false, "types": []`;

interface Shape {
  readonly name: string;
  /** The package, below its folder. */
  readonly library: Files;
  readonly summary: string;
  /** Sources of the program. Lines that end with `// refused` are, until it opts in. */
  readonly program: Files;
  readonly optIn: Files;
}

const shapes: readonly Shape[] = [
  {
    name: "a bundle, with names at its end and in namespaces",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `/** @beta */
declare function run$1(path: string): void;
/** @beta */
interface Run { path: string }
declare function runs(): Run[];
declare namespace tools_d_exports {
  export { run$1 as run, Run };
}
export { run$1 as run, type Run, runs, tools_d_exports as tools };
`,
    },
    summary: "2 marks: 2 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `import { run, runs, tools, type Run } from "lib";
run("a"); // refused
tools.run("a"); // refused
export const one: Run = { path: "a" }; // refused
export const two: tools.Run = { path: "a" }; // refused
runs().map(({ path }) => path);
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "declarations for both kinds of modules",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "exports": { ".": { "import": "./index.mjs", "require": "./index.cjs" } } }`,
      "index.d.mts":
        "/** @beta */\nexport declare function run(): void;\nexport declare class A {\n  /** @beta */\n  on(): this;\n}\n",
      "index.d.cts":
        "/** @beta */\nexport declare function run(): void;\nexport declare class A {\n  /** @beta */\n  on(): this;\n}\n",
    },
    summary: "4 marks: 4 locked. 3 files change.\n",
    program: {
      "src/esm.mts": `import { A, run } from "lib";\nrun(); // refused\nnew A().on(); // refused\n`,
      "src/cjs.cts": `import { A, run } from "lib";\nrun(); // refused\nnew A().on(); // refused\n`,
    },
    optIn: { "src/flags.mts": flags("lib") },
  },
  {
    name: "ambient modules of a package that has no other",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "types": "./index.d.ts" }`,
      "index.d.ts": `declare module "rig" {
    /** @beta */
    function hoist(): void;
    /** @beta */
    interface Sail { size: number }
    function sails(): Sail[];
    interface Mast { /** @beta */ height?: number }
}
`,
    },
    summary: "3 marks: 3 locked. 2 files change.\n",
    program: {
      "src/uses.ts": `/// <reference types="lib" />
import { hoist, sails, type Mast, type Sail } from "rig";
hoist(); // refused
export const sail: Sail = { size: 1 }; // refused
sails().map(({ size }) => size);
export const mast: Mast = { height: 1 }; // refused
export const none: Mast = {};
`,
    },
    optIn: { "src/flags.ts": flags("lib").replace('import "lib";', 'import "rig";') },
  },
  {
    name: "a module that another file of the package adds to",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `import "./more.js";
/** @beta */
export interface Box { width: number }
export declare function box(): Box;
`,
      "more.d.ts": `declare module "./index.js" {\n    interface Box { height: number; next(): Box }\n}\nexport {};\n`,
    },
    summary: "1 mark: 1 locked. 3 files change.\n",
    program: {
      "src/uses.ts": `import { box, type Box } from "lib";
export const one: Box = { width: 1, height: 1, next: () => one }; // refused
box().next().height.toFixed();
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
];

describe.each(shapes)("lock: $name", ({ library, summary, program, optIn }) => {
  const projects: Project[] = [];
  afterAll(() => Promise.all(projects.map((project) => project.remove())));

  it.each(["5.4", "6.0", "7.0"])("is refused and opened on TypeScript %s", async (version) => {
    const packaged = Object.entries(library).map(
      ([file, text]) => [`node_modules/lib/${file}`, text] as const,
    );
    const config = `{ "compilerOptions": { ${options} }, "include": ["src"] }`;
    const project = await projectOf({ "tsconfig.json": config, ...program }, version);
    projects.push(project);
    await write(project.folder, Object.fromEntries(packaged));
    const locked = await proviso(project, ["lock", "node_modules/lib", ...tags]);
    expect(locked).toEqual({ status: 0, stdout: "", stderr: summary });

    const { output } = await project.compiler();
    for (const [file, text] of Object.entries(program)) {
      const found = [...output.matchAll(/^(src\/\S+)\((\d+),\d+\)/gm)].filter(([, path]) => path === file);
      const lines = [...new Set(found.map(([, , line]) => Number(line)))];
      const expected = text
        .split("\n")
        .flatMap((line, index) => (line.endsWith("// refused") ? [index + 1] : []));
      expect(lines, output).toEqual(expected);
    }
    expect(output).not.toContain("node_modules/lib");

    await write(project.folder, optIn);
    expect(await project.compiler()).toEqual({ code: 0, output: "" });
    expect(await read(project, Object.keys(optIn)[0] ?? "")).toContain("BETA");
  });
});
