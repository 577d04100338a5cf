// The members that completion offers at `|`: those behind a flag, and whether they are open.
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { gatedWorld } from "../../../src/analysis/gates/lock/gated-world.js";
import { completedAt } from "../../../src/editor/completed.js";
import { pathInWorkspace, Workspace } from "../support/workspace.js";

const workspace = new Workspace("6.0");
const declarations = `
import type { App } from "proviso/app";
import type { Queue } from "depot";
import { Hook, show, use, Wall, type Image, type Options } from "gallery";
declare const app: App;
declare const both: App | App<"BLUEPRINTS">;
declare const queue: Queue<string, "PAUSE">;
declare const hybrid: App & { extra: 1 };
declare const wall: Wall;
declare const image: Image;
declare const wallOrImage: Wall | Image;
`;
const consent = `
declare module "gallery" {
  interface ExperimentalFeatureFlags { HOOKS: true }
}
`;

/** The members as \`name FLAG\`, or \`name FLAG, open\`. */
function offered(marked: string, around = declarations): readonly string[] | string | undefined {
  const before = around + marked.slice(0, marked.indexOf("|"));
  const files = { "main.ts": before + marked.slice(marked.indexOf("|") + 1) };
  const context = workspace.context(files);
  const file = context.compiler.sourceFile(pathInWorkspace("main.ts"))!;
  const view = { context, world: gatedWorld(context) };
  const completed = completedAt(view as Parameters<typeof completedAt>[0], file, before.length);
  if (completed?.kind !== "members") return completed?.kind;
  return [...completed.members].map(
    ([name, { feature, isLocked, program }]) =>
      `${name} ${feature.flag}${isLocked ? "" : ", open"}${program ? `, of ${basename(program.folder)}` : ""}`,
  );
}

describe("of a gated type", () => {
  it.each([
    ["app.|", ["registerBlueprint BLUEPRINTS", "onWsConnect WEBSOCKETS"]],
    ["app.regis|", ["registerBlueprint BLUEPRINTS"]],
    ["queue.|", ["addFirst PRIORITY", "pause PAUSE, open"]],
    ["queue.|\nqueue.name;", ["addFirst PRIORITY", "pause PAUSE, open"]],
    ["const { | } = queue;", ["addFirst PRIORITY", "pause PAUSE, open"]],
    ["both.|", ["registerBlueprint BLUEPRINTS"]],
    ["hybrid.|", ["registerBlueprint BLUEPRINTS"]],
  ])("%s", (text, members) => {
    expect(offered(text)).toEqual(expect.arrayContaining(members));
  });

  it("none, of what is not gated", () => {
    expect(offered("[].|")).toEqual([]);
  });
});

describe("of what is marked", () => {
  it.each([
    ["wall.|", ["drill HOOKS, of gallery"]],
    ["Wall.|", ["measure HOOKS, of gallery"]],
    // What is offered at all is the editor's to say.
    ["wallOrImage.|", ["drill HOOKS, of gallery", "width IMAGES, of gallery", "render IMAGES, of gallery"]],
    ["show({ | });", ["format IMAGES, of gallery"]],
    ["use({ | });", ["onHang HOOKS, of gallery"]],
    ["const options: Options = { title: '', | };", ["format IMAGES, of gallery"]],
    ["image.|", ["width IMAGES, of gallery", "render IMAGES, of gallery"]],
  ])("%s", (text, members) => {
    expect(offered(text)).toEqual(members);
  });

  it.each([
    ["wall.|", ["drill HOOKS, open, of gallery"]],
    ["use({ | });", ["onHang HOOKS, open, of gallery"]],
  ])("%s, with the flag", (text, members) => {
    expect(offered(text, declarations + consent)).toEqual(members);
  });
});
