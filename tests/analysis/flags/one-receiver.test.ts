// Whether more flags in the constant F open something for one receiver alone.
import { expect, it } from "vitest";
import type ts from "typescript";
import { feedsOneReceiver } from "../../../src/analysis/flags/one-receiver.js";
import { findIn } from "../../../src/analysis/program/walk.js";
import { pathInWorkspace, Workspace } from "../support/workspace.js";

const workspace = new Workspace("6.0");

function isOne(program: string): boolean {
  const main = `
    import { Channel, createQueue, openCache, startWorker, type Queue } from "depot";
    declare const ready: boolean;
    declare function other(value: unknown): void;
    const F = ["PAUSE"] as const;
    type Flags = (typeof F)[number];
    ${program}
  `;
  const context = workspace.context({ "main.ts": main });
  const { compiler, is } = context;
  const constant = findIn(
    compiler,
    compiler.sourceFile(pathInWorkspace("main.ts"))!,
    (node) => is.variable(node) && is.identifier(node.name) && node.name.text === "F",
  ) as ts.VariableDeclaration;
  return feedsOneReceiver(context, constant.initializer!);
}

it.each([
  ['createQueue("x", F);'],
  ['other([createQueue("x", F)]);'],
  ["let queue: Queue<string, Flags>;"],
  ['const queue: Queue<string, Flags> = createQueue("x", F);'],
  ['const queue: (Queue<string, Flags> | undefined) = (createQueue("x", F))!;'],
  ['const queue: Queue<string, Flags> = ready ? createQueue("x", F) : createQueue("y", F);'],
  ["const cache: Promise<Queue<string, Flags>> = openCache({ optIn: F });"],
  ["const cache: Queue<string, Flags> = await openCache({ optIn: F });"],
  ['class C { readonly queue: Queue<string, Flags> = createQueue("x", F); }'],
  ['class C extends Channel<string, typeof F> { constructor() { super("x", { previews: F }); } }'],
  ['class C extends Channel<string, typeof F> { constructor() { if (ready) super("x", { previews: F }); } }'],
])("one: %s", (program) => {
  expect(isOne(program)).toBe(true);
});

it.each([
  [""],
  ['const one = createQueue("x", F); const two = createQueue("y", F);'],
  ['const queues = [createQueue("x", F), createQueue("y", F)];'],
  ['const queues = { one: createQueue("x", F), two: createQueue("y", F) };'],
  ["const queues = Promise.all([openCache({ optIn: F }), openCache({ optIn: F })]);"],
  ['const make = () => [createQueue("x", F), createQueue("y", F)];'],
  ['const queues = function () { createQueue("x", F); createQueue("y", F); };'],
  ["let queues: [Queue<string, Flags>, Queue<string, Flags>];"],
  ["let queues: Map<Queue<string, Flags>, Queue<string, Flags>>;"],
  ['class C { one = createQueue("x", F); two = createQueue("y", F); }'],
  ['class C { queues = [createQueue("x", F), createQueue("y", F)]; }'],
  ['class C { static { createQueue("x", F); createQueue("y", F); } }'],
  [
    'class C extends Channel<string, typeof F> { constructor() { super("x", { previews: F }); createQueue("x", F); } }',
  ],
  ['class C extends Channel<string, typeof F> { queue = createQueue("x", F); }'],
  ["class C extends Channel<string, typeof F> {} class D extends Channel<string, typeof F> {}"],
  ["other(F);"],
  ['createQueue("x", F); other(F);'],
])("not one: %s", (program) => {
  expect(isOne(program)).toBe(false);
});
