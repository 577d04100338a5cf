// Declarations as builds and hands write them, locked, and what a program then gets from the compilers.
import { afterAll, describe, expect, it } from "vitest";
import { proviso, projectOf, read, write, type Files } from "../../cli/support/proviso.js";
import type { Project } from "../../support/project.js";

const tags = ["--tags", "beta=BETA"];
/** The file by which a program opts in. */
export const flags = (module: string): string =>
  `import ${JSON.stringify(module)};\ndeclare module ${JSON.stringify(module)} {\n  interface ExperimentalFeatureFlags { BETA: true }\n}\n`;
const options = `"strict": true, "target": "es2022", "module": "nodenext", "noEmit": true, "skipLibCheck": false, "types": []`;

/** A package, and a program that uses it. */
export interface Shape {
  readonly name: string;
  /** The package, below its folder. */
  readonly library: Files;
  readonly summary: string;
  /** Sources of the program. Lines that end with `// refused` are, until it opts in. */
  readonly program: Files;
  readonly optIn: Files;
  /** The compilers that know what the library is written with; all where nothing stands here. */
  readonly compilers?: readonly string[];
}

const allCompilers = ["5.4", "6.0", "7.0"];

/** Locks each package, and has each compiler refuse its uses, and take them once the program has opted in. */
export function lockShapes(shapes: readonly Shape[]): void {
  describe.each(shapes)("lock: $name", ({ library, summary, program, optIn, compilers = allCompilers }) => {
    const projects: Project[] = [];
    afterAll(() => Promise.all(projects.map((project) => project.remove())));

    it.each(compilers)("is refused and opened on TypeScript %s", async (version) => {
      const packaged = Object.entries(library).map(
        ([file, text]) => [`node_modules/lib/${file}`, text] as const,
      );
      const config = `{ "compilerOptions": { ${options} }, "include": ["src"] }`;
      const project = await projectOf({ "tsconfig.json": config, ...program }, version);
      projects.push(project);
      await write(project.folder, Object.fromEntries(packaged));
      const locked = await proviso(project, ["lock", "node_modules/lib", ...tags]);
      const status = summary.includes("not locked") ? 1 : 0;
      expect(locked).toEqual({ status, stdout: "", stderr: summary });

      const { output } = await project.compiler();
      for (const [file, text] of Object.entries(program)) {
        const found = [...output.matchAll(/^(src\/\S+)\((\d+),\d+\)/gm)].filter(([, path]) => path === file);
        const lines = [...new Set(found.map(([, , line]) => Number(line)))];
        const expected = text
          .split("\n")
          .flatMap((line, index) => (line.endsWith("// refused") ? [index + 1] : []));
        expect(lines, output).toEqual(expected);
      }
      expect(output).not.toContain("node_modules/lib");

      await write(project.folder, optIn);
      expect(await project.compiler()).toEqual({ code: 0, output: "" });
      expect(await read(project, Object.keys(optIn)[0] ?? "")).toContain("BETA");
    });
  });
}
