// Where the first "PAUSE" of a program goes: to how many places for flags, and whether elsewhere too.
import { describe, expect, it } from "vitest";
import type ts from "typescript";
import { flagFlow } from "../../../src/analysis/flags/flag-flow.js";
import { catalogOfFlag } from "../../../src/analysis/flags/flag-place.js";
import { findIn, walk } from "../../../src/analysis/program/walk.js";
import { pathInWorkspace, Workspace, type Files } from "../support/workspace.js";

const workspace = new Workspace("6.0");
const declarations = `
import { Channel, createQueue, createStack, openCache, startWorker, type Queue } from "depot";
declare const ready: boolean;
declare function other(value: unknown): void;
`;

function flow(program: string, others: Files = {}): string {
  const context = workspace.context({ "main.ts": declarations + program, ...others });
  const { compiler, is } = context;
  const found: ts.Node[] = [];
  walk(compiler, compiler.sourceFile(pathInWorkspace("main.ts"))!, (node) => {
    if (is.stringLiteral(node) && node.text === "PAUSE") found.push(node);
    return true;
  });
  const { destinations, goesElsewhere } = flagFlow(context, found[0]!);
  return `${destinations.length}${goesElsewhere ? " and elsewhere" : ""}`;
}

describe("to one place", () => {
  it.each([
    ['createQueue("x", ["PAUSE"]);'],
    ['createQueue("x", (["PAUSE"] as const)!);'],
    ['createQueue("x", ready ? ["PAUSE"] : []);'],
    ['createQueue("x", ready ? [] : ["PAUSE"]);'],
    ['createStack("x", { optIn: ["PAUSE"] });'],
    ['createStack("x", { "optIn": ["PAUSE"] });'],
    ['startWorker("x", "PAUSE");'],
    ['startWorker("x", "PRIORITY", "PAUSE");'],
    ['startWorker("x", ...(["PAUSE"] as const));'],
    ['const F = ["PAUSE"] as const; startWorker("x", ...F);'],
    ['const F = ["PAUSE"] as const; createQueue("x", [...F, "PRIORITY"]);'],
    ['const O = { optIn: ["PAUSE"] } as const; createStack("x", O);'],
    ['const O = { optIn: ["PAUSE"] } as const; createStack("x", { ...O });'],
    ['const O = { optIn: ["PAUSE"] } as const; createStack("x", { optIn: O.optIn });'],
    ['const O = { a: { b: ["PAUSE"] } } as const; createQueue("x", O["a"].b);'],
    ['const O = { a: ["PAUSE"], b: 1 } as const; createQueue("x", O.a); other(O.b);'],
    ['const { a: F } = { a: ["PAUSE"] } as const; createQueue("x", F);'],
    ['const { a: F, b } = { a: ["PAUSE"], b: ["PRIORITY"] } as const; createQueue("x", F); other(b);'],
    ['const { b, ...rest } = { a: ["PAUSE"], b: 1 } as const; createQueue("x", rest.a); other(b);'],
    ['function f() { return ["PAUSE"] as const; } createQueue("x", f());'],
    ['function f() { if (ready) { return ["PAUSE"] as const; } return [] as const; } createQueue("x", f());'],
    ['const f = () => ["PAUSE"] as const; createQueue("x", f());'],
    ['const f = function () { return ["PAUSE"] as const; }; createQueue("x", f());'],
    ['const f = () => ({ a: ["PAUSE"] }) as const; createQueue("x", f().a);'],
    ['class C { static readonly F = ["PAUSE"] as const; } createQueue("x", C.F);'],
    ['namespace N { export const F = ["PAUSE"] as const; } createQueue("x", N.F);'],
    ['namespace N { export const F = ["PAUSE"] as const; } let q: Queue<string, (typeof N.F)[number]>;'],
    ['const O = { a: ["PAUSE"] } as const; let q: Queue<string, (typeof O.a)[number]>;'],
    ['const O = { a: ["PAUSE"] } as const; let q: Queue<string, (typeof O)["a"][number]>;'],
    ['let q: Queue<string, "PAUSE">;'],
    ['let q: Queue<string, ("PAUSE")>;'],
    ['let q: Queue<string, "PRIORITY" | "PAUSE">;'],
    ['type F = "PAUSE"; let q: Queue<string, F>;'],
    ['type F = readonly ["PAUSE"]; let q: Queue<string, F[number]>;'],
    ['type F = ["PAUSE"]; createQueue<string, [...F]>("x", ["PAUSE"]);'],
    ['createQueue<string, ["PAUSE"]>("x", ["PAUSE"]);'],
    ['new Channel<string, ["PAUSE"]>("x", {});'],
    ['class C extends Channel<string, ["PAUSE"]> {}'],
    ['const F: readonly ["PAUSE"] = ["PAUSE"]; createQueue("x", F);'],
    ['const F = ["PAUSE"] as readonly ["PAUSE"]; createQueue("x", F);'],
    ['const F = <readonly ["PAUSE"]>(ready as never); createQueue("x", F);'],
  ])("%s", (program) => {
    expect(flow(program)).toBe("1");
  });

  it.each([
    ['const F = ["PAUSE"] as const; createQueue("x", [...F, ...F]);'],
    ['type F = ["PAUSE"]; createQueue<string, [...F, ...F]>("x", ["PAUSE", "PAUSE"]);'],
    [
      'const F: readonly string[] = ["PAUSE", ...G]; const G: readonly string[] = [...F]; createQueue("x", G as never);',
    ],
  ])("once, however often it has them: %s", (program) => {
    expect(flow(program)).toBe("1");
  });

  it("by way of other files", () => {
    const uses = {
      "other.ts":
        'import { createQueue } from "depot";\nimport { F } from "./main.js";\ncreateQueue("x", F);',
    };
    expect(flow('export const F = ["PAUSE"] as const;', uses)).toBe("1");
  });

  it("of several", () => {
    expect(
      flow(
        'const F = ["PAUSE"] as const; createQueue("x", F); createQueue("y", F); openCache({ optIn: F });',
      ),
    ).toBe("3");
  });
});

