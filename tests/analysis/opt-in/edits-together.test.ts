// Two files miss flags of one object: both are added to one list at once, however it is written.
import { expect, it } from "vitest";
import { mergeEdits } from "../../../src/fix/merge-edits.js";
import { apply, isClean } from "../support/fixes.js";
import { after, before } from "../support/marked.js";
import { Workspace } from "../support/workspace.js";

const workspace = new Workspace("6.0");

const feature = '{ readonly title: "T"; readonly added: "1.0.0"; readonly status: "trial" }';
const lamp = `
  import type { FeatureNameOf, FlagsIn, FlagTuple, Gated, KnownFlags, LiteralFlagTuple } from "proviso";
  declare const features: {
    readonly docs: "https://lamp.example";
    readonly features: { readonly DIM: ${feature}; readonly BLINK: ${feature}; readonly GLOW: ${feature} };
  };
  export type Lamp<F extends FeatureNameOf<typeof features> = never> = Gated<
    { readonly name: string },
    { DIM: { dim(): void }; BLINK: { blink(): void }; GLOW: { glow(): void } },
    F,
    typeof features
  >;
  export declare function make<const F extends FlagTuple<typeof features> = []>(
    name: string,
    options?: { readonly flags?: LiteralFlagTuple<F, typeof features> } & KnownFlags<F>,
  ): Lamp<FlagsIn<F, typeof features>>;
`;

it.each([
  ["no options", `export const lamp = make("x"«, { flags: ["DIM", "BLINK"] }»);`],
  ["no flags", `export const lamp = make("x", {« flags: ["DIM", "BLINK"] »});`],
  ["an empty list", `export const lamp = make("x", { flags: [«"DIM", "BLINK"»] });`],
  ["a list", `export const lamp = make("x", { flags: ["GLOW"«, "DIM", "BLINK"»] });`],
  [
    "a list on lines",
    `export const lamp = make("x", {
  flags: [
    "GLOW",«
    "DIM",
    "BLINK",»
  ],
});`,
  ],
  [
    "a list of somebody else's",
    `const FLAGS = ["GLOW"] as const;
export const other = make("y", { flags: FLAGS });
export const lamp = make("x", { flags: «[...»FLAGS«, "DIM", "BLINK"]» });`,
  ],
  ["a type", `export declare const lamp: Lamp«<"DIM" | "BLINK">»;`],
  ["a type without flags", `export declare const lamp: Lamp<«never→"DIM" | "BLINK"»>;`],
  ["a type with flags", `export declare const lamp: Lamp<"GLOW"« | "DIM" | "BLINK"»>;`],
])("%s", (_, marked) => {
  const files = (text: string) => ({
    "make.ts": lamp,
    "lamp.ts": `import { make, type Lamp } from "./make.js";\nvoid make;\nexport type { Lamp };\n${text}`,
    "one.ts": 'import { lamp } from "./lamp.js";\nlamp.dim();\n',
    "two.ts": 'import { lamp } from "./lamp.js";\nlamp.blink();\n',
  });
  const { findings } = workspace.analyze(files(before(marked)));
  const edits = findings.flatMap((finding) =>
    finding.code === "opt-in-required" ? [finding.edit ?? []] : [],
  );
  expect(edits).toHaveLength(2);
  const merged = mergeEdits(edits);
  expect(merged.postponed).toEqual([]);
  const edited = apply(files(before(marked)), [...merged.files.values()].flat());
  expect(edited).toEqual(files(after(marked)));
  isClean(workspace, edited);
});
