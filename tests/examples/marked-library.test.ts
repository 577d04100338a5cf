import { execFile } from "node:child_process";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project, root } from "../support/project.js";

const run = promisify(execFile);
const tarball = "example-studio-1.4.0.tgz";

let library: Project;
let consumer: Project;
beforeAll(async () => {
  library = await Project.copyOf(join(root, "examples", "marked-library"));
  await library.installProviso();
  await library.installCompiler("6.0");
  await library.link(".bin/tsc", library.path("node_modules", "typescript", "bin", "tsc"));
  await library.link(".bin/proviso", library.path("node_modules", "proviso", "dist", "cli", "main.js"));
  // As npm does when it installs.
  await chmod(library.path("node_modules", "proviso", "dist", "cli", "main.js"), 0o755);
  // Runs `prepack`, as publishing does.
  await run("npm", ["pack", "--offline"], { cwd: library.folder, timeout: 60_000 });

  consumer = await Project.copyOf(join(root, "examples", "marked-consumer"));
  await consumer.installProviso();
  await consumer.install("@types/node");
  const folder = consumer.path("node_modules", "example-studio");
  await mkdir(folder, { recursive: true });
  await run("tar", ["xzf", library.path(tarball), "--strip-components=1", "-C", folder]);
});
afterAll(() => Promise.all([library, consumer].map((project) => project.remove())));

const check = (project: Project, ...args: string[]) =>
  project.node(project.path("node_modules", "proviso", "dist", "cli", "main.js"), "check", ...args);

describe("examples/marked-library", () => {
  it("has nothing for its author to mend", async () => {
    expect(await check(library, "--strict")).toEqual({ code: 0, output: "" });
  });

  it("is locked as a whole, and locking it again changes nothing", async () => {
    const bin = library.path("node_modules", "proviso", "dist", "cli", "main.js");
    expect(await library.node(bin, "lock", "--check")).toMatchObject({ code: 0 });
  });

  it("publishes declarations and code that name no other package", async () => {
    const folder = consumer.path("node_modules", "example-studio", "dist");
    for (const file of [
      "index.d.ts",
      "image.d.ts",
      "sketchbook.d.ts",
      "experiments.d.ts",
      "index.js",
      "experiments.js",
    ]) {
      expect(await readFile(join(folder, file), "utf8")).not.toContain('"proviso"');
    }
  });
});

describe.each(["5.4", "6.0", "7.0"])(
  "examples/marked-consumer, from the packed library, on %s",
  (version) => {
    beforeAll(async () => {
      await rm(consumer.path("node_modules", "typescript"), { force: true });
      await consumer.installCompiler(version);
    });

    it("compiles and runs", async () => {
      expect(await consumer.compiler()).toEqual({ code: 0, output: "" });
      expect(await consumer.node("dist/main.js")).toEqual({
        code: 0,
        output: "[Tree] 60\n3 pages, 1 step\n",
      });
      expect(await check(consumer, "--strict")).toEqual({ code: 0, output: "" });
    });

    it("is refused by plain tsc at each use without the flags, and mended by check --fix", async () => {
      const flags = consumer.path("src", "experimental.d.ts");
      const written = await readFile(flags, "utf8");
      await rm(flags);
      try {
        const { code, output } = await consumer.compiler("--noEmit");
        expect(code).not.toBe(0);
        const places = [...output.matchAll(/^src\/main\.ts\((\d+),/gm)].map(([, line]) => Number(line));
        expect([...new Set(places)]).toEqual(expect.arrayContaining([3, 7]));
        expect(output).toContain("IMAGES");
        expect(output).toContain("TRACING");
        const { output: said } = await check(consumer);
        expect(said.match(/error TS990001/g)).toHaveLength(4);
        expect((await check(consumer, "--fix")).code).toBe(0);
        expect(await readFile(flags, "utf8")).toBe(written);
      } finally {
        await writeFile(flags, written);
      }
    });
  },
);
