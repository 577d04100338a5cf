// A member of something marked is referred to in files that do not name what it is a member of. They are found by the names
// that lead there; where none does, the checker is asked nothing.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyzeFile } from "../../src/analysis/analyze-file.js";
import { analysisContext, type AnalysisContext } from "../../src/analysis/program/context.js";
import { gatedWorld, type GatedWorld } from "../../src/analysis/gates/lock/gated-world.js";
import { classicCompiler } from "../../src/compilers/classic/index.js";
import { root } from "../support/project.js";
import { counted, isAskedOfChecker } from "./support/counted.js";

const require = createRequire(join(root, "tests", "compilers", "6.0", "package.json"));
const typescript = require("typescript") as typeof ts;

const folder = realpathSync(mkdtempSync(join(tmpdir(), "proviso-led-to-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const library = {
  "package.json": '{ "name": "gallery", "version": "1.0.0", "types": "index.d.ts" }',
  "index.d.ts": `import { type FlagsOf } from "proviso";
export declare const features: {
    readonly docs: "https://example.com/gallery";
    readonly features: {
        readonly IMAGES: { readonly title: "Images"; readonly added: "1.0.0"; readonly status: "trial" };
    };
};
export interface ExperimentalFeatureFlags extends FlagsOf<typeof features> {}
/** @experimental IMAGES */
export interface Picture {
    readonly name: string;
    readonly frame: { readonly colour: string };
}
/** @experimental IMAGES */
export declare enum Style { Plain, Rich }
/** @experimental IMAGES */
export declare const defaults: { readonly width: number };
export interface Wall { readonly first: Picture; readonly on: (hear: (picture: Picture) => void) => void }
export declare function openWall(): Wall;
export declare function openDoor(): { readonly name: string; readonly colour: string };
declare global { interface Window { readonly picture: Picture } }
export { openWall as unlock };
export interface Room {
    /** @experimental IMAGES */
    readonly depth: number;
}
export declare const room: Room;
export interface Visits {
    /** @experimental IMAGES */
    next(): IteratorResult<string, undefined>;
}
export declare const visits: { [Symbol.iterator](): Visits };
export interface Query {
    /** @experimental IMAGES */
    then(done: (rows: string[]) => void): void;
}
export declare const query: Query;
export interface CardOptions {
    readonly plain?: boolean;
    /** @experimental IMAGES */
    readonly children?: unknown;
}
export declare function Card(options: CardOptions): JSX.Element;
declare global {
    namespace JSX {
        interface Element {}
        interface ElementChildrenAttribute { children: {} }
    }
}
`,
};

/** What a bundler of declarations has made of one that had the toolkit in it. */
const bundled = {
  "package.json": '{ "name": "frames", "version": "1.0.0", "types": "index.d.ts" }',
  "index.d.ts": `declare const provisoFlags: unique symbol;
type FlagsOf$1<C extends { features: {} }> = { readonly [provisoFlags]?: C } & { readonly [F in keyof C["features"]]?: true };
export declare const features: {
    readonly features: {
        readonly FRAMES: { readonly title: "Frames"; readonly added: "1.0.0"; readonly status: "trial" };
    };
};
export interface ExperimentalFeatureFlags extends FlagsOf$1<typeof features> {}
/** @experimental FRAMES */
export declare function frame(): void;
`,
};

/** What is marked of the lines with a comment; a comment says what is found in its line. */
const files = {
  "direct.ts": 'import { openWall } from "gallery";\nexport const direct = openWall().first.name; // name\n',
  "inferred.ts": 'import { openWall } from "gallery";\nexport const first = openWall().first;\n',
  "by-inferred.ts": 'import { first } from "./inferred.js";\nexport const title = first.name; // name\n',
  "again.ts": 'export { first as last } from "./inferred.js";\n',
  "by-again.ts": 'import { last } from "./again.js";\nexport const { name: taken } = last; // name\n',
  "default.ts": 'import { first } from "./inferred.js";\nexport default { picture: first };\n',
  "by-default.ts":
    'import anything from "./default.js";\nexport const paint = anything.picture.frame.colour; // frame and colour\n',
  "function.ts":
    'import { unlock } from "gallery";\nexport function hang() {\nconst wall = unlock();\nreturn wall.first;\n}\n',
  "by-function.ts":
    'import * as own from "./function.js";\nexport const hung = own.hang()["name"]; // "name"\n',
  "class.ts":
    'import { openWall } from "gallery";\nexport class Room {\n  readonly wall = openWall();\n  get picture() {\n    return this.wall.first;\n  }\n}\n',
  "by-class.ts":
    'import { Room } from "./class.js";\nclass Hall extends Room {\n  title(): string {\n    return this.picture.name; // name\n  }\n}\nexport const hall = new Hall();\n',
  "by-instance.ts":
    'import { hall } from "./by-class.js";\nexport const again = hall.picture?.name; // name\n',
  "pattern.ts":
    'import { openWall } from "gallery";\nexport const { first: [...none] = [], on } = openWall() as never as { first?: never[] } & ReturnType<typeof openWall>;\n',
  "by-pattern.ts": 'import { on } from "./pattern.js";\non((picture) => picture.name); // name\n',
  "several.ts": 'import { openWall } from "gallery";\nexport const one = 1,\n  two = openWall();\n',
  "by-several.ts": 'import { two } from "./several.js";\nexport const three = two.first.name; // name\n',
  "alias.ts":
    'import type { Wall } from "gallery";\ntype Held<T> = { held: T };\nexport type Hold = Held<Wall["first"]>;\n',
  "by-alias.ts":
    'import type { Hold } from "./alias.js";\nexport const of = (hold: Hold) => hold.held.name; // name\n',
  "expando.ts": 'import { openWall } from "gallery";\nexport function tour() {}\ntour.wall = openWall();\n',
  "by-expando.ts":
    'import { tour } from "./expando.js";\nexport const stop = tour.wall.first.name; // name\n',
  "namespace.ts":
    'import { openWall } from "gallery";\nexport namespace Rooms {\n  export const first = 1;\n  export const hall = openWall();\n}\n',
  "by-namespace.ts":
    'import { Rooms } from "./namespace.js";\nexport const hall = Rooms.hall.first.name; // name\n',
  "dynamic.ts": 'export const later = import("./inferred.js").then((own) => own.first.name); // name\n',
  "escaped.ts":
    'import { f\\u0069rst as picture } from "./inferred.js";\nexport const e = picture.name; // name\n',
  "global.ts": "export const shown = (all: Window) => all.picture.name; // name\n",

  "keyed.ts":
    'import { defaults } from "gallery";\nexport const KEY = "depth" as const;\nexport const own = defaults; // defaults\n',
  "by-key.ts":
    'import { room } from "gallery";\nimport { KEY } from "./keyed.js";\nexport const far = room[KEY]; // KEY\n',
  "loop.ts":
    'import { visits } from "gallery";\nexport const count = () => {\n  for (const each of visits) void each; // visits\n};\n',
  "wait.ts":
    'import { query } from "gallery";\nexport const rows = async () => {\n  await query; // query\n};\n',
  "card.tsx": 'import { Card } from "gallery";\nexport const card = <Card plain>{1}</Card>; // Card\n',
  "commented.js":
    '/** @param {import("gallery").Picture} own */ // Picture\nexport function draw(own) {\n  return own;\n}\n',
  "comment.ts":
    '/** @param {import("gallery").Picture} own */\nexport function draw(own: { name: string }) {\n  return own.name;\n}\n',
  "bundled.ts": 'import { frame } from "frames";\nframe(); // frame\n',

  "unrelated.ts":
    "export const labelOf = (item: { name: string; width: number }) => item.name + item.width;\n",
  "stable.ts":
    'import { openDoor } from "gallery";\nexport const door = openDoor().name;\nexport const { colour } = openDoor();\n',
  "own.ts":
    'import { labelOf } from "./unrelated.js";\nexport const text = labelOf({ name: "a", width: 1 });\n',
};

let context: AnalysisContext;
let world: GatedWorld;
let asked: string[];

beforeAll(() => {
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(library)) put(`node_modules/gallery/${name}`, text);
  for (const [name, text] of Object.entries(bundled)) put(`node_modules/frames/${name}`, text);
  for (const [name, text] of Object.entries(files)) put(name, text);
  put("package.json", '{ "name": "own" }');
  symlinkSync(root, join(folder, "node_modules", "proviso"), "dir");
  const program = typescript.createProgram(
    Object.keys(files).map((file) => join(folder, file)),
    {
      strict: true,
      allowJs: true,
      checkJs: true,
      jsx: typescript.JsxEmit.Preserve,
      target: typescript.ScriptTarget.ES2022,
      module: typescript.ModuleKind.ESNext,
      moduleResolution: typescript.ModuleResolutionKind.Bundler,
      types: [],
      noEmit: true,
    },
  );
  const counting = counted(classicCompiler(typescript, program));
  asked = counting.asked;
  context = analysisContext(counting.compiler);
  world = gatedWorld(context);
});

test.each(Object.entries(files))("%s", (name, text) => {
  asked.length = 0;
  const { findings } = analyzeFile(context, join(folder, name), world, []);
  const expected = text
    .split("\n")
    .flatMap((line, index) =>
      (/\/\/ (.*)$/.exec(line)?.[1]?.split(" and ") ?? []).map((found) => `${index + 1}: ${found}`),
    );
  const found = findings.map(
    ({ start, end }) => `${text.slice(0, start).split("\n").length}: ${text.slice(start, end)}`,
  );
  expect(found).toEqual(expected);
  if (["unrelated.ts", "stable.ts", "own.ts"].includes(name)) expect(isAskedOfChecker(asked)).toBe(false);
});
