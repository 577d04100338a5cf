// What the tables of a library's experiments say of each marked declaration: its kind, name, module and signature.
import { join } from "node:path";
import { expect, it } from "vitest";
import { catalogsOf } from "../../../src/analysis/flags/flag-findings.js";
import { markedDeclarations } from "../../../src/analysis/gates/mark/marked-declarations.js";
import type { Compiler } from "../../../src/analysis/program/compiler.js";
import { drawnProjects } from "../support/drawn-project.js";

it.each(["author", "locks", "marks", "marks-forms", "marks-lookalikes", "marks-shipped"])(
  "%s",
  async (name) => {
    const project = drawnProjects().get(name)!;
    const { context, world } = project.begin();
    const lines = catalogsOf(context, world).flatMap((catalog) =>
      [...catalog.features.keys()].flatMap((flag) =>
        markedDeclarations(context, world.marks, catalog, flag).map((declaration) => {
          const { kind, name, entryPoint, signature, doc, place } = declaration;
          const written = context.compiler.textOf(place.file)?.slice(place.start, place.end);
          return [flag, kind, name, entryPoint ?? "no module", signature, doc ?? "no words", written].join(
            " | ",
          );
        }),
      ),
    );
    expect(lines.length).toBeGreaterThan(0);
    const golden = join(__dirname, "..", "golden", `marked-declarations-${name}.txt`);
    await expect(lines.join("\n") + "\n").toMatchFileSnapshot(golden);
  },
);

// What has no answer is not kept by TypeScript 7: asked for each feature, it is a round trip each time.
it.each(["locks", "marks", "marks-lookalikes"])("asks for each thing once in %s", (name) => {
  const { context, world } = drawnProjects().get(name)!.begin();
  const trees: string[] = [];
  const exported: string[] = [];
  const compiler: Compiler = {
    ...context.compiler,
    sourceFile(fileName) {
      trees.push(fileName);
      return context.compiler.sourceFile(fileName);
    },
    exportOf(module, one) {
      exported.push(`${one} of ${context.compiler.declaredIn(module).join()}`);
      return context.compiler.exportOf(module, one);
    },
  };
  const watched = { ...context, compiler };
  const askAll = (): void => {
    for (const catalog of catalogsOf(context, world)) {
      for (const flag of catalog.features.keys()) markedDeclarations(watched, world.marks, catalog, flag);
    }
  };
  askAll();
  expect(trees.filter((fileName) => context.compiler.sourceFile(fileName) === undefined)).toEqual([]);
  const asked = [trees.length, exported.length];
  expect(Math.min(...asked)).toBeGreaterThan(0);
  askAll();
  expect([trees.length, exported.length]).toEqual(asked);
});
