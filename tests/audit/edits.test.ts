// Edits at random of which the verdict is known: many at once, each in a module of its own, so that two programs of the
// compiler answer for all.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Audit } from "../../src/audit/audit.js";
import { edits, type Edit } from "./edits.js";
import { auditWith, linesOf, stateOf } from "./support/two-states.js";

const filesOf = (texts: readonly string[]) => ({
  "index.d.ts": texts.map((_, index) => `export * as m${index} from "./m${index}.js";`).join("\n"),
  ...Object.fromEntries(texts.map((text, index) => [`m${index}.d.ts`, text])),
});

const isToldOf = (index: number, { breaks }: Audit): boolean =>
  breaks.some((found) => found.export.startsWith(`m${index}.`));

function wrong(all: readonly (Edit & { readonly kind: string })[], found: Audit): readonly string[] {
  return all.flatMap(({ kind, before, after, breaks }, index) =>
    isToldOf(index, found) === breaks
      ? []
      : [
          `${breaks ? "missed" : "cried wolf"}, ${kind}:\n- ${before}\n+ ${after}\n${linesOf(found)
            .filter((line) => line.includes(`'m${index}.`))
            .join("\n")}`,
        ],
  );
}

it.each(["5.4", "5.9", "6.0", "7.0"])(
  "what breaks is told, and nothing else, on TypeScript %s",
  { timeout: 300_000 },
  async (version) => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 100, maxLength: 100 }), async (all) => {
        const found = await auditWith(
          version,
          stateOf(filesOf(all.map(({ before }) => before))),
          stateOf(filesOf(all.map(({ after }) => after))),
        );
        expect(wrong(all, found)).toEqual([]);
      }),
      // To look for a smaller list says nothing more: each edit stands for itself.
      { numRuns: Number(process.env["PROVISO_EDITS"] ?? 1), endOnFailure: true },
    );
  },
);
