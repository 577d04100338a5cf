// How a member is taken out of an interface: with its lines and its own comments, and nothing of its neighbours'.
import { expect, it } from "vitest";
import { removeMember } from "../../../src/analysis/opt-in/edit/remove-member.js";
import { findIn } from "../../../src/analysis/program/walk.js";
import { apply } from "../support/fixes.js";
import { after, before } from "../support/marked.js";
import { pathInWorkspace, Workspace } from "../support/workspace.js";

const workspace = new Workspace("6.0");

function removalOf(text: string) {
  const context = workspace.context({ "main.ts": text });
  const { compiler, is } = context;
  const file = compiler.sourceFile(pathInWorkspace("main.ts"))!;
  const isGone = (node: object): boolean =>
    "name" in node && (node.name as { text?: string }).text === "GONE";
  const member = findIn(compiler, file, (node) => is.propertySignature(node) && isGone(node))!;
  return removeMember(context, member);
}

it.each([
  ["a line", "interface Flags {«\n  GONE: true;→»\n}\n", true],
  ["the first line", "interface Flags {«\n  GONE: true;→»\n  HERE: true;\n}\n", true],
  ["the last line", "interface Flags {\n  HERE: true;«\n  GONE: true;→»\n}\n", true],
  ["a line of Windows", "interface Flags {\r\n  HERE: true;«\r\n  GONE: true;→»\r\n}\r\n", true],
  ["a line, but for the comment behind it", "interface Flags {«\n  GONE: true;→» // gone\n}\n", true],
  ["a line, but for the spaces behind it", "interface Flags {«\n  GONE: true;→»  \n}\n", true],
  ["the line before the end of what is broken", "interface Flags {«\n  GONE: true;→»", true],
  [
    "a line with its comments",
    "interface Flags {\n  HERE: true;«\n  // One\n  /** Two */\n  GONE: true;→»\n}\n",
    true,
  ],
  [
    "a line, not the comment behind the one before",
    "interface Flags {\n  HERE: true; // here«\n  GONE: true;→»\n}\n",
    true,
  ],
  ["the first of a line", "interface Flags {«\n  GONE: true;→» HERE: true;\n}\n", false],
  ["the last of a line", "interface Flags {\n  HERE: true;« GONE: true;→»\n}\n", false],
  ["all of one line", "interface Flags {« GONE: true→» }\n", false],
  ["one of one line", "interface Flags { HERE: true;« /* gone */ GONE: true;→» MORE: true }\n", false],
])("%s", (_, marked, isOfLines) => {
  const files = { "main.ts": before(marked) };
  const removal = removalOf(files["main.ts"]);
  expect(apply(files, removal)).toEqual({ "main.ts": after(marked) });
  expect(removal.map((change) => change.isOfLines ?? false)).toEqual([isOfLines]);
});
