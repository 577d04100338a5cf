// `ts-patch install` patches the compiler itself, and `tsc` then runs the transformer.
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Project, root } from "../support/project.js";
import { transcript } from "../support/transcript.js";
import { versions } from "./shop.js";

describe.each(versions)("tsc %s after `ts-patch install`", (version) => {
  it("reports findings", async () => {
    const project = await Project.copyOf(join(__dirname, "fixtures", "shop"));
    try {
      await project.installProviso();
      const packages = join(root, "tests", "compilers", version, "node_modules");
      await mkdir(project.path("node_modules"), { recursive: true });
      // The compiler is changed, so it has to be a copy.
      const isNeeded = (path: string) => !/[\\/](\.tsp|\.bin|\.cache)$/.test(path);
      await cp(packages, project.path("node_modules"), { recursive: true, filter: isNeeded });
      const tsPatch = project.path("node_modules", "ts-patch", "bin", "ts-patch.js");
      expect(await project.node(tsPatch, "install", "--silent")).toMatchObject({ code: 0 });
      const tsc = project.path("node_modules", "typescript", "bin", "tsc");
      const result = await project.node(tsc, "-p", ".", "--noEmit", "--pretty", "false");
      await expect(transcript(project, "tsc -p . --noEmit", result)).toMatchFileSnapshot(
        "golden/installed.txt",
      );
    } finally {
      await project.remove();
    }
  });
});
