import { describe, expect, it } from "vitest";
import { isHarmless } from "../../src/editor/harmless-edit.js";

const before = 'import { app } from "./app.js";\napp.open();\n';
const library = "/project/library/index.ts";
const words = new Set(["Gated"]);
const sources = { has: (fileName: string) => fileName === library };

const edit = (after: string, fileName = "/project/src/main.ts") =>
  isHarmless({ fileName, before, after }, words, sources);

describe("what is typed", () => {
  it("leaves the gated world alone in an ordinary file", () => {
    expect(edit(`${before}app.close();\n`)).toBe(true);
  });

  it.each([
    ["names what gates", `${before}type Own = Gated<A, B, C>;\n`],
    ["imports another file", `${before}import "./library.js";\n`],
    ["takes an import away", "export {};\n"],
    ["adds to another module", `${before}declare module "library" {}\n`],
    ["adds to the globals", `${before}declare global {}\n`],
    ["makes the file a script", "const app = 1;\n"],
    ["requires a file", `${before}const more = require("./more.cjs");\n`],
    ["refers to types", `/// <reference types="library" />\n${before}`],
  ])("may change it where it %s", (_, after) => {
    expect(edit(after)).toBe(false);
  });

  it("may change it in a file that it was read from, and in what is installed", () => {
    expect(edit(`${before}//\n`, library)).toBe(false);
    expect(edit(`${before}//\n`, "/project/node_modules/library/index.d.ts")).toBe(false);
  });
});
