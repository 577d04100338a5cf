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
