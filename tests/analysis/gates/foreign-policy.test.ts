// What the plugin entry of a program says of packages that know nothing of Proviso.
import { describe, expect, it } from "vitest";
import {
  foreignPolicy,
  isAsked,
  isConsented,
  type ForeignPolicy,
} from "../../../src/analysis/gates/mark/foreign/foreign-policy.js";

const policyOf = (entry: Readonly<Record<string, unknown>>): ForeignPolicy => {
  const policy = foreignPolicy(entry);
  if ("malformed" in policy) throw new Error(policy.malformed);
  return policy;
};

describe("the packages that are asked about", () => {
  it.each([
    [{}, []],
    [{ foreign: [] }, []],
    [{ foreign: ["effect"] }, ["effect"]],
    [{ foreign: "*" }, ["effect", "@types/node"]],
  ])("%j", (entry, asked) => {
    const policy = policyOf(entry);
    expect(["effect", "@types/node"].filter((name) => isAsked(policy, name))).toEqual(asked);
  });
});

describe("consent by the name of a declaration", () => {
  it.each<[given: unknown, declared: string, expected: boolean]>([
    [true, "Effect.gen", true],
    [[], "Effect.gen", false],
    [["Effect"], "Effect.gen", true],
    [["gen"], "Effect.gen", true],
    [["Effect.gen"], "Effect.gen", true],
    [["Effect.gen"], "lib.Effect.gen.of", true],
    [["Other", "gen"], "Effect.gen", true],
    [["Effect"], "Effects.gen", false],
    [["ffect"], "Effect.gen", false],
    [["gen.Effect"], "Effect.gen", false],
    [["Effect.gen"], "Effect", false],
    [[""], "Effect.gen", false],
    [["."], "Effect.gen", false],
  ])("%j for %s: %s", (given, declared, expected) => {
    const policy = policyOf({ optIn: { effect: given } });
    expect(isConsented(policy, "effect", declared)).toBe(expected);
    expect(isConsented(policy, "@effect/cli", declared)).toBe(false);
  });
});

describe("an option that is not what it can be", () => {
  it.each([
    [{ foreign: "effect" }, "foreign"],
    [{ foreign: true }, "foreign"],
    [{ foreign: null }, "foreign"],
    [{ foreign: ["effect", 1] }, "foreign"],
    [{ foreign: 1, optIn: 1 }, "foreign"],
    [{ optIn: "effect" }, "optIn"],
    [{ optIn: null }, "optIn"],
    [{ optIn: ["effect"] }, "optIn"],
    [{ optIn: { effect: false } }, "optIn"],
    [{ optIn: { effect: "gen" } }, "optIn"],
    [{ optIn: { effect: true, zod: ["a", 1] } }, "optIn"],
  ])("%j", (entry, malformed) => {
    expect(foreignPolicy(entry)).toEqual({ malformed });
  });
});