describe("nowhere", () => {
  it.each([
    ['const F = ["PAUSE"] as const;'],
    ['const O = { a: ["PAUSE"], b: 1 } as const; other(O.b);'],
    ['const { b } = { a: ["PAUSE"], b: 1 } as const; other(b);'],
    ['const O = { a: ["PAUSE"], b: ["PRIORITY"] } as const; let q: Queue<string, (typeof O)["b"][number]>;'],
    ['type F = "PAUSE";'],
    ['function f() { return ["PAUSE"] as const; }'],
  ])("%s", (program) => {
    expect(flow(program)).toBe("0");
  });
});

describe("elsewhere", () => {
  it.each([
    ['other(["PAUSE"]);'],
    ['other({ optIn: ["PAUSE"] });'],
    ['createQueue("PAUSE");'],
    ['startWorker("PAUSE");'],
    ['createStack("x", { optIn: { a: ["PAUSE"] } } as never);'],
    ['class C extends Channel<"PAUSE"> {}'],
    ['let q: import("PAUSE").Queue;'],
    ['let k: keyof ["PAUSE"];'],
    ['createStack("x", { ["optIn"]: ["PAUSE"] } as never);'],
    ['createStack("x", { more: { optIn: ["PAUSE"] } } as never);'],
    ['createStack("x", ["PAUSE"] as never);'],
    ['createQueue("x", { optIn: ["PAUSE"] } as never);'],
    ['const [F] = [["PAUSE"]] as const; createQueue("x", F);'],
    ['const { ["a"]: F } = { a: ["PAUSE"] } as const; createQueue("x", F);'],
    ['const { a: [first] } = { a: ["PAUSE"] } as const;'],
    ['for (const each of ["PAUSE"]) other(each);'],
    ['if ("PAUSE" === String(ready)) other(1);'],
    ['const F = ["PAUSE"] as const; other(F);'],
    ['const F = ["PAUSE"] as const; other(F.length);'],
    ['const F = ["PAUSE"] as const; other(F[0]);'],
    ['const O = { a: ["PAUSE"] } as const; for (const key in O) other(O[key as "a"]);'],
    ['const f = () => ["PAUSE"]; other(f);'],
    ['other(() => ["PAUSE"]);'],
    ['["PAUSE"].map(other);'],
    ['({ f() { return ["PAUSE"]; } });'],
    ['const F = { a: ["PAUSE"] } as const; F();'],
    ['const O = { a: ["PAUSE"] } as const; [...(O as never)];'],
    ['let q: Queue<"PAUSE">;'],
    ['let q: Array<"PAUSE">;'],
    ['type F = ["PAUSE"]; let q: F[0];'],
    ['type F = { a: "PAUSE" };'],
    ['type F = keyof Record<"PAUSE", 1>;'],
    ['createQueue<"PAUSE">("PAUSE");'],
    ['export default ["PAUSE"] as const;'],
    ['throw ["PAUSE"];'],
    ['"PAUSE";'],
    ['let q = ready && ["PAUSE"];'],
  ])("%s", (program) => {
    expect(flow(program)).toBe("0 and elsewhere");
  });

  it("and to a place for flags", () => {
    expect(flow('const F = ["PAUSE"] as const; other(F); createQueue("x", F);')).toBe("1 and elsewhere");
  });

  it("as a default export by its name, which others import under another", () => {
    const uses = {
      "other.ts": 'import { createQueue } from "depot";\nimport G from "./main.js";\ncreateQueue("x", G);',
    };
    const program = 'const F = ["PAUSE"] as const; createQueue("x", F); export default F;';
    expect(flow(program, uses)).toBe("1 and elsewhere");
  });

  it("as a default export, which others import", () => {
    const uses = {
      "other.ts": 'import { createQueue } from "depot";\nimport G from "./main.js";\ncreateQueue("x", G);',
      "more.ts":
        'import { createQueue } from "depot";\nimport "./main.js";\nimport H from "./other.js";\ncreateQueue("x", H as never);',
    };
    expect(flow('export default ["PAUSE"] as const;', uses)).toBe("1 and elsewhere");
  });
});

