import { describe, expect, it } from "vitest";
import { declarationEnd, typeArguments } from "../../src/audit/opened/declaration-bounds.js";
import { openState } from "../../src/audit/opened/open-state.js";
import { stateOf } from "./support/two-states.js";

const open = (text: string, flags: readonly string[], tags: Readonly<Record<string, string>> = {}) =>
  openState(stateOf({ "index.d.ts": text }), new Set(flags), new Map(Object.entries(tags)));
const opened = (...args: Parameters<typeof open>): string | undefined =>
  open(...args).state.files.get("index.d.ts");

describe("a state for who has opted in", () => {
  it("has no marks of what they have opted in to, and all others", () => {
    expect(opened("/** A. @experimental A */ f; /** @experimental B */ g;", ["A"])).toBe(
      "/** A.                 */ f; /** @experimental B */ g;",
    );
    expect(opened("/** @beta */ f; /** @alpha */ g;", ["B"], { beta: "B" })).toBe(
      "/**       */ f; /** @alpha */ g;",
    );
    expect(opened("/** `@experimental A` */ f;", ["A"])).toBe("/** `@experimental A` */ f;");
  });

  it("has what is behind the locks", () => {
    expect(
      opened(
        `declare const f: Open<"A", typeof f$>; declare type P<T extends Map<string, () => T>> = Open$1<"A", P$<T>>;
m<T>(this: Open<"A", unknown>, x: Open<"B", [a: string, b: "Open<">]>): T; new (...o: Open<"A", [], [OptInRequired<"A">]>);
both: Open<"A" | "B", string>; deep: Open<"A", Open<"A", number>>;`,
        ["A"],
      ),
    ).toBe(
      `declare const f: typeof f$; declare type P<T extends Map<string, () => T>> = P$<T>;
m<T>(this: unknown, x: Open<"B", [a: string, b: "Open<">]>): T; new (...o: []);
both: Open<"A" | "B", string>; deep: number;`,
    );
  });

  it.each([
    [
      "/** @experimental A */\nexport declare function f(): void;\nexport declare function g(): void;",
      "declare function f",
      "declare function g",
    ],
    [
      "/** @experimental A */\nexport declare class C<T> {\n  m(): void;\n}\nexport interface D { m(): string }",
      "m(): void",
      "m(): string",
    ],
    [
      "interface O {\n  /** @experimental A */\n  a?: Map<string, () => void>;\n  b?: number;\n}",
      "a?:",
      "b?:",
    ],
    ["declare enum E {\n  /** @experimental A */\n  X = 0,\n  Y = 1\n}", "X = 0", "Y = 1"],
    ["declare function f(/** @experimental A */ a?: Map<string, 1>, b?: { c: 1 }): void;", "a?:", "b?:"],
  ])("knows what a flag opens: %j", (text, inside, outside) => {
    const { flagOf } = open(text, ["A"]);
    const shown = (part: string) => ({
      file: "index.d.ts",
      line: text.slice(0, text.indexOf(part)).split("\n").length,
      text: part,
    });
    expect([flagOf(shown(inside)), flagOf(shown(outside))]).toEqual(["A", undefined]);
  });
});

it("the end of a declaration is found over texts, comments and arrows", () => {
  const ends = (text: string): string => text.slice(0, declarationEnd(text, 0));
  expect(ends('const x: ";" | (() => void) /* ; */; rest')).toBe('const x: ";" | (() => void) /* ; */;');
  expect(ends("export interface A { b: { c: 1 } } rest")).toBe("export interface A { b: { c: 1 } }");
  expect(ends("a: Map<string, number> }")).toBe("a: Map<string, number> ");
  expect(ends("type A = { b: 1 } | { c: 2 }; rest")).toBe("type A = { b: 1 } | { c: 2 };");
  expect(typeArguments('"A", () => Map<B, C>, D> rest', 0)).toEqual({
    all: ['"A"', "() => Map<B, C>", "D"],
    end: 23,
  });
  expect(typeArguments("A, B", 0)).toBeUndefined();
});
