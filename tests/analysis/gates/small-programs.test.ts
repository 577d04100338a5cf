// Libraries of which a program sees one thing alone: the only member with a symbol, the only mark that a word of the catalog
// stands for, two libraries with flags of the same name. What is asked for is told as `text: FLAG of library`.
import { describe, expect, it } from "vitest";
import { analyzeProgram } from "../../../src/analysis/analyze-program.js";
import { gatedMembersOf } from "../../../src/analysis/gates/lock/gated-members.js";
import { gatedWorld } from "../../../src/analysis/gates/lock/gated-world.js";
import { keysElsewhere } from "../../../src/analysis/gates/lock/keys-elsewhere.js";
import { lockedValues } from "../../../src/analysis/gates/lock/locked-values.js";
import { unmarkedFeatures } from "../../../src/analysis/gates/mark/author/unmarked-features.js";
import { dedent } from "../support/marked.js";
import { Workspace, type Files } from "../support/workspace.js";

const workspace = new Workspace("6.0");

/** A package, with the catalog of its features, which are all on trial. */
function library(name: string, flags: readonly string[], text: string, more = ""): Files {
  const features = flags.map(
    (flag) => `readonly ${flag}: { readonly title: "T"; readonly added: "1.0.0"; readonly status: "trial" };`,
  );
  return {
    [`node_modules/${name}/package.json`]: `{ "name": "${name}", "version": "1.0.0", "types": "./index.d.ts" }`,
    [`node_modules/${name}/index.d.ts`]: `
      import type { FeatureNameOf, FlagsIn, FlagsOf, FlagTuple, Gated, LiteralFlagTuple } from "proviso";
      export declare const features: {
        readonly docs: "https://${name}";
        readonly features: { ${features.join(" ")} };
        ${more}
      };
      ${text}`,
  };
}
const flags = "export interface Flags extends FlagsOf<typeof features> {}\n";

/** What is asked for in a file that uses libraries. */
function asked(main: string, ...libraries: readonly Files[]): readonly string[] {
  const files = Object.assign({ "main.mts": dedent(main) }, ...libraries) as Files;
  return workspace.analyze(files).findings.flatMap((finding) => {
    const text = dedent(main).slice(finding.start, finding.end);
    if (finding.code !== "opt-in-required") return [`${text}: ${finding.code}`];
    const named = finding.features.map(({ flag }) => flag).join(" ");
    return [`${text}: ${named} of ${finding.catalog.docs.slice("https://".length)}`];
  });
}

