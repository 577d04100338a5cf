// However deep a program has nested what it has written: it is locked, or the file is named that the compiler cannot read.
import { afterAll, describe, expect, it } from "vitest";
import { proviso, projectOf } from "../cli/support/proviso.js";
import type { Project } from "../support/project.js";

const depth = 2100;
const nest = (open: string, inner: string, close = ""): string =>
  open.repeat(depth) + inner + close.repeat(depth);
const each = (write: (index: number) => string): string =>
  Array.from({ length: depth }, (_, at) => write(at)).join("");

const files: Readonly<Record<string, string>> = {
  sum: `/** @beta */\nexport declare const sum = ${nest('"a" + ', '"a"')};\n`,
  union: `/** @beta */\nexport type Word = ${each((at) => `"a${at}" | `)}"b";\n`,
  unions: `export interface A {\n  /** @beta */\n  word(is: ${nest("(1 | ", "2", ")")}): void;\n  word(is: string): void;\n}\n`,
  types: `export type A = ${nest("{ b: ", "{ /** @beta */ c: string }", " }")};\n`,
  functions: `/** @beta */\nexport declare const run: ${nest("(() => ", "void", ")")};\n`,
  namespaces:
    nest("declare namespace a {\n", "/** @beta */\nfunction run(): void;\n", "}\n") + "export { a };\n",
  names: `declare namespace a { export import b = a; }\n/** @beta */\nexport declare const c: typeof a${".b".repeat(depth)};\n`,
  heirs: `export interface B0 { /** @beta */ a: string }\n${each((at) => `export interface B${at + 1} extends B${at} {}\n`)}`,
  // Each alias of one name may lead to any other: whoever follows them all never ends.
  aliases: `export interface A { /** @beta */ a?: string }\n${each((at) => `export declare namespace n${at} {\n  type Given = A & n0.Given & n0.Given;\n  type Made<T extends Given> = T;\n}\n`)}`,
};

describe.each(["6.0", "7.0"])("lock on TypeScript %s", (version) => {
  let project: Project | undefined;
  afterAll(() => project?.remove());

  it.each(Object.keys(files))("%s", { timeout: 120_000 }, async (name) => {
    await project?.remove();
    const manifest = '{ "name": "lib", "version": "1.0.0", "types": "./index.d.ts" }';
    project = await projectOf({ "package.json": manifest, "index.d.ts": files[name] ?? "" }, version);
    const { status, stdout, stderr } = await proviso(project, ["lock", "--tags", "beta=BETA"]);
    const said = `${status} ${stdout}${stderr}`;
    // Sums, lists and names take no stack; the rest does where the compiler itself reads by calls.
    const isRead = version === "7.0" || ["sum", "union", "names", "heirs", "aliases"].includes(name);
    expect(said).toBe(
      isRead
        ? "0 1 mark: 1 locked. 2 files change.\n"
        : "2 index.d.ts cannot be read: it nests deeper than TypeScript can follow, take it apart.\n",
    );
  });
});
