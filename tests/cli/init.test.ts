import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyChanges } from "../../src/analysis/opt-in/edit/text-change.js";
import { planPlugin } from "../../src/cli/init/plan-plugin.js";
import { after, before, dedent } from "../analysis/support/marked.js";
import { root } from "../support/project.js";
import { projectOf, proviso, read, transcript } from "./support/proviso.js";

const entry = `{ "name": "proviso", "transform": "proviso/transformer", "transformProgram": true }`;
const file = "tsconfig.json";

function planned(text: string, inherited: readonly string[] = []): string {
  const plan = planPlugin({ file, text }, inherited);
  if (plan.kind === "unreadable") return `unreadable at ${plan.position}`;
  return applyChanges(text, plan.changes);
}

/** Asserts that the entry is put in where the marks say, and that a second time changes nothing. */
function writes(marked: string, inherited?: readonly string[]): void {
  for (const layout of [(text: string) => text, (text: string) => text.replaceAll("\n", "\r\n")]) {
    const text = layout(dedent(marked).replaceAll("ENTRY", entry));
    const expected = after(text);
    expect(planned(before(text), inherited)).toBe(expected);
    expect(planned(expected, inherited)).toBe(expected);
  }
}

describe("the plugin entry goes", () => {
  it.each([
    [
      "beside what is there",
      `{\n  "include": ["src"]«,\n  "compilerOptions": {\n    "plugins": [ENTRY]\n  }»\n}\n`,
    ],
    ["into empty options", `{\n  "compilerOptions": {«\n    "plugins": [ENTRY]\n  »}\n}\n`],
    [
      "behind other options",
      `{\n  "compilerOptions": {\n    "strict": true«,\n    "plugins": [ENTRY]»\n  }\n}\n`,
    ],
    [
      "between trailing commas",
      `{\n  "compilerOptions": {\n    "strict": true,«\n    "plugins": [ENTRY],»\n  },\n}\n`,
    ],
    [
      "behind comments",
      `{\n  "compilerOptions": {\n    "strict": true«,» // or not\n«    "plugins": [ENTRY]\n»    // the end\n  }\n}\n`,
    ],
    [
      "behind a comment alone",
      `{\n  "compilerOptions": {\n    // nothing yet«\n    "plugins": [ENTRY]»\n  }\n}\n`,
    ],
    ["with tabs", `{\n\t"compilerOptions": {\n\t\t"strict": true«,\n\t\t"plugins": [ENTRY]»\n\t}\n}\n`],
    ["on one line", `{"compilerOptions":{"strict":true«, "plugins": [ENTRY]»}}`],
    ["into an empty list", `{\n  "compilerOptions": { "plugins": [«ENTRY»] }\n}\n`],
    [
      "behind another plugin",
      `{\n  "compilerOptions": {\n    "plugins": [{ "name": "next" }«, ENTRY»]\n  }\n}\n`,
    ],
    [
      "below another plugin",
      `{\n  "compilerOptions": {\n    "plugins": [\n      { "name": "next" }«,\n      ENTRY»\n    ]\n  }\n}\n`,
    ],
    [
      "into the last of two options of the same name",
      `{\n  "compilerOptions": {},\n  "compilerOptions": { "strict": true«, "plugins": [ENTRY]» }\n}\n`,
    ],
  ])("%s", (_, marked) => {
    writes(marked);
  });

  it.each([
    [
      "its transformer is missing",
      `{ "name": "proviso"«, "transform": "proviso/transformer", "transformProgram": true» }`,
    ],
    [
      "it is no program transformer",
      `{ "name": "proviso", "transform": "proviso/transformer"«, "transformProgram": true» }`,
    ],
    [
      "it is told not to be one",
      `{ "name": "proviso", "transform": "proviso/transformer", "transformProgram": «false→true» }`,
    ],
    [
      "its name is missing",
      `{ "transform": "proviso/transformer", "transformProgram": true«, "name": "proviso"» }`,
    ],
    [
      "it is two entries",
      `{ "name": "proviso" }, { "transform": "proviso/transformer"«, "transformProgram": true» }`,
    ],
    ["it is there", `{ "name": "proviso", "transform": "proviso/transformer", "transformProgram": true }`],
  ])("into the entry that is there, where %s", (_, marked) => {
    writes(`{ "compilerOptions": { "plugins": [${marked}] } }`);
  });

  it("into an empty file and an empty object", () => {
    const written = `{\n  "compilerOptions": {\n    "plugins": [${entry}]\n  }\n}\n`;
    expect(planned("")).toBe(written);
    expect(planned("{}")).toBe(written.trimEnd());
    expect(planned("// later\n")).toBe(`// later\n${written}`);
    expect(planned("\uFEFF")).toBe(`\uFEFF${written}`);
  });

  it("beside plugins that the file extends, which its own list would hide", () => {
    writes(`{ "extends": "./base.json"«, "compilerOptions": { "plugins": [{ "name": "next" }, ENTRY] }» }`, [
      `{ "name": "next" }`,
    ]);
    writes(`{ "extends": "./base.json" }`, [entry]);
  });

  it.each([
    '{ "compilerOptions": [] }',
    '{ "compilerOptions": { "plugins": {} } }',
    "{ plugins }",
    "[]",
    '{ "a": 1 } x',
    '{ "a" 1 }',
  ])("not into %s", (text) => {
    expect(planned(text)).toMatch(/^unreadable at \d+$/);
  });
});

