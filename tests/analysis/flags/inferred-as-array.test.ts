// Flags that are refused because they are known at run time only, and those that their library infers an array of.
import { expect, it } from "vitest";
import { Workspace } from "../support/workspace.js";

const library = `
  import type { FeatureNameOf, LiteralFlagTuple } from "proviso";
  declare const features: {
    readonly docs: "https://lamp.example/trials";
    readonly features: { readonly DIM: { readonly title: "Dim"; readonly added: "1.0.0"; readonly status: "trial" } };
  };
  type Names = readonly FeatureNameOf<typeof features>[];
  export declare function array<F extends Names>(flags: LiteralFlagTuple<F, typeof features>): void;
  export declare function tuple<const F extends Names>(flags: LiteralFlagTuple<F, typeof features>): void;
  export declare class Lamp<F extends Names> {
    constructor(options: { readonly flags: LiteralFlagTuple<F, typeof features>; readonly watts?: readonly string[] });
  }
  export declare function take(value: unknown): void;
`;

it.each([
  ['array(["DIM"]);', "written"],
  ['new Lamp({ flags: ["DIM"] });', "written"],
  ['new Lamp({ watts: ["40"], flags: ["DIM"] });', "written"],
  ['take(new Lamp({ flags: ["DIM"] }));', "written"],
  ["array(some);", "not"],
  ['array(["DIM", one]);', "not"],
  ["array([one]);", "not"],
  ["new Lamp({ flags: some });", "not"],
  ['new Lamp({ watts: ["40"], flags: some });', "not"],
  ["tuple(some);", "not"],
  ['array<readonly "DIM"[]>(["DIM"]);', "not"],
  [
    'export class Sub extends Lamp<readonly "DIM"[]> { constructor() { super({ flags: ["DIM"] }); } }',
    "written",
  ],
  [
    'type Options = ConstructorParameters<typeof Lamp<"DIM"[]>>[0]; const options: Options = { flags: ["DIM"] };',
    "not",
  ],
])("%s", (program, expected) => {
  const { findings } = new Workspace("6.0").analyze({
    "lamp.ts": library,
    "main.ts": `
      import { array, Lamp, take, tuple } from "./lamp.js";
      declare const some: "DIM"[];
      declare const one: string;
      ${program}
      export {};
    `,
  });
  const told = findings.flatMap((finding) =>
    finding.code === "flags-not-literal" ? [finding.isWritten === true ? "written" : "not"] : [],
  );
  expect(told).toEqual([expected]);
});
