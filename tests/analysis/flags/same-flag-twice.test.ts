// Two libraries have removed a flag of one name in one version: what is told of it leads to the library that is asked.
import { describe, expect, it } from "vitest";
import type { FeatureRemovedFinding, Finding } from "../../../src/analysis/finding.js";
import { Workspace } from "../support/workspace.js";

const library = (name: string, version = "2.0.0"): string => `
  import type { FlagsIn, FlagTuple, Gated, LiteralFlagTuple } from "proviso";
  declare const features: {
    readonly docs: "https://${name}.example/trials";
    readonly features: {
      readonly GONE: { readonly title: "Gone"; readonly added: "1.0.0"; readonly status: "rejected"; readonly finalized: "${version}" };
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

const main = (first: string, second: string): string => `
  import { ${first} } from "./${first}.js";
  import { ${second} } from "./${second}.js";
  ${uses(first)}
  ${uses(second)}
`;

const isRemoved = (finding: Finding): finding is FeatureRemovedFinding => finding.code === "feature-removed";

it.each([
  ["one", "two"],
  ["two", "one"],
])("%s before %s", (first, second) => {
  const { findings, errors } = new Workspace("6.0").analyze({
    "one.ts": library("one"),
    "two.ts": library("two"),
    "main.ts": main(first, second),
  });
  expect(errors).toEqual([]);
  const removed = findings.filter(isRemoved);
  const address = (name: string): string => `https://${name}.example/trials`;
  expect(removed.map(({ subject, catalog }) => `${subject} ${catalog?.docs}`)).toEqual(
    [first, second].flatMap((name) =>
      ["flag", "flag", "member"].map((subject) => `${subject} ${address(name)}`),
    ),
  );
  // Only the flag that is removed is taken out.
  const text = main(first, second);
  const edits = removed.flatMap(({ edit }) => edit ?? []);
  expect(edits.map(({ start, end }) => text.slice(start, end).trim())).toEqual(
    [first, second].flatMap(() => ['"GONE"', ', "GONE"']),
  );
});

describe("a flag of which nobody sees where it is written", () => {
  const told = (two?: string): readonly string[] => {
    const { findings } = new Workspace("6.0").analyze({
      "one.ts": library("one"),
      ...(two !== undefined && { "two.ts": library("two", two) }),
      "main.ts": `
        import { one } from "./one.js";
        ${two === undefined ? "" : 'import { two } from "./two.js";\ntwo();'}
        declare const flags: readonly ["GONE"];
        one({ flags });
      `,
    });
    return findings
      .filter(isRemoved)
      .map(
        ({ feature, catalog, edit }) => `${feature.title} of ${catalog?.docs}, ${edit ? "mended" : "left"}`,
      );
  };

  it("is of the library that has removed it in that version", () => {
    expect(told()).toEqual(["Gone of https://one.example/trials, left"]);
    expect(told("3.0.0")).toEqual(["Gone of https://one.example/trials, left"]);
  });

  it("is of none, where two have", () => {
    expect(told("2.0.0")).toEqual(["GONE of undefined, left"]);
  });
});

it("of a flag that nobody can tell the library of, all is told that the compiler says", () => {
  const { findings } = new Workspace("6.0").analyze({
    "one.ts": library("one"),
    "two.ts": library("two"),
    "main.ts": `
      import { one } from "./one.js";
      import "./two.js";
      declare const flags: readonly ["GONE"];
      one({ flags });
    `,
  });
  expect(findings.filter(isRemoved).map(({ feature }) => feature)).toEqual([
    { flag: "GONE", title: "GONE", status: "rejected", added: "", finalized: "2.0.0", issues: [] },
  ]);
});

it("a flag is taken out of what is named, and of nothing beside it", () => {
  const main = `
    import { one } from "./one.js";
    const ALL = { first: ["HERE", "GONE"], second: ["HERE", "GONE"] } as const;
    one({ flags: ALL.second });
    one({ flags: ALL.first });
  `;
  const { findings } = new Workspace("6.0").analyze({ "one.ts": library("one"), "main.ts": main });
  const edits = findings.filter(isRemoved).flatMap(({ edit }) => edit ?? []);
  const gone = ', "GONE"';
  expect(edits.map(({ start, end }) => [start, end])).toEqual(
    [main.lastIndexOf(gone), main.indexOf(gone)].map((start) => [start, start + gone.length]),
  );
});
