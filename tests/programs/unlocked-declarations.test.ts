// A class whose objects have flags of their own refuses nothing until its declarations are locked.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { declarationsNotLocked } from "../../src/programs/unlocked-declarations.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "proviso-unlocked-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const built = `import type { FlagTuple } from "proviso";
export declare class Plain<T> {
    /** @experimental HEAT */
    heat(): void;
}
export declare class Kettle<const F extends FlagTuple<typeof features> = []> {
    /** @experimental HEAT */
    heat(): void;
}
`;

async function found(declarations: string, manifest: object = {}) {
  const text = JSON.stringify({ name: "kettle", types: "./dist/index.d.ts", ...manifest });
  for (const [name, content] of Object.entries({ "package.json": text, "dist/index.d.ts": declarations })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const finding = declarationsNotLocked(join(folder, "src"));
  return finding && [declarations.slice(finding.start, finding.end), finding.mistake];
}

const mistake = { kind: "class-not-locked", name: "Kettle" };

it("is told where such a class has been built and not locked", async () => {
  expect(await found(built)).toEqual(["Kettle", mistake]);
  expect(await found(built.replaceAll("FlagTuple", "FlagTuple$1"))).toEqual(["Kettle", mistake]);
});

it.each([
  ["where a script locks it", built, { scripts: { prepack: "tsc && proviso lock" } }],
  ["of a package that is never published", built, { private: true }],
  ["of a class without marks", built.replaceAll(/@experimental \w+/g, "Boils water."), {}],
  ["of a class without flags", built.replaceAll(/<const F[^{]*/g, "<T> "), {}],
  ["of what lock has written", built.replace("class Kettle", "interface Kettle"), {}],
])("is not told %s", async (_, declarations, manifest) => {
  expect(await found(declarations, manifest)).toBeUndefined();
});
