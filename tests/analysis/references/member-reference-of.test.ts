// What a place refers to, as an editor asks of the one under the cursor.
import { expect, it } from "vitest";
import type ts from "typescript";
import { memberReferenceOf, receiverTypeOf } from "../../../src/analysis/references/member-references.js";
import { walk } from "../../../src/analysis/program/walk.js";
import { pathInWorkspace, Workspace } from "../support/workspace.js";

const workspace = new Workspace("6.0");
const declared = `
  declare const shop: { pay(): void; open(): void; readonly 7: string; readonly inner: { pay(): void } };
  declare const shops: readonly (typeof shop)[];
  const KEY = "pay";
  declare const either: "pay" | "open";
  declare const any: string;
  declare let taken: unknown;
`;

/** All that is referred to in the last statement, as `pay of the type`. */
function references(statement: string): readonly string[] {
  const context = workspace.context({ "main.ts": `${declared}\n${statement}` });
  const { compiler } = context;
  const file = compiler.sourceFile(pathInWorkspace("main.ts"))!;
  const found: string[] = [];
  walk(compiler, file.statements.at(-1) as ts.Node, (node) => {
    const reference = memberReferenceOf(context, node);
    if (!reference) return true;
    const type = receiverTypeOf(context, reference.receiver);
    const names = type ? compiler.propertiesOf(type).map((property) => compiler.nameOf(property)) : [];
    found.push(`${reference.member} of ${names.join(" ")}`);
    return true;
  });
  return found;
}

const shop = "pay open 7 inner";

it.each([
  ["shop.pay();", [`pay of ${shop}`]],
  ["shop.inner.pay();", ["pay of pay", `inner of ${shop}`]],
  ['shop["pay"]();', [`pay of ${shop}`]],
  ["shop[7];", [`7 of ${shop}`]],
  ["shop[KEY]();", [`pay of ${shop}`]],
  ["shop[either]();", []],
  ["shop[any as never];", []],
  ["const { pay } = shop;", [`pay of ${shop}`]],
  ["const { [KEY]: own } = shop;", [`pay of ${shop}`]],
  ["const { [either]: own } = shop;", []],
  ["({ pay: taken } = shop);", [`pay of ${shop}`]],
  ["({ inner: { pay: taken } } = shop);", [`inner of ${shop}`, "pay of pay"]],
  ["[{ pay: taken }] = shops;", [`pay of ${shop}`]],
  ["for ({ pay: taken } of shops);", [`pay of ${shop}`]],
  ["taken = shop;", []],
])("%s", (statement, expected) => {
  expect(references(statement)).toEqual(expected);
});