describe("marks", () => {
  it("on members with symbols, and on nothing else", () => {
    const reel = library(
      "reel",
      ["LOOP"],
      `${flags}
      export declare const frame: unique symbol;
      export declare class Reel {
        readonly length: number;
        /** @experimental LOOP */
        [Symbol.iterator](): Iterator<string>;
        /** @experimental LOOP */
        [frame]: number;
      }
      export declare const reel: Reel;`,
    );
    const main = `
      import { frame, reel } from "reel";
      for (const each of reel) console.log(each);
      console.log([...reel], reel[frame], reel.length, reel["length"]);
      for (const each of [1]) console.log(each);
      declare const console: { log(...values: readonly unknown[]): void };
    `;
    expect(asked(main, reel)).toEqual(["reel: LOOP of reel", "reel: LOOP of reel", "frame: LOOP of reel"]);
    expect(
      asked('import type { Reel } from "reel";\nexport const first = ([each]: Reel) => each;\n', reel),
    ).toEqual(["[each]: LOOP of reel"]);
    expect(asked("export const first = [...[1]];\n", reel)).toEqual([]);
  });

  it("by a word of the catalog, on a class whose objects have flags that are not checked", () => {
    const crane = library(
      "crane",
      ["UP", "DOWN"],
      `export declare class Crane<const F extends FlagTuple<typeof features> = []> {
        constructor(flags?: F);
        /** @beta UP */
        lower(): void;
        /** @experimental UP */
        rise(): void;
        /** @experimental */
        stay(): void;
      }`,
      'readonly tags: { readonly beta: "DOWN" };',
    );
    const main = `
      import { Crane } from "crane";
      const crane = new Crane();
      crane.lower();
      crane.rise();
      crane.stay();
      const up = new Crane(["UP"]);
      up.lower();
      up.rise();
      // @ts-ignore
      crane.rise();
    `;
    expect(asked(main, crane)).toEqual(["lower: DOWN of crane", "rise: UP of crane", "lower: DOWN of crane"]);
  });

  it("of two libraries with a flag of the same name", () => {
    const text = `${flags}export interface Shape { /** @experimental DRAW */ draw(): void }`;
    const main = `
      import type { Shape as One } from "one";
      import type { Shape as Other } from "other";
      export const draw = (shape: One | Other) => shape.draw();
      export const drawOne = (shape: One) => shape.draw();
    `;
    expect(asked(main, library("one", ["DRAW"], text), library("other", ["DRAW"], text))).toEqual([
      "draw: DRAW of one",
      "draw: DRAW of other",
      "draw: DRAW of one",
    ]);
  });

  it("on a function, which are not on the types in its signature", () => {
    const press = library(
      "press",
      ["PRINT"],
      `${flags}
      /** @experimental PRINT */
      export declare function print(options: { width: number }): { svg: string };
      export interface Other {
        /** @experimental PRINT */
        svg: string;
        /** @experimental PRINT */
        width: number;
      }`,
    );
    const main = `
      import { print } from "press";
      export const made = print({ width: 1 });
      console.log(made.svg);
      declare const console: { log(...values: readonly unknown[]): void };
    `;
    expect(asked(main, press)).toEqual(["print: PRINT of press"]);
  });

  it("on a module as a whole, beside other tags", () => {
    const press = {
      ...library("press", ["PRINT"], flags),
      "node_modules/press/plates.d.ts":
        "/**\n * Plates.\n * @module\n * @experimental PRINT\n * @since 1.0.0\n */\nexport declare const plate: string;\n",
    };
    const main = 'import { plate } from "press/plates.js";\nexport const plates = [plate];\n';
    expect(asked(main, press)).toEqual(["plate: PRINT of press"]);
  });

  it("whose flags extend what only has a name like that of the toolkit's", () => {
    const text = (name: string) => `
      import type { ${name} } from "nowhere";
      export interface Flags extends ${name}<typeof features> {}
      /** @experimental PRINT */
      export declare const press: string;`;
    const main = 'import { press } from "press";\nexport const all = [press];\n';
    const of = (name: string) =>
      Object.fromEntries(
        Object.entries(library("press", ["PRINT"], text(name))).map(([file, all]) => [
          file,
          all.replace(", FlagsOf", ""),
        ]),
      );
    expect(asked(main, of("FlagsOf"))).toEqual(["press: PRINT of press"]);
    expect(asked(main, of("NoFlagsOf"))).toEqual([]);
  });

  it.each([
    ["PRINT: true", []],
    ['"PRINT": true', []],
    ["PRINT: boolean", ["press"]],
    ["PRINT: false", ["press"]],
    ["PRINT?: true", ["press"]],
    ["PRINT(): true", ["press"]],
    ["readonly [flag: string]: true", ["press"]],
  ])("and a block that says `%s`", (member, found) => {
    const press = library(
      "press",
      ["PRINT"],
      `${flags}/** @experimental PRINT */\nexport declare const press: string;`,
    );
    const main = `
      import { press } from "press";
      declare module "press" {
        interface Flags {
          ${member};
        }
      }
      export const all = [press];
    `;
    const texts = asked(main, press).map((each) => each.split(":")[0]);
    expect(texts.filter((each) => each === "press")).toEqual(found);
  });

  it("on a signature of a call, by the name of what it is of where nothing is named", () => {
    const press = library(
      "press",
      ["PRINT"],
      `${flags}
      export interface Print {
        /** @experimental PRINT */
        (count: number): number;
        (text: string): string;
      }
      export declare const all: readonly Print[];
      export declare function use(by: Print | undefined): void;`,
    );
    const main = `
      import { all, use } from "press";
      const byName = { print: all[0]! };
      all[0]!(1);
      all[0]!("a");
      byName.print(1);
      byName["print"](1);
      use(all[0]);
      use(byName.print);
    `;
    const { findings } = workspace.analyze({ "main.mts": main, ...press });
    const names = findings.map((finding) =>
      finding.code === "opt-in-required" ? finding.member : finding.code,
    );
    expect(names).toEqual(["Print", "print", "print"]);
  });

  it("of overloads of which one is generic, which may be meant", () => {
    const press = library(
      "press",
      ["PRINT"],
      `${flags}
      export declare function print<T>(all: readonly T[]): number;
      /** @experimental PRINT */
      export declare function print(text: string): number;
      export declare function plain(count: number): number;
      /** @experimental PRINT */
      export declare function plain(text: string): number;`,
    );
    const main = `
      import { plain, print } from "press";
      declare function by(how: (text: string) => number): void;
      by(print);
      by(plain);
    `;
    expect(asked(main, press)).toEqual(["plain: PRINT of press"]);
  });

  it("of overloads, by the one that takes what `Reflect` gives", () => {
    const press = library(
      "press",
      ["PRINT"],
      `${flags}
      export declare function print(text: string, other: string): void;
      /** @experimental PRINT */
      export declare function print(text: string, other?: string): string;
      export declare function plain(text: string, other?: string): void;
      /** @experimental PRINT */
      export declare function plain(text: string, other: string): string;`,
    );
    const main = `
      import { plain, print } from "press";
      Reflect.apply(print, undefined, ["a"]);
      Reflect.apply(print, undefined, ["a", "b"]);
      Reflect.apply(plain, undefined, ["a"]);
      print.bind(undefined, "a");
    `;
    expect(asked(main, press)).toEqual(["print: PRINT of press"]);
  });
});

