// Declarations that cannot be read are refused: what stands behind a syntax error is lost, or fits everywhere.
import { expect, describe, it } from "vitest";
import { auditWith, compilers, linesOf, stateOf } from "./support/two-states.js";

const index = 'export * from "./part.js";\nexport declare const first: string;\n';
const fine = "export declare const a: string;\n";
const broken = "export declare const b: number;\nexport const a: = {{{\n";

describe.each(compilers)("on TypeScript %s", (version) => {
  const audited = async (before: string, after: string, more = "") =>
    linesOf(
      await auditWith(
        version,
        stateOf({ "index.d.ts": index, "part.d.ts": before }),
        stateOf({ "index.d.ts": index + more, "part.d.ts": after }),
      ),
    );

  it("tells the first error of what is new", async () => {
    await expect(audited(fine, broken)).rejects.toMatchObject({
      file: "part.d.ts",
      line: 2,
      reason: "Type expected.",
    });
    const forAll = "declare global {\n  interface Window { mine: string }\n}\n";
    await expect(audited(fine + forAll, forAll + broken)).rejects.toMatchObject({
      file: "part.d.ts",
      line: 5,
    });
  });

  it("passes over what has been released so, and what is well again", async () => {
    expect(await audited(broken, broken, "export declare const second: string;\n")).toEqual([]);
    expect(await audited(broken, fine + "export declare const b: number;\n")).toEqual([]);
  });
});
