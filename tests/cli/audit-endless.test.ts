// Types can be such that no compiler comes to an end with them: an audit does, and tells everything else.
import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Project, root } from "../support/project.js";
import { proviso, write, type Files } from "./support/proviso.js";

/** Types that lead to each other, each time with another type argument: how many ways there are through them nobody can count. */
function endless(extra: string): string {
  const all = [0, 1, 2, 3, 4, 5, 6];
  return all
    .map((one) => {
      const members = all.map((other) => `m${other}: T${other}<[T, ${one * 10 + other}]>;`);
      return `interface T${one}<T> { leaf: T; ${extra} ${members.join(" ")} }\n`;
    })
    .join("");
}

const stateOf = (folder: string, extra: string, parameter: string): Files => ({
  [`${folder}/package.json`]: JSON.stringify({ name: "lib", version: "1.0.0", types: "index.d.ts" }),
  [`${folder}/index.d.ts`]: `${endless(extra)}
export declare function before(${parameter}): void;
export declare function maze(): T0<string>;
export declare function behind(${parameter}): void;
export {};
`,
});

const schema = JSON.parse(readFileSync(join(root, "schemas", "audit.schema.json"), "utf8")) as object;
const validate = new Ajv({ allowUnionTypes: true, strictRequired: false, strictTypes: false }).compile(
  schema,
);

interface Report {
  readonly breaks: readonly { readonly export: string }[];
  readonly uncompared: readonly { readonly export: string; readonly new: object }[];
}

it.each(["5.4", "6.0", "7.0"])(
  "what has no end is told as not compared, on TypeScript %s",
  { timeout: 180_000 },
  async (version) => {
    const project = await Project.empty();
    try {
      await project.installProviso();
      await project.installCompiler(version);
      await write(project.folder, {
        ...stateOf("old", "", "a?: string"),
        ...stateOf("new", "more?: 1;", "a: string"),
      });
      const args = ["audit", "new", "--against", "old", "--limit", "6", "--release", "major"];
      const { stdout, status } = await proviso(project, [...args, "--format", "json"]);
      const report = JSON.parse(stdout) as Report;
      expect(validate(report) ? [] : validate.errors).toEqual([]);
      expect(report.breaks.map((each) => each.export)).toEqual(["before", "behind"]);
      expect(report.uncompared).toMatchObject([{ export: "maze", new: { file: "index.d.ts", line: 10 } }]);
      expect(status).toBe(0);
    } finally {
      await project.remove();
    }
  },
);

const depth = 2100;
const nest = (open: string, inner: string, close = ""): string =>
  open.repeat(depth) + inner + close.repeat(depth);
const heirs = Array.from({ length: depth }, (_, at) => `export interface B${at + 1} extends B${at} {}\n`);
// What TypeScript 5 and 6 read without calls as deep as it is, and what they do not.
const long: Readonly<Record<string, string>> = {
  sum: `export declare const sum = ${nest('"a" + ', '"a"')};`,
  lists: `export type Lists = string${"[]".repeat(depth)};`,
  names: `declare namespace a { export import b = a; }\nexport declare const c: typeof a${".b".repeat(depth)};`,
  heirs: `export interface B0 { a: string }\n${heirs.join("")}`,
};
const deep: Readonly<Record<string, string>> = {
  types: `export type A = ${nest("{ b: ", "string", " }")};`,
  parameters: `export declare function f(${nest("a: (", "a: string", ") => void")}): void;`,
  methods: `export interface I { ${nest("m(): { ", "x: string", " }")} }`,
  namespaces: nest("declare namespace n {\n", "function run(): void;\n", "}\n") + "export { n };",
};

it.each([
  ["6.0", long],
  ["7.0", { ...long, ...deep }],
])(
  "is told of the rest, however deep something is, on TypeScript %s",
  { timeout: 180_000 },
  async (version, all) => {
    const project = await Project.empty();
    try {
      await project.installProviso();
      await project.installCompiler(version);
      const modules = Object.keys(all).map((name) => `export * as ${name} from "./${name}.js";\n`);
      for (const [state, parameter, leaf] of [
        ["old", "a?: string", "string"],
        ["new", "a: string", "string | number"],
      ] as const) {
        const files = Object.entries(all).map(([name, text]) => [
          `${state}/${name}.d.ts`,
          text.replace("string", leaf),
        ]);
        await write(project.folder, {
          ...(Object.fromEntries(files) as Files),
          [`${state}/package.json`]: JSON.stringify({
            name: "lib",
            version: "1.0.0",
            type: "module",
            types: "./index.d.ts",
          }),
          [`${state}/index.d.ts`]: `${modules.join("")}export declare function last(${parameter}): void;\n`,
        });
      }
      const run = await proviso(project, ["audit", "new", "--against", "old", "--format", "json"]);
      expect(run.stderr).toBe("");
      const { breaks } = JSON.parse(run.stdout) as Report;
      expect(breaks.map((each) => each.export)).toContain("last");
      expect(breaks.map((each) => each.export)).toContain("heirs.B0");
      expect(run.status).toBe(1);
    } finally {
      await project.remove();
    }
  },
);
