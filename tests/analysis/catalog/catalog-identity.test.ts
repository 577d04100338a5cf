// Two catalogs are one where they say the same; one that cannot be read is the same only as itself.
import { expect, it } from "vitest";
import { isSameCatalogType } from "../../../src/analysis/catalog/catalog-identity.js";
import { pathInWorkspace, Workspace } from "../support/workspace.js";

const features = 'features: { BETA: { title: "Beta"; added: "1.0.0"; status: "trial" } }';

it.each([
  [`{ docs: "https://x.example"; ${features} }`, `{ readonly docs: "https://x.example"; ${features} }`, true],
  [`{ docs: "https://x.example"; ${features} }`, `{ docs: "https://y.example"; ${features} }`, false],
  [`{ docs: "https://x.example"; ${features} }`, "{ docs: string }", false],
  ["{ docs: string }", `{ docs: "https://x.example"; ${features} }`, false],
  ["{ docs: string }", "{ readonly docs: string }", false],
])("%s and %s", (first, second, expected) => {
  const context = new Workspace("6.0").context({
    "main.ts": `type One = ${first};\ntype Two = ${second};\n`,
  });
  const { compiler, is } = context;
  const types = compiler
    .sourceFile(pathInWorkspace("main.ts"))!
    .statements.flatMap((statement) =>
      is.typeAlias(statement) ? (compiler.typeOfTypeNode(statement.type) ?? []) : [],
    );
  const [one, two] = types;
  expect(isSameCatalogType(context, one!, two!)).toBe(expected);
  expect([one!, two!].map((type) => isSameCatalogType(context, type, type))).toEqual([true, true]);
});
