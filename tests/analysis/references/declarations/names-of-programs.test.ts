// By which names a program refers to something, through files that import and hand it on: read from texts alone.
import { describe, expect, it } from "vitest";
import { leadingNames } from "../../../../src/analysis/references/declarations/leading-names.js";
import {
  programModules,
  type ProgramModules,
} from "../../../../src/analysis/references/declarations/program-modules.js";
import { closeOverRenames } from "../../../../src/analysis/references/declarations/renames.js";

type Texts = Readonly<Record<string, string>>;

const modulesOf = (texts: Texts): ProgramModules =>
  programModules({
    fileNames: () => Object.keys(texts),
    textOf: (fileName) => texts[fileName],
    identifiersIn: () => undefined,
  });

describe("which file a specifier may denote", () => {
  const texts = {
    "/p/main.ts": "",
    "/p/node_modules/lab/index.d.ts": "",
    "/p/node_modules/@scope/lab/index.d.ts": "",
    "/p/node_modules/@types/plain/index.d.ts": "",
    "/p/node_modules/@types/scope__typed/index.d.ts": "",
    "/p/globals.d.ts": "declare module \"virtual\" {\n}\ndeclare module 'other' {}\n",
    "/p/adds.ts": 'export {};\ndeclare module "lab" {\n}\n',
  };

  it.each([
    ["./wall.js", "/p/wall.ts", true],
    ["../wall", "/p/wall.d.ts", true],
    ["./wall", "/p/wall/index.ts", true],
    ["./wall.mjs", "/p/wall.d.mts", true],
    ["/p/wall.jsx", "/p/wall.tsx", true],
    [".", "/p/index.ts", true],
    ["..", "/p/index.ts", true],
    ["./", "/p/index.ts", true],
    ["../..", "/p/index.ts", true],
    ["./wall.js", "/p/wallpaper.ts", false],
    ["./wall.js", "/p/paint.ts", false],
    ["./wall.js", "/wall/p/paint.ts", false],
    ["../wall", "/p/paint.ts", false],
    ["/p/wall.js", "/p/paint.ts", false],
    ["@scope/lab", "/p/node_modules/@scope/other/index.d.ts", false],
    ["@scope/lab", "/p/node_modules/@other/lab/index.d.ts", false],
    ["plain", "/p/main.ts", false],
    ["@scope/typed", "/p/main.ts", false],
    ["inner", "/p/main.ts", true],
    ["adds", "/p/main.ts", true],
    ["lab", "/p/node_modules/lab/index.d.ts", true],
    ["lab/sub", "/p/node_modules/lab/deep/file.d.ts", true],
    ["lab", "/p/node_modules/other/node_modules/lab/index.d.ts", true],
    ["lab", "/p/node_modules/labs/index.d.ts", false],
    ["lab", "/p/src/lab.ts", false],
    ["lab", "/p/node_modules/@scope/lab/index.d.ts", false],
    ["@scope/lab/sub", "/p/node_modules/@scope/lab/index.d.ts", true],
    ["plain", "/p/node_modules/@types/plain/index.d.ts", true],
    ["@scope/typed", "/p/node_modules/@types/scope__typed/index.d.ts", true],
    // By `paths`, or in a workspace.
    ["@app/wall", "/p/src/anything.ts", true],
    ["mine", "/p/src/anything.ts", true],
    ["virtual", "/p/globals.d.ts", true],
    ["other", "/p/globals.d.ts", true],
    ["virtual", "/p/main.ts", false],
  ])("%s: %s: %s", (specifier, fileName, expected) => {
    expect(modulesOf(texts).mayDenote(specifier, fileName)).toBe(expected);
  });
});

describe("the files of a program", () => {
  const texts = {
    "/p/main.ts": '/** draw */\nimport { fill } from "./lab.js";',
    "/p/lab.ts": "export const fill = 1;",
    "/p/other.ts": "import './lab.js'; import './main.js'",
    "/p/node_modules/typescript/lib/lib.es5.d.ts": "declare const fill: 1;",
  };

  it("by their words, but for those of doc comments and of the compiler's libraries", () => {
    const modules = modulesOf(texts);
    expect(modules.having("fill")).toEqual(["/p/main.ts", "/p/lab.ts"]);
    expect(modules.having("draw")).toEqual([]);
  });

  it("by what they import", () => {
    const modules = modulesOf(texts);
    expect(modules.importing("/p/lab.ts")).toEqual(["/p/main.ts", "/p/other.ts"]);
    expect(modules.importing("/p/main.ts")).toEqual(["/p/other.ts"]);
    expect(modules.importing("/p/other.ts")).toEqual([]);
  });
});

