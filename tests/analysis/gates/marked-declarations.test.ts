// What the tables of a library's experiments say of each marked declaration: its kind, name, module and signature.
import { join } from "node:path";
import { expect, it } from "vitest";
import { catalogsOf } from "../../../src/analysis/flags/flag-findings.js";
import { markedDeclarations } from "../../../src/analysis/gates/mark/marked-declarations.js";
import { drawnProjects } from "../support/drawn-project.js";

it.each(["author", "marks", "marks-forms", "marks-lookalikes", "marks-shipped"])("%s", async (name) => {
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
});
