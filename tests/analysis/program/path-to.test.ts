// Which nodes a position is in, where two of them meet too.
import { expect, it } from "vitest";
import { pathTo } from "../../../src/analysis/program/path-to.js";
import { pathInWorkspace, Workspace } from "../support/workspace.js";

const workspace = new Workspace("6.0");

it.each([
  ["foo(bar);baz", 5, "left", ["bar", "foo(bar)", "foo(bar);", "foo(bar);baz"]],
  ["foo(bar);baz", 5, "right", ["bar", "foo(bar)", "foo(bar);", "foo(bar);baz"]],
  ["foo(bar);baz", 9, "left", ["foo(bar);", "foo(bar);baz"]],
  ["foo(bar);baz", 9, "right", ["baz", "baz", "foo(bar);baz"]],
  ["foo(bar);baz", 3, "left", ["foo", "foo(bar)", "foo(bar);", "foo(bar);baz"]],
  ["foo(bar);baz", 12, "right", ["", "foo(bar);baz"]],
] as const)("%j at %d, %s", (text, position, side, expected) => {
  const context = workspace.context({ "main.ts": text });
  const file = context.compiler.sourceFile(pathInWorkspace("main.ts"))!;
  const path = pathTo(context, file, position, side);
  expect(path.map((node) => text.slice(context.compiler.startOf(node), node.end))).toEqual(expected);
});
