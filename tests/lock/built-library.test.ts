import { cp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proviso } from "../cli/support/proviso.js";
import { Project } from "../support/project.js";

const fixtures = join(__dirname, "fixtures");
const builders = ["5.4", "5.9", "6.0", "7.0", "7.1"] as const;

/** The library as one compiler has built it and `lock`, by the same compiler's trees, has rewritten it. */
async function lockedLibrary(version: string): Promise<Project> {
  const library = await Project.copyOf(join(fixtures, "library"));
  await library.installProviso();
  await library.installCompiler(version);
  const built = await library.compiler();
  expect(built).toEqual({ code: 0, output: "" });
  const locked = await proviso(library, ["lock"]);
  expect(locked.stderr).toBe("25 marks: 24 locked, 1 open, because accepted. 9 files change.\n");
  expect(locked.status).toBe(0);
  return library;
}

async function declarationsOf(project: Project): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(project.path("dist"))).sort();
  const texts = names.map(
    async (name) => [name, await readFile(project.path("dist", name), "utf8")] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

let library: Project;
let program: Project;

beforeAll(async () => {
  library = await lockedLibrary("6.0");
  program = await Project.copyOf(join(fixtures, "program"));
  await program.installProject(library, "library");
});
afterAll(() => Promise.all([library.remove(), program.remove()]));

describe("lock: a library that tsc has built", () => {
  it.each(["kinds.d.ts", "inside.d.ts", "index.d.ts", "features.d.ts", "proviso-lock.d.ts"])(
    "rewrites %s",
    async (file) => {
      const text = await readFile(library.path("dist", file), "utf8");
      await expect(text).toMatchFileSnapshot(join(__dirname, "golden", file.replace(".d.ts", ".d.txt")));
    },
  );

  it.each(builders)("writes declarations that mean the same with TypeScript %s", async (version) => {
    const other = await lockedLibrary(version);
    try {
      const { "kinds.d.ts": kinds, "inside.d.ts": inside } = await declarationsOf(other);
      const expected = await declarationsOf(library);
      // 7 writes some comments elsewhere; what `lock` adds is the same.
      const added = (text = ""): string => text.slice(text.indexOf("declare class default$"));
      expect(added(kinds)).toBe(added(expected["kinds.d.ts"]));
      expect(inside).toBe(expected["inside.d.ts"]);
    } finally {
      await other.remove();
    }
  });

  it("changes nothing when it runs again", async () => {
    const before = await declarationsOf(library);
    const again = await proviso(library, ["lock"]);
    expect(again.stderr).toBe("25 marks: 24 locked already, 1 open, because accepted. Nothing changes.\n");
    expect(again.status).toBe(0);
    expect(await declarationsOf(library)).toEqual(before);
    expect((await proviso(library, ["lock", "--check"])).status).toBe(0);
  });
});

describe.each(builders)("locks, as TypeScript %s sees them", (version) => {
  beforeAll(async () => {
    await rm(program.path("node_modules", "typescript"), { force: true });
    await rm(program.path("node_modules", "ts-patch"), { force: true });
    await program.installCompiler(version);
  });

  it("refuse every use, and nothing else", async () => {
    await rm(program.path("src", "opted-in.ts"), { force: true });
    const { output } = await program.compiler();
    const lines = new Set(
      [...output.matchAll(/^src\/uses\.ts\((\d+),\d+\): /gm)].map(([, line]) => Number(line)),
    );
    const text = await readFile(program.path("src", "uses.ts"), "utf8");
    const expected = text
      .split("\n")
      .flatMap((line, index) => (line.endsWith("// refused") ? [index + 1] : []));
    expect(
      [...lines].sort((a, b) => a - b),
      output,
    ).toEqual(expected);
    expect(output).not.toMatch(/^node_modules/m);
  });

  it("are as good as not there once the program has opted in", async () => {
    await cp(program.path("opted-in.ts"), program.path("src", "opted-in.ts"));
    expect(await program.compiler()).toEqual({ code: 0, output: "" });
    const emitted = await readFile(program.path("out", "uses.d.ts"), "utf8");
    // What is behind a lock has a name that declarations can use.
    expect(emitted).toMatch(/export declare const inferred: library\.\w\$<"s">;/);
  });
});
