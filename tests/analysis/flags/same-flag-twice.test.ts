// Two libraries have removed a flag of one name in one version: what is told of it leads to the library that is asked.
import { expect, it } from "vitest";
import type { FeatureRemovedFinding } from "../../../src/analysis/finding.js";
import { Workspace } from "../support/workspace.js";

const library = (name: string): string => `
  import type { FlagsIn, FlagTuple, Gated, LiteralFlagTuple } from "proviso";
  declare const features: {
    readonly docs: "https://${name}.example/trials";
    readonly features: {
      readonly GONE: { readonly title: "Gone"; readonly added: "1.0.0"; readonly status: "rejected"; readonly finalized: "2.0.0" };
      readonly HERE: { readonly title: "Here"; readonly added: "1.0.0"; readonly status: "trial" };
    };
  };
  export type Thing<F extends "HERE" = never> = Gated<
    { readonly ${name}: true },
    { GONE: { gone(): void }; HERE: { here(): void } },
    F,
    typeof features
  >;
  export declare function ${name}<const F extends FlagTuple<typeof features> = []>(
    options?: { readonly flags?: LiteralFlagTuple<F, typeof features> },
  ): Thing<FlagsIn<F, typeof features>>;
`;

const uses = (name: string): string => `
  ${name}({ flags: ["GONE"] });
  const ${name}Flags = ["HERE", "GONE"] as const;
  ${name}({ flags: ${name}Flags });
  ${name}().gone();
`;

it.each([
  ["one", "two"],
  ["two", "one"],
])("%s before %s", (first, second) => {
  const { findings, errors } = new Workspace("6.0").analyze({
    "one.ts": library("one"),
    "two.ts": library("two"),
    "main.ts": `
      import { ${first} } from "./${first}.js";
      import { ${second} } from "./${second}.js";
      ${uses(first)}
      ${uses(second)}
    `,
  });
  expect(errors).toEqual([]);
  const removed = findings.filter(
    (finding): finding is FeatureRemovedFinding => finding.code === "feature-removed",
  );
  const address = (name: string): string => `https://${name}.example/trials`;
  expect(removed.map(({ subject, catalog }) => `${subject} ${catalog?.docs}`)).toEqual(
    [first, second].flatMap((name) =>
      ["flag", "flag", "member"].map((subject) => `${subject} ${address(name)}`),
    ),
  );
});
