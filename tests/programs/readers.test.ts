import { describe, expect, it } from "vitest";
import { checkDirective } from "../../src/compilers/native/check-directive.js";
import { decode } from "../../src/compilers/native/decode.js";
import { parseJsonc } from "../../src/json/parse-jsonc.js";
import { supportOf } from "../../src/programs/supported.js";
import { filesInOutput } from "../../src/programs/tsc-output.js";

describe("parseJsonc", () => {
  it.each([
    ['{ "a": 1, }', { a: 1 }],
    ['{ // c\n "a": "// no", /* , */ "b": [1, 2, ], }', { a: "// no", b: [1, 2] }],
    ['\uFEFF{ "a": "\\"/*,}" }', { a: '"/*,}' }],
    ['{ "a": [1 /* x */ , ] }', { a: [1] }],
    ["{ a }", undefined],
    ["", undefined],
  ])("%s", (text, value) => {
    expect(parseJsonc(text)).toEqual(value);
  });
});

describe("filesInOutput", () => {
  it("names the files of errors", () => {
    const output =
      "src/a b.ts(1,2): error TS2322: No.\r\n  Because (1,2): error TS1: x\nsrc/c.ts(3,4): error TS1: x\n";
    expect(filesInOutput(output)).toEqual(["src/a b.ts", "src/c.ts"]);
  });
  it("names none where there are none", () => {
    expect(filesInOutput("")).toEqual([]);
  });
  it.each(["error TS5083: Cannot read file.", "panic: runtime error", "Files: 12"])(
    "does not read: %s",
    (line) => {
      expect(filesInOutput(`src/a.ts(1,2): error TS1: x\n${line}\n`)).toBeUndefined();
    },
  );
});

describe("supportOf", () => {
  it.each([
    ["5.3.3", undefined],
    ["5.4.5", "5.4 to 6.0"],
    ["6.0.3", "5.4 to 6.0"],
    ["7.0.2", "7.0"],
    ["7.1.0-beta", "7.1"],
    ["6.1.0", undefined],
    ["7.2.0-beta", undefined],
    ["8.0.0", undefined],
    ["nonsense", undefined],
  ])("%s", (version, versions) => {
    expect(supportOf(version)?.versions).toBe(versions);
  });
});

describe("checkDirective", () => {
  it.each([
    ["// @ts-check\n", true],
    ["/* a */\n//@ts-nocheck why\n", false],
    ["/// @ts-check:x\n// @ts-nocheck\n", false],
    ["#!/usr/bin/env node\n// @ts-check", true],
    ["// @ts-checks\n", undefined],
    ["/* @ts-check */", undefined],
    ["x;\n// @ts-check", undefined],
    ["", undefined],
  ])("%j", (text, checks) => {
    expect(checkDirective(text)).toBe(checks);
  });
});

describe("decode", () => {
  const text = "é😀\n";
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16, little end first", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("%s", (_name, bytes) => {
    expect(decode(bytes)).toBe(text);
  });
});