describe("other names", () => {
  interface Begin {
    readonly names?: string;
    readonly signatures?: string;
    readonly free?: string;
    readonly types?: string;
    readonly defaults?: readonly string[];
  }

  function closed(texts: Texts, begin: Begin): Record<"names" | "signatures", string> {
    const set = (text = ""): Set<string> => new Set(text.split(" ").filter((each) => each !== ""));
    const names = set(begin.names);
    const signatures = set(begin.signatures);
    closeOverRenames(modulesOf(texts), {
      names,
      signatures,
      free: set(begin.free),
      types: set(begin.types),
      defaults: new Set(begin.defaults),
    });
    return { names: [...names].sort().join(" "), signatures: [...signatures].sort().join(" ") };
  }

  it("of what is imported, and exported again", () => {
    const texts = {
      "/p/a.ts": 'import { draw as paint } from "lab"; export { paint as brush };',
      "/p/b.ts": 'import { brush as pen } from "./a.js";',
      "/p/c.ts": "export { other as fill };",
    };
    expect(closed(texts, { names: "draw", free: "draw" }).names).toBe("brush draw paint pen");
  });

  it("of a default", () => {
    const texts = {
      "/p/a.ts": 'import { draw } from "lab"; export default draw;',
      "/p/b.ts": 'import paint from "./a.js"; export { paint as brush };',
      "/p/c.ts": 'import fill from "./other.js";',
      "/p/d.ts": 'export { default } from "./b.js"; export { default as pen } from "./a.js";',
    };
    expect(closed(texts, { names: "draw", free: "draw" }).names).toBe("brush default draw paint pen");
  });

  it("of a module that is one of them as a whole", () => {
    const texts = {
      "/p/node_modules/lab/index.d.ts": "declare function draw(): void; export = draw;",
      "/p/a.ts": 'import paint = require("lab");',
      "/p/b.ts": 'import other = require("other");',
      "/p/node_modules/other/index.d.ts": "",
    };
    const defaults = ["/p/node_modules/lab/index.d.ts"];
    expect(closed(texts, { names: "default", free: "default", defaults }).names).toBe("default paint");
  });

  it("not of what is named beside one", () => {
    const texts = {
      "/p/a.ts":
        'import { draw as paint, other as fill } from "lab"; export { some as thing }; import pen from "pens"; const up = hang;',
      "/p/b.ts": 'import none from "./a.js"; import all from "./c.js";',
      "/p/c.ts": "export default other; draw;",
    };
    expect(closed(texts, { names: "draw", free: "draw" }).names).toBe("draw paint");
    // By its text, `fill: draw` may as well be a property that holds it.
    const values = {
      "/p/a.ts": "const paint = draw; let other: paint; let fill: draw; class Sub extends Other {}",
    };
    expect(closed(values, { signatures: "draw", free: "draw" }).signatures).toBe("draw fill other paint");
  });

  it("not of members, which nobody imports", () => {
    const texts = { "/p/a.ts": "export { draw as paint };" };
    expect(closed(texts, { names: "draw" }).names).toBe("draw");
  });

  it("of what is called, when it is assigned, extended or annotated", () => {
    const texts = {
      "/p/a.ts": "const paint = draw; class Sub extends Wall {} const wall = Wall;",
      "/p/b.ts": "const pen: Pen; const brush = Pen; class Other extends Pen {}",
      "/p/c.ts": "const { hang: up } = lab;",
    };
    expect(closed(texts, { signatures: "draw Wall hang", free: "Wall" }).signatures).toBe(
      "Sub Wall draw hang paint up wall",
    );
    // What is of a type is called; the type itself is not.
    expect(closed(texts, { signatures: "Pen", free: "Pen", types: "Pen" }).signatures).toBe(
      "Other Pen brush pen",
    );
    // Of what only is a name, nothing is handed on.
    expect(closed(texts, { names: "draw Wall hang", free: "draw Wall hang" }).names).toBe("Wall draw hang");
  });

  it("in a declaration file only by `typeof`, as a base, or of a type", () => {
    const texts = {
      "/p/a.d.ts": "export type Draw = typeof lab.draw;\nexport declare const paint: Draw;",
      "/p/b.d.ts": "export type Hang = typeof import('lab').hang; declare const up: { hang(): Wall };",
      "/p/c.d.ts": "export declare function wall(draw: () => void): { fill: typeof draw };",
    };
    expect(closed(texts, { signatures: "draw hang", free: "draw" }).signatures).toBe(
      "Draw draw fill hang paint",
    );
    const base = { "/p/a.d.ts": "export declare class Pen extends Base<string> {}" };
    expect(closed(base, { signatures: "Base", free: "Base" }).signatures).toBe("Base Pen");
    expect(closed(texts, { signatures: "hang", free: "hang" }).signatures).toBe("Hang hang");
    expect(closed(texts, { signatures: "Wall", free: "Wall", types: "Wall" }).signatures).toBe(
      "Hang Wall hang",
    );
  });

  it("of what turns out to stand by itself, or to be a type, after it was found as a member", () => {
    const texts = {
      "/p/a.ts": "const hang = draw;",
      "/p/b.d.ts": "export { hang as fill };",
      "/p/c.ts": "const Pen = hang;",
      "/p/d.ts": "type Pen = typeof fill;",
      "/p/e.d.ts": "export declare const brush: Pen;",
    };
    expect(closed(texts, { signatures: "draw hang", free: "draw" }).signatures).toBe(
      "Pen brush draw fill hang",
    );
  });

  it("of types that are built on types", () => {
    const texts = {
      "/p/a.ts": "interface Sub extends Pen {} export { Sub as Sup };",
      "/p/b.ts": "declare const brush: Sup; declare function make(): Sub;",
    };
    expect(closed(texts, { signatures: "Pen", free: "Pen", types: "Pen" }).signatures).toBe(
      "Pen Sub Sup brush make",
    );
  });
});