describe("proviso init", () => {
  it.each([
    ["5.9", "npm install --save-dev ts-patch@^3.3.0"],
    ["6.0", "npm install --save-dev ts-patch@^4.0.1"],
    ["7.0", "npx proviso check"],
  ])(
    "says what to run next for TypeScript %s, and changes nothing the second time",
    async (version, next) => {
      const project = await projectOf({ "tsconfig.json": "{} // mine\n", "src/a.ts": "export {};\n" });
      try {
        const compiler = join(root, "tests", "compilers", version, "node_modules", "typescript");
        await project.link("typescript", compiler);
        const first = await proviso(project, ["init"]);
        expect(first).toMatchObject({ status: 0, stderr: "" });
        expect(first.stdout).toContain(`\n  ${next}\n`);
        const written = await read(project, "tsconfig.json");
        expect(written).toMatch(/"transformProgram": true \}\]\n {2}\}\n\} \/\/ mine\n$/);
        expect((await proviso(project, ["init"])).stdout).toContain("already");
        expect(await read(project, "tsconfig.json")).toBe(written);
      } finally {
        await project.remove();
      }
    },
  );

  it("does not have ts-patch installed again", async () => {
    const project = await projectOf({ "tsconfig.json": "" }, "6.0");
    try {
      expect((await proviso(project, ["init"])).stdout).toContain("every build:\n  npx tspc --noEmit\n");
    } finally {
      await project.remove();
    }
  });

  it("writes into the projects that a solution refers to", async () => {
    const references = '{ "files": [], "references": [{ "path": "./app" }, { "path": "./tests" }] }';
    const project = await projectOf({
      "tsconfig.json": references,
      "app/tsconfig.json": "{}",
      "tests/tsconfig.json": `{ "compilerOptions": { "plugins": [${entry}] } }`,
    });
    try {
      expect(await transcript(project, "init")).toMatch(
        /app\/tsconfig\.json has the plugin entry now\.\ntests\/tsconfig\.json has the plugin entry already/,
      );
      expect(await read(project, "tsconfig.json")).toBe(references);
    } finally {
      await project.remove();
    }
  });

  it("says where a tsconfig.json is broken", async () => {
    const project = await projectOf({ "tsconfig.json": '{\n  "compilerOptions": {\n' });
    try {
      const { status, stderr } = await proviso(project, ["init"]);
      expect([status, stderr]).toEqual([
        2,
        "tsconfig.json(3,1) is not what a tsconfig.json can have there: correct it, then run this again.\n",
      ]);
    } finally {
      await project.remove();
    }
  });
});
