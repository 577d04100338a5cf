// The program's flags stand in one file and open uses in others: a build that keeps what it knows must see them change.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project, root } from "../support/project.js";

const fixtures = join(root, "tests", "parity", "fixtures");
const block = (flags: string): string =>
  `import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {\n    ${flags}\n  }\n}\n`;

describe.each(["5.9", "6.0"])("tspc on TypeScript %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.copyOf(join(fixtures, "projects", "marks-opened"));
    await project.installProviso();
    await project.installPackages(join(fixtures, "packages"));
    await project.installCompiler(version);
    await writeFile(
      project.path("src", "main.ts"),
      'import { paint } from "gallery";\nexport const painted = paint("tree");\n',
    );
  });
  afterAll(() => project.remove());

  it.each([
    ["--incremental", ["--incremental", "--tsBuildInfoFile", "flags.tsbuildinfo"]],
    ["-b", ["-b"]],
  ])(
    "with %s sees a block come and change",
    async (_, args) => {
      const file = project.path("src", "experimental.d.ts");
      const codes = async (): Promise<readonly string[]> => {
        const { output } = await project.tspc(...args);
        return [...output.matchAll(/^(\S+)\(\d.*(TS\d+)/gm)].map(([, name, code]) => `${name} ${code}`);
      };
      await rm(file, { force: true });
      expect(await codes()).toEqual(["src/main.ts TS990001"]);
      await writeFile(file, block("IMAGES: true;"));
      expect(await codes()).toEqual([]);
      expect(await codes()).toEqual([]);
      await writeFile(file, block("IMAGEZ: true;"));
      const wrong = ["src/experimental.d.ts TS990007", "src/main.ts TS990001"];
      expect(await codes()).toEqual(wrong);
      expect(await codes()).toEqual(wrong);
    },
    120_000,
  );
});