const app = (stable: string, api: string) => `
  interface Stable { ${stable} }
  interface Experiments { ${api} }
  export type App<F extends FeatureNameOf<typeof features> = never> = Gated<Stable, Experiments, F, typeof features>;
  export declare function make<const F extends FlagTuple<typeof features> = []>(
    flags?: LiteralFlagTuple<F, typeof features>,
  ): App<FlagsIn<F, typeof features>>;`;

describe("gates", () => {
  const one = library("one", ["PAY", "ONE"], app("one: 1", "PAY: { pay(): void }; ONE: { title: string }"));
  const other = library(
    "other",
    ["PAY", "OTHER"],
    app("other: 1", "PAY: { refund(): void }; OTHER: { title: string }"),
  );

  it("of two libraries with a flag of the same name, on one receiver", () => {
    const main = `
      import type { App as One } from "one";
      import type { App as Other } from "other";
      declare const both: One & Other;
      both.pay();
      both.refund();
      declare const either: One | Other;
      void either.title;
    `;
    expect(asked(main, one, other)).toEqual([
      "pay: PAY of one",
      "refund: PAY of other",
      "title: ONE of one",
      "title: OTHER of other",
    ]);
  });

  it("that are known by another name", () => {
    const text = (how: string, name: string) => `
      ${how}
      export type App = ${name}<{ one: 1 }, { PAY: { pay(): void } }, never, typeof features>;`;
    const main = 'import type { App } from "one";\nexport const pay = (app: App) => app.pay();\n';
    const by = (how: string, name: string): readonly string[] =>
      asked(main, library("one", ["PAY"], text(how, name)));
    expect(by('import type { Gated as Locked } from "proviso";', "Locked")).toEqual(["pay: PAY of one"]);
    expect(by('import * as proviso from "proviso"; import Locked = proviso.Gated;', "Locked")).toEqual([
      "pay: PAY of one",
    ]);
    expect(by('import type * as proviso from "proviso";', "proviso.Gated")).toEqual(["pay: PAY of one"]);
  });

  it("as a receiver has them: a member is locked where one of its types has it locked", () => {
    const head = 'import type { App as One } from "one";\nimport type { App as Other } from "other";\n';
    const members = (type: string): readonly string[] => {
      const main = `${head}declare const app: ${type};\napp;\n`;
      const context = workspace.context({ "main.mts": main, ...one, ...other });
      const statement = context.compiler.sourceFile("/project/main.mts")!.statements.at(-1)!;
      const [receiver] = context.compiler.typesAt([
        (statement as unknown as { expression: never }).expression,
      ]);
      return [...gatedMembersOf(context, receiver!)].map(
        ([name, { feature, isLocked }]) => `${name}: ${feature.flag}${isLocked ? ", locked" : ""}`,
      );
    };
    expect(members("One")).toEqual(["pay: PAY, locked", "title: ONE, locked"]);
    expect(members('One<"ONE">')).toEqual(["pay: PAY, locked", "title: ONE"]);
    expect(members('One<"ONE"> | Other')).toContain("title: OTHER, locked");
    expect(members('Other | One<"ONE">')).toContain("title: OTHER, locked");
    expect(members("string")).toEqual([]);
  });

  it("that lock values: what may be handed on is looked for by the names that lead to them", () => {
    const valuesOf = (text: string): readonly unknown[] => {
      const context = workspace.context({ "main.mts": "", ...library("one", ["PAY"], text) });
      const { apis } = gatedWorld(context);
      const { names, mayBeHandedIn } = lockedValues(context, apis, false);
      return [[...names].join(" "), mayBeHandedIn("refuel"), mayBeHandedIn("other")];
    };
    const gated = (api: string) => `Gated<{ one: 1 }, { PAY: { ${api} } }, never, typeof features>`;
    const methods = gated("pay(): void; onPaid: (() => void)");
    expect(valuesOf("")).toEqual(["", false, false]);
    expect(valuesOf(`export type refuel = ${methods};`)).toEqual(["", false, false]);
    const options = gated("pay(): void; onPaid?: () => void");
    expect(valuesOf(`export type refuel = ${options};`)).toEqual(["onPaid", true, false]);
    const values = gated("depth: number; pay(): void");
    expect(valuesOf(`export type refuel = ${values};`)).toEqual(["depth", true, false]);
    expect(valuesOf(`export declare function refuel(it: ${values}): void;`)).toEqual(["depth", true, false]);
    expect(valuesOf(`export default function (it: ${values}): void;`)).toEqual(["depth", true, true]);
  });

  it("that a function's parameter has: what is handed to it is looked at", () => {
    const tank = library(
      "tank",
      ["FILL"],
      "export declare function fill(by: Gated<{ one?: 1 }, { FILL: { litres: number } }, never, typeof features>): void;",
    );
    const main = 'import { fill } from "tank";\nimport { much } from "./much.mjs";\nfill(much);\n';
    const much = { "much.mts": "export const much = { litres: 3 };\n" };
    expect(asked(main, tank, much)).toEqual(["much: FILL of tank"]);
  });

  it("whose members have names that another file has as keys", () => {
    const tank = library("tank", ["FILL"], app("one: 1", "FILL: { refuel(): void }"));
    const areKeysIn = (main: string): boolean => {
      const context = workspace.context({ "main.mts": main, ...tank });
      const { names, apis } = gatedWorld(context);
      return keysElsewhere(context, names, apis)();
    };
    expect(areKeysIn('export const KEY = "refuel";\n')).toBe(true);
    expect(areKeysIn('import type { App } from "tank";\nexport type Key = keyof App;\n')).toBe(true);
    expect(areKeysIn('import type { App } from "tank";\nexport const KEY = "empty";\n')).toBe(false);
  });
});