describe("by the type parameter of an alias", () => {
  const aliases = `
    import type { Experiment } from "depot";
    type Same<F extends Experiment> = Queue<string, F>;
    type More<F extends Experiment> = Queue<string, F | "PRIORITY">;
    type Second<Item, F extends Experiment> = Queue<Item, "PRIORITY" | F>;
    type Fixed<F extends string> = Queue<F, "PRIORITY">;
    type Both<F extends Experiment, G extends Experiment> = { one: Queue<string, F>; two: Queue<string, G> };
    interface Plain<F> { readonly plain: F }
  `;
  it.each([
    ['let q: Same<"PAUSE">;', "1"],
    ['let q: More<"PAUSE">;', "1"],
    ['let q: Second<string, "PAUSE">;', "1"],
    ['let q: Second<"PAUSE", never>;', "0 and elsewhere"],
    ['let q: Fixed<"PAUSE">;', "0 and elsewhere"],
    ['let q: Both<"PAUSE", never>;', "1"],
    ['let q: Plain<"PAUSE">;', "0 and elsewhere"],
    ['let q: Missing<"PAUSE">;', "0 and elsewhere"],
  ])("%s", (program, expected) => {
    expect(flow(aliases + program)).toBe(expected);
  });
});

describe("by the type parameter for flags, and no other", () => {
  const two = `
    import { experiments } from "depot";
    import type { FlagTuple, LiteralFlagTuple } from "proviso";
    type Names = FlagTuple<typeof experiments>;
    declare function two<A extends Names, B extends Names>(a: A, b: LiteralFlagTuple<B, typeof experiments>): void;
  `;
  it.each([
    ['two<[], ["PAUSE"]>([], ["PAUSE"]);', "1"],
    ['two<["PAUSE"], []>(["PAUSE"], []);', "0 and elsewhere"],
  ])("%s", (program, expected) => {
    expect(flow(two + program)).toBe(expected);
  });
});

it("a type of one's own that is called as that of the toolkit has no catalog", () => {
  const program = `
    type LiteralFlagTuple<F> = F;
    declare function look<const F extends readonly string[]>(flags: LiteralFlagTuple<F>): void;
    look(["PAUSE"]);
  `;
  const context = workspace.context({ "main.ts": program });
  const { compiler, is } = context;
  const flag = findIn(compiler, compiler.sourceFile(pathInWorkspace("main.ts"))!, (node) =>
    is.stringLiteral(node),
  )!;
  expect(catalogOfFlag(context, flag)).toBeUndefined();
});
