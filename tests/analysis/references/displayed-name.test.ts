// What a finding calls a member: as people write it.
import { expect, it } from "vitest";
import { Workspace } from "../support/workspace.js";

const lamp = `
  import type { Gated } from "proviso";
  declare const features: {
    readonly docs: "https://lamp.example";
    readonly features: { readonly A: { readonly title: "A"; readonly added: "1.0.0"; readonly status: "trial" } };
  };
  export declare const own: unique symbol;
  export declare const kept: { readonly own: unique symbol };
  interface Api {
    A: {
      dim(): void;
      "user.list"(): void;
      7(): void;
      [Symbol.iterator](): Iterator<string>;
      [Symbol.hasInstance](value: unknown): boolean;
      [own](): void;
      [kept.own](): void;
    };
  }
  export declare const lamp: Gated<{ readonly name: string }, Api, never, typeof features>;
`;

it.each([
  ["lamp.dim();", "dim"],
  ['lamp["user.list"]();', "user.list"],
  ["lamp[7]();", "7"],
  ["for (const each of lamp) void each;", "[Symbol.iterator]"],
  ["lamp[Symbol.iterator]();", "[Symbol.iterator]"],
  ["export const is = ({}) instanceof lamp;", "[Symbol.hasInstance]"],
  ["lamp[own]();", "[own]"],
  ["lamp[kept.own]();", "[kept.own]"],
])("%s is a use of %s", (use, member) => {
  const { findings } = new Workspace("6.0").analyze({
    "lamp.ts": lamp,
    "main.ts": `import { kept, lamp, own } from "./lamp.js";\nvoid [kept, own];\n${use}\n`,
  });
  const told = findings.map((finding) =>
    finding.code === "opt-in-required" ? finding.member : finding.code,
  );
  expect(told).toEqual([member]);
});
