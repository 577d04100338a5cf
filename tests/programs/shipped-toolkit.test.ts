// The users of a library must get the types of its locks. Whether they do is read from package.json and what was built.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { toolkitNotShipped } from "../../src/programs/shipped-toolkit.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "proviso-manifest-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function found(manifest: object, files: Readonly<Record<string, string>> = {}) {
  const text = JSON.stringify({ name: "queue", ...manifest }, undefined, 2);
  for (const [name, content] of Object.entries({ "package.json": text, ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await mkdir(join(folder, "src"), { recursive: true });
  const finding = toolkitNotShipped(join(folder, "src"));
  return finding && [text.slice(finding.start, finding.end), finding.mistake];
}

const mistake = { kind: "toolkit-not-shipped", packageName: "queue" };
const inDevelopment = { devDependencies: { proviso: "1.0.0" }, types: "./dist/index.d.ts" };
const named = 'import type { Gated } from "proviso";';

it("is told of a library that has it for itself alone", async () => {
  expect(await found(inDevelopment)).toEqual(['"proviso"', mistake]);
  expect(await found({ ...inDevelopment, dependencies: { hono: "4.0.0" } })).toEqual(['"proviso"', mistake]);
});

it.each([
  ["in dependencies", { ...inDevelopment, dependencies: { proviso: "1.0.0" } }],
  ["in peerDependencies", { ...inDevelopment, peerDependencies: { proviso: "1.0.0" } }],
  ["that is never published", { ...inDevelopment, private: true }],
  ["that does not have it", { devDependencies: {} }],
  ["with a bundler that may write the types out", { devDependencies: { proviso: "1.0.0", tsup: "8.0.0" } }],
])("is not told of one %s", async (_, manifest) => {
  expect(await found(manifest)).toBeUndefined();
});

it("is told by what was built, where something was", async () => {
  const bundled = { ...inDevelopment, devDependencies: { proviso: "1.0.0", tsup: "8.0.0" } };
  expect(await found(bundled, { "dist/index.d.ts": named })).toEqual(['"proviso"', mistake]);
  expect(await found(bundled, { "dist/index.d.ts": "export {};", "dist/queue.d.ts": named })).toEqual([
    '"proviso"',
    mistake,
  ]);
});

it("is not told where the types have been written out", async () => {
  const text = 'export interface OptInRequired<F extends string> {} // "proviso"';
  expect(await found(inDevelopment, { "dist/index.d.ts": text })).toBeUndefined();
});
