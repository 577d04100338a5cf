// Where a file may ask for flags is told by its text. What is told to be nowhere is not looked at.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type ts from "typescript";
import { expect, test } from "vitest";
import { askingPlaces } from "../../src/analysis/errors/asking-places.js";
import { isSomeIn } from "../../src/analysis/references/sorted-places.js";
import { root } from "../support/project.js";

const require = createRequire(join(root, "tests", "compilers", "6.0", "package.json"));
const typescript = require("typescript") as typeof ts;

/** What may ask: what has a base, an object with a function in it, a predicate. */
function askingIn(text: string): readonly ts.Node[] {
  // There are no elements where there is `<Plugin>{}`.
  const name = /<\w+(?:<.*?>)?>\{/.test(text) ? "a.ts" : "a.tsx";
  const file = typescript.createSourceFile(name, text, typescript.ScriptTarget.Latest, true);
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const isOwner = typescript.isClassLike(node) || typescript.isInterfaceDeclaration(node);
    if (isOwner && node.heritageClauses) found.push(node);
    // `asserts app` alone asks for nothing.
    if (typescript.isTypePredicateNode(node) && node.type) found.push(node);
    if (typescript.isObjectLiteralExpression(node) && node.properties.some(isFunction)) found.push(node);
    typescript.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isFunction(member: ts.ObjectLiteralElementLike): boolean {
  if (typescript.isMethodDeclaration(member)) return true;
  return typescript.isPropertyAssignment(member) && typescript.isFunctionLike(member.initializer);
}

function passedOver(text: string): readonly string[] {
  const places = askingPlaces(text);
  return askingIn(text)
    .filter(({ pos, end }) => !isSomeIn(places, pos, end))
    .map((node) => text.slice(node.pos, node.end));
}

test("nothing that is drawn is passed over", () => {
  const folders = ["parity", "analysis"].map((name) => join(root, "tests", name, "fixtures"));
  const texts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.([cm]?ts|tsx|js)$/.test(name))
      .map((name) => readFileSync(join(folder, name), "utf8")),
  );
  expect(texts.flatMap(askingIn).length).toBeGreaterThan(100);
  expect(texts.flatMap(passedOver)).toEqual([]);
});

const method = "{ setup(app: App) {} }";

test.each([
  `use(${method});`,
  `use(1, /* the plugin */ ${method});`,
  `use(\n  // the plugin\n  ${method},\n);`,
  `use(\n  a, // the plugin\n\n  ${method},\n);`,
  `const all = [${method}, ...${method}.list];`,
  `const plugin = a ? b : ${method};`,
  `const plugin = a ?? ${method};`,
  `export const plugin = await ${method};`,
  `export default ${method};`,
  `function* make() { return ${method}; yield ${method}; throw ${method}; }`,
  `const make = () => (${method});`,
  `const element = <A plugin={${method}} {...${method}} />;`,
  `const text = \`\${${method}.setup}\`;`,
  `for (const each of ${method}) ;`,
  `const plugin = { name: "}", setup: (app: App) => app };`,
  `const plugin = { /* } */ setup: (app: App) => app };`,
  `const plugin = { nested: {}, setup: (app: App) => app };`,
  `const plugin = <Plugin>${method};`,
  `const plugin = <Map<string, App>>${method};`,
  `function make() { return<Plugin>${method}; }`,
  `use(<Plugin<">">>${method});`,
  `class A<T extends B> extends C<T> { setup(app: App) {} }`,
  `class A<T,\n U extends B> implements C<T> { setup(app: App) {} }`,
  `const isOne = (app: App): app is One => true;`,
])("it is found in %s", (text) => {
  expect(askingIn(text)).not.toEqual([]);
  expect(passedOver(text)).toEqual([]);
});

test.each([
  "export function group(items: readonly Item[]) { for (const { id } of items) { if (id) { use({ id }); } } }",
  "class Store { find = (name: string): T => { return this.items[name] ?? {}; }; }",
  "class Store<T extends Item> { names(): readonly string[] { return f(); } all(): Map<string, () => void> { return g(); } }",
  "export interface Item { readonly id: number; close(): void }",
])("nothing has to be looked at in %s", (text) => {
  expect(askingPlaces(text)).toEqual([]);
});