describe("names that lead to values of a type", () => {
  const leading = (
    texts: Texts,
    types: string,
    defaults: readonly string[] = [],
  ): readonly string[] | "unknown" => {
    const found = leadingNames(modulesOf(texts), new Set(types.split(" ")), new Set(defaults));
    return found === "unknown" ? found : [...found].sort();
  };

  it("those of all that is declared with one, in any file", () => {
    const texts = {
      "/p/lab.d.ts":
        "export interface Wall {}\nexport declare function make(): Wall;\nexport declare const other: Pen;",
      "/p/a.ts": 'import { make as build } from "lab";\nexport const wall = build();\nconst fill = 1;',
      "/p/b.ts": "class House { wall = wall; }\nlet street: House[];\nconst pen = 1;",
    };
    expect(leading(texts, "Wall")).toEqual(["House", "Wall", "build", "make", "street", "wall"]);
  });

  it("and of what imports a default", () => {
    const texts = {
      "/p/a.ts": "export default class {}",
      "/p/b.ts": 'import wall from "./a.js";\nconst house = wall;',
      "/p/c.ts": "export { house as default };",
      "/p/d.ts": 'import street from "./c.js";\nimport pen from "./e.js";',
      "/p/e.ts": "export default 1;",
    };
    expect(leading(texts, "", ["/p/a.ts"])).toEqual(["", "house", "street", "wall"]);
  });

  it("also where a declaration is the default itself", () => {
    const texts = {
      "/p/a.ts": "export default make<Wall>();",
      "/p/b.ts": 'import wall from "./a.js";',
    };
    expect(leading(texts, "Wall")).toEqual(["Wall", "wall"]);
  });

  it("`import.meta`", () => {
    const texts = { "/p/a.ts": "declare global { interface ImportMeta { wall: Wall } }" };
    expect(leading(texts, "Wall")).toEqual(["ImportMeta", "Wall", "meta"]);
  });

  it.each(["Array", "JSX", "Promise", "Function"])("unknown, where %s has one", (name) => {
    const texts = { "/p/a.ts": `declare global { interface ${name} { wall: Wall } }` };
    expect(leading(texts, "Wall")).toBe("unknown");
  });
});
