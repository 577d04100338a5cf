// What `explain` shows of the members that a feature opens: how they are declared, and nothing of what runs.
import { expect, it } from "vitest";
import { catalogsOf } from "../../../src/analysis/flags/flag-findings.js";
import { gatedWorld } from "../../../src/analysis/gates/lock/gated-world.js";
import { openedMembers } from "../../../src/analysis/gates/lock/opened-members.js";
import { Workspace } from "../support/workspace.js";

const text = `
import { defineFeatures, type Gated } from "proviso";
const features = defineFeatures({
  docs: "https://example.com",
  features: { DIM: { title: "Dimming", added: "1.0.0", status: "trial" } },
});
class Beta {
  /** Dims. */
  dim(percent: number, options?: { slowly: boolean }): void {
    if (percent > 100) throw new Error(String(options));
  }
  get level(): number { return 1; }
  async load(): Promise<string> { return ""; }
  colour: string = "red";
  glow = (seconds: number): number => { return seconds; };
  short = () => 1;
  size = 1;
  readonly open;
  constructor() { this.open = true; }
}
export type Lamp<F> = Gated<{ on(): void }, { DIM: Beta }, F, typeof features>;
// Another library with a flag of this name, and a member that no declaration stands for.
const others = defineFeatures({
  docs: "https://other.example",
  features: { DIM: { title: "Dimming", added: "1.0.0", status: "trial" } },
});
export type Other<F> = Gated<{ on(): void }, { DIM: Record<"fade", () => void> }, F, typeof others>;
export interface Hall { readonly lamp: Gated<{ on(): void }, { DIM: { blink(): void } }, never, typeof others> }
export declare const lamp: Gated<{ on(): void }, { DIM: { flash(): void }; GONE: { gone(): void } }, never, typeof others>;
`;

it("shows a declaration without its body or value", () => {
  const context = new Workspace("6.0").context({ "main.ts": text });
  const world = gatedWorld(context);
  const catalog = catalogsOf(context, world).find(({ features }) => features.has("DIM"))!;
  const members = openedMembers(context, world, catalog, "DIM");
  expect(members.map(({ owner, signature, doc }) => [owner, signature, doc])).toEqual([
    ["Lamp", "dim(percent: number, options?: { slowly: boolean }): void", "Dims."],
    ["Lamp", "get level(): number", undefined],
    ["Lamp", "async load(): Promise<string>", undefined],
    ["Lamp", "colour: string", undefined],
    ["Lamp", "glow = (seconds: number): number", undefined],
    ["Lamp", "short = ()", undefined],
    ["Lamp", "size", undefined],
    ["Lamp", "readonly open", undefined],
  ]);
  const other = catalogsOf(context, world).find(({ docs }) => docs === "https://other.example")!;
  expect(
    openedMembers(context, world, other, "DIM").map(({ owner, name, signature }) => [owner, name, signature]),
  ).toEqual([
    ["Other", "fade", "fade"],
    ["lamp", "blink", "blink(): void"],
    ["lamp", "flash", "flash(): void"],
  ]);
  expect(openedMembers(context, world, other, "GLOW")).toEqual([]);
});
