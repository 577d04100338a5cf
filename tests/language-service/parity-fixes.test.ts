// The quick fixes at everything that is found in the fixtures of the parity test. Each makes what it is for go, and
// brings no error, whichever file it changes; all together leave what is drawn as having no fix, and write the same
// bytes as `check --fix`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project, root } from "../support/project.js";
import { filesOf, marksDrawnInFolder } from "../support/squiggles.js";
import { Editor, type Change } from "./support/editor.js";
import { FixedFiles, type Found } from "./support/fixed-files.js";

const fixtures = join(root, "tests", "parity", "fixtures");
const fixable = new Set([990001, 990002, 990005, 990008, 990025]);
const kinds = ["proviso-remove-flag", "proviso-augment-module", "proviso-opt-in"];
const bin = join("node_modules", "proviso", "dist", "cli", "main.js");

async function copyOf(name: string): Promise<Project> {
  const project = await Project.copyOf(join(fixtures, "projects", name));
  await project.installProviso();
  await project.installPackages(join(fixtures, "packages"));
  return project;
}

// The editor of one version, and the compilers that `check` runs with; TypeScript 7 has no such editor.
const versions = [
  { version: "5.9", compilers: ["5.9"] },
  { version: "6.0", compilers: ["6.0", "7.0", "7.1"] },
];

// TypeScript 7.1.0-beta says of `/** @extends {Kiosk<["PAYMENT"]>} */` that it is not the `Kiosk` of the class's own
// `extends Kiosk`, where that is a constant: the edit brings an error, so `check --fix` takes it back.
const takenBack = new Map([["7.1", [{ file: "uses/checked.js", error: "TS8023" }]]]);

describe.each(versions)("quick fixes in the parity fixtures, $version", ({ version, compilers }) => {
  describe.each(readdirSync(join(fixtures, "projects")))("%s", (name) => {
    const source = join(fixtures, "projects", name);
    let files: FixedFiles;
    beforeAll(async () => {
      files = new FixedFiles(new Editor(await copyOf(name), version));
    });
    afterAll(async () => {
      await files.editor.end();
      await files.editor.project.remove();
    });

    describe.each([...marksDrawnInFolder(source)])("%s", (file, drawn) => {
      const hasFix = ({ code, start }: Found): boolean =>
        drawn.some((mark) => mark.hasFix && mark.code === code && mark.start === start);

      it("each mends what it is for, and brings no error", async () => {
        const fixes = new Map<string, { readonly changes: readonly Change[]; readonly at: string[] }>();
        for (const found of (await files.found(file)).filter(({ code }) => fixable.has(code))) {
          const offered = await files.editor.fixes(file, found.diagnostic);
          const own = offered.filter(({ fixId = "" }) => kinds.includes(fixId));
          expect(own.length > 0, `a fix for ${shown(found)}`).toBe(hasFix(found));
          for (const { description, changes } of own) {
            // Many uses have the same fix.
            const key = `${description}: ${JSON.stringify(changes)}`;
            const { at } = fixes.get(key) ?? { at: [] };
            fixes.set(key, { changes, at: [...at, shown(found)] });
          }
        }
        for (const [fix, { changes, at }] of fixes) {
          const { gone, added } = await files.try(changes);
          expect(added.map(shown), `brought by ${fix}`).toEqual([]);
          expect(gone.map(shown), `mended by ${fix}`).toEqual(expect.arrayContaining(at));
        }
      });

      // From here on a file stays as its fixes leave it.
      it("all together leave only what has no fix", async () => {
        for (const kind of kinds) {
          const changes = await files.editor.fixAll(file, kind);
          const { added } = await files.make(changes);
          expect(added.map(shown), `brought by ${kind}`).toEqual([]);
          expect(await files.editor.fixAll(file, kind), `${kind} once more`).toEqual([]);
        }
        const left = (await files.found(file)).map(({ code }) => code).filter((code) => fixable.has(code));
        const expected = drawn.filter((mark) => fixable.has(mark.code) && !mark.hasFix);
        expect(left).toEqual(expected.map(({ code }) => code));
      });
    });

    it.each(compilers)(
      "all together write the bytes that `check --fix` writes, with %s",
      async (compiler) => {
        const project = await copyOf(name);
        try {
          await project.installCompiler(compiler);
          const { output } = await project.node(project.path(bin), "check", "--fix");
          const left = takenBack.get(compiler) ?? [];
          for (const { file, error } of left.filter(({ file }) => existsSync(project.path(file)))) {
            expect(output).toMatch(
              new RegExp(`^${file}\\(.*: not changed, because .* error ${error}: `, "m"),
            );
          }
          const compared = new Set([...filesOf(files.editor.project.folder), ...filesOf(project.folder)]);
          for (const { file } of left) compared.delete(file);
          const texts = (text: (file: string) => string) => [...compared].map((file) => [file, text(file)]);
          expect(texts((file) => files.text(file))).toEqual(
            texts((file) => readFileSync(project.path(file), "utf8")),
          );
        } finally {
          await project.remove();
        }
      },
    );
  });
});

function shown({ file, code, diagnostic }: Found): string {
  const { line, offset } = diagnostic.startLocation;
  return `${file}:${line}:${offset} TS${code}: ${diagnostic.message.split("\n")[0]}`;
}
