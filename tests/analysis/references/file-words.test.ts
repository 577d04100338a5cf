// Of a file that the compiler has read, the names are known from there, and only what is in quotes is read again: nothing
// that may name something must be missing, however it is written.
import { describe, expect, it } from "vitest";
import { fileHasNameOf, mayQuote } from "../../../src/analysis/references/file-words.js";
import { Workspace } from "../support/workspace.js";

const written: readonly (readonly [name: string, text: string])[] = [
  ["pay", "app.pay;"],
  ["pay", "app.p\\u0061y;"],
  ["größe", "app.größe;"],
  ["pay", "const { pay } = app;"],
  ["pay", "const { 'pay': own } = app;"],
  ["pay", 'app["pay"];'],
  ["pay", "type Pay = App['pay'];"],
  ["pay", "type Pay = App[`pay`];"],
  ["pay", 'pick(app, "pay");'],
  ["pay", 'pick(app, "p\\x61y");'],
  ["pay", 'pick(app, "p\\\nay");'],
  ["pay", "pick(app, `\n  ${verb} pay`);"],
  ["pay", "// It's\npick(app, 'pay'); // isn't"],
  ["pay", "const one = 'a', two = 'pay';"],
  ["pay", "const one = 'a'; /* it's */ const two = \"pay\";\r\n"],
  ["pay", 'export { "pay" as own } from "library";'],
  ["pay", "<Panel pay />;"],
  ["pay-in", "<Panel pay-in />;"],
  ["16", "app[0x10];"],
  ["16", "type Sixteen = App[0x10];"],
  ["node:test", 'import "node:test";'],
  ["node:test", 'type Test = typeof import("node:test");'],
  ["default", 'export { default as own } from "library";'],
];

const notWritten: readonly (readonly [name: string, text: string])[] = [
  ["pay", "app.payment;"],
  ["pay", "// pay\napp;"],
  ["pay", "/** The `pay` of an app. */\napp;"],
  ["16", "app[160];"],
];

describe.each(["5.4", "5.9", "6.0"])("TypeScript %s", (version) => {
  const cases = [...written, ...notWritten];
  const files = Object.fromEntries(cases.map(([, text], index) => [`file${index}.tsx`, text]));
  const { compiler } = new Workspace(version).context(files);

  it.each(cases.map(([name, text], index) => [name, text, index] as const))("%s in %j", (name, _, index) => {
    const fileName = `/project/file${index}.tsx`;
    expect(compiler.identifiersIn(fileName)).toBeDefined();
    expect(fileHasNameOf(compiler, new Set([name, "other"]), fileName)).toBe(index < written.length);
  });

  it("tells what is in quotes, with those", () => {
    const quotes = ["'pay'", '"pay"', "`pay`", '"p\\x61y"', "pay", "'pays'", "'pay in'", "16"];
    const texts = quotes.map((quote) => `own(${quote});`);
    const opened = new Workspace(version).context(
      Object.fromEntries(texts.map((text, index) => [`own${index}.ts`, text])),
    );
    const told = (name: string): readonly string[] =>
      quotes.filter((_, index) => mayQuote(opened.compiler, new Set([name]), `/project/own${index}.ts`));
    expect(told("pay")).toEqual(["'pay'", '"pay"', "`pay`", '"p\\x61y"']);
    expect(told("16")).toContain("16");
  });

  it("does not go by the names of JavaScript, which has some in comments", () => {
    const script = new Workspace(version).context({ "own.js": "/* pay */" });
    expect(script.compiler.identifiersIn("/project/own.js")).toBeUndefined();
    expect(fileHasNameOf(script.compiler, new Set(["pay"]), "/project/own.js")).toBe(true);
  });
});
