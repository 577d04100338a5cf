// By which names a program can refer to gated members, and by which keys: what files are searched for. A name too few is a
// use that nobody sees; "unknown" has every file looked at.
import { describe, expect, it } from "vitest";
import {
  gatedWorld,
  mayAskForFlags,
  mayReferTo,
  type GatedWorld,
} from "../../../src/analysis/gates/lock/gated-world.js";
import { Workspace, type Files } from "../support/workspace.js";

const workspace = new Workspace("6.0");
const head = `
import type { Gated } from "proviso";
declare const features: {
  readonly docs: "https://example.com/lamps";
  readonly features: {
    readonly DIM: { readonly title: "Dimming"; readonly added: "1.0.0"; readonly status: "trial" };
    readonly GLOW: { readonly title: "Glow"; readonly added: "1.0.0"; readonly status: "trial" };
  };
};
type Features = typeof features;
interface Stable { on(): void }
declare class Impl { dim(): void; glow(): void; on(): void }
`;

function worldOf(text: string, files: Files = {}): GatedWorld {
  return gatedWorld(workspace.context({ "globals.d.ts": "", "main.ts": head + text, ...files }));
}
const listed = (names: ReadonlySet<string> | "unknown"): readonly string[] | "unknown" =>
  names === "unknown" ? names : [...names].toSorted();

describe("names and flags", () => {
  it.each<[text: string, names: readonly string[] | "unknown", flags: readonly string[] | "unknown"]>([
    ["", [], []],
    ["export type A = Gated<Stable, { DIM: { dim(): void } }, never, Features>;", ["dim"], ["DIM"]],
    [
      "export type A<F> = Gated<Stable, { DIM: { dim(): void; fade(): void }; GLOW: { glow(): void } }, F, Features>;",
      ["dim", "fade", "glow"],
      ["DIM", "GLOW"],
    ],
    ['export type A<F> = Gated<Stable, { DIM: Pick<Impl, "dim"> }, F, Features>;', ["dim"], ["DIM"]],
    ["export type A<S, F> = Gated<Stable, { DIM: { dim(by: S): void } }, F, Features>;", ["dim"], ["DIM"]],
    [
      "export type A<S, F> = Gated<S, { DIM: { [K in keyof S & string as `${K}Dim`]: S[K] } }, F, Features>;",
      "unknown",
      ["DIM"],
    ],
    [
      "export interface A<S> { lamp: Gated<Stable, { DIM: { [K in keyof S & string as `${K}Dim`]: S[K] } }, never, Features> }",
      "unknown",
      ["DIM"],
    ],
    [
      "export type A<K extends string, F> = Gated<Stable, { [X in K]: { dim(): void } }, F, Features>;",
      "unknown",
      "unknown",
    ],
    ["export type A<F> = Gated<Stable, {}, F, Features>;", "unknown", "unknown"],
    ["export type A<F> = Gated<Stable, Missing, F, Features>;", [], []],
    [
      "type Mine<A extends object, F> = Gated<Stable, A, F, Features>;\nexport type A<F> = Mine<{ DIM: { dim(): void } }, F>;",
      ["dim"],
      ["DIM"],
    ],
    // An alias that hands on what somebody else is to say gates nothing by itself.
    ["export type Mine<A extends object, F> = Gated<Stable, A, F, Features>;", [], []],
    [
      "type Lookalike<S, A, F, C> = [S, A, F, C];\nexport type A<F> = Lookalike<Stable, { DIM: { dim(): void } }, F, Features>;",
      [],
      [],
    ],
  ])("%s", (text, names, flags) => {
    const world = worldOf(text);
    expect(listed(world.names)).toEqual(names);
    expect(listed(world.flags)).toEqual(flags);
  });
});

describe("keys that another file may name a member by", () => {
  const gated =
    "export type A<F> = Gated<Stable, { DIM: { dim(): void } }, F, Features>;\nexport declare const a: A<never>;\n";
  it.each<[other: Files, hasKeys: boolean, mayHaveKeys: boolean]>([
    [{}, false, false],
    [{ "other.ts": 'export const KEY = "dim";' }, true, true],
    [{ "other.ts": 'export const KEY = "dimmer";' }, false, false],
    [{ "other.ts": "export const dim = 1;" }, false, false],
    [{ "other.ts": "export type K = keyof A;" }, true, true],
    [{ "other.ts": "export type K = keyof\n  B;" }, false, true],
    [{ "other.ts": "export type K = keyof typeof a;" }, false, true],
    [{ "other.ts": "/** keyof */ export type K = 1;" }, false, false],
    [{ "other.ts": "export type K = keyof B; export type A2 = A;" }, false, true],
    [{ "other.ts": "export type K = keyofA;" }, false, false],
    // What is declared for others knows its own types.
    [{ "other.d.ts": "export type K = keyof B;" }, false, false],
    [{ "other.d.ts": "export type K = keyof A;" }, true, true],
    [{ "other.d.ts": "export type K = keyof typeof a;" }, false, true],
    [{ "other.d.ts": "export type K = keyof B; export const dim: 1;" }, false, true],
    [{ "other.d.ts": 'export type K = "dim";' }, true, true],
  ])("%j", (other, hasKeys, mayHaveKeys) => {
    const world = worldOf(gated, other);
    expect([world.hasKeys(), world.mayHaveKeys()]).toEqual([hasKeys, mayHaveKeys]);
    expect(mayReferTo(world, "list[key]")).toBe(hasKeys);
  });
});

describe("whether a file", () => {
  const world = worldOf("export type A<F> = Gated<Stable, { DIM: { dim(): void } }, F, Features>;");
  it.each<[text: string, mayRefer: boolean, mayAsk: boolean]>([
    ["a.dim()", true, true],
    ['a["dim"]', true, true],
    ["a.glimmer()", false, false],
    ['take<A<"DIM">>()', false, true],
    ["list[key]", false, false],
    ["", false, false],
  ])("%j may refer to a member: %s, or ask for a flag: %s", (text, mayRefer, mayAsk) => {
    expect([mayReferTo(world, text), mayAskForFlags(world, text)]).toEqual([mayRefer, mayAsk]);
  });

  it("none does in a program that gates nothing", () => {
    const none = worldOf("");
    expect([mayReferTo(none, 'a.dim("DIM")'), mayAskForFlags(none, 'a.dim("DIM")')]).toEqual([false, false]);
  });
});