describe("whole programs", () => {
  it("a flag that nothing uses, beside one of the same name that a library asks for", () => {
    const one = library(
      "one",
      ["PAY"],
      app("one: 1", "PAY: { pay(): void }") + '\nexport declare function mount(app: App<"PAY">): void;',
    );
    const other = library("other", ["PAY"], app("other: 1", "PAY: { refund(): void }"));
    const main =
      'import { make } from "one";\nimport { make as makeOther } from "other";\nmake(["PAY"]);\nmakeOther(["PAY"]);\n';
    const context = workspace.context({ "main.mts": main, ...one, ...other });
    const { suggestions } = analyzeProgram(context, gatedWorld(context), () => []);
    expect(suggestions.map(({ code, catalog }) => `${code} of ${catalog.docs}`)).toEqual([
      "flag-unused of https://other",
    ]);
  });

  it("a feature that neither a mark nor a gate names", () => {
    const catalog = (docs: string, names: readonly string[]) => `{
      docs: "https://${docs}", features: { ${names.map((flag) => `${flag}: { title: "T", added: "1.0.0", status: "trial" }`).join(", ")} }
    }`;
    const main = `
      import { defineFeatures, type FlagsOf, type Gated } from "proviso";
      export const features = defineFeatures(${catalog("own", ["GATED", "MARKED", "LEFT", "OTHERS"])});
      export const others = defineFeatures(${catalog("others", ["OTHERS"])});
      export interface Flags extends FlagsOf<typeof features> {}
      export type App = Gated<{ one: 1 }, { GATED: { pay(): void } }, never, typeof features>;
      export type Other = Gated<{ one: 1 }, { OTHERS: { pay(): void } }, never, typeof others>;
      /** @experimental MARKED */
      export const marked = 1;
    `;
    const context = workspace.context({ "main.mts": main, "package.json": '{ "name": "own" }' });
    const found = unmarkedFeatures(context, gatedWorld(context));
    expect(found.map(({ feature }) => feature.flag)).toEqual(["LEFT", "OTHERS"]);
  });
});
