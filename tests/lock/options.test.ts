import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proviso, projectOf, read, write } from "../cli/support/proviso.js";
import type { Project } from "../support/project.js";

const marked = `/**
 * Runs.
 * @experimental
 */
export declare function run(): void;
`;
const tags = ["--tags", "experimental=LAB"];

let project: Project;
beforeAll(async () => {
  project = await projectOf(
    { "package.json": '{ "name": "lib", "types": "./index.d.ts" }', "index.d.ts": marked },
    "6.0",
  );
});
afterAll(() => project.remove());

describe("proviso lock", () => {
  it("--check writes nothing, and fails", async () => {
    const run = await proviso(project, ["lock", "--check", ...tags]);
    expect(run).toEqual({ status: 1, stdout: "", stderr: "1 mark: 1 locked. 2 files change.\n" });
    expect(await read(project, "index.d.ts")).toBe(marked);
  });

  it("--dry-run shows what it would write", async () => {
    const { status, stdout } = await proviso(project, ["lock", "--dry-run", ...tags]);
    expect(status).toBe(1);
    expect(stdout).toContain(`--- a/index.d.ts
+++ b/index.d.ts
@@ -2,4 +2,12 @@
  * Runs.
  * @experimental
  */
-export declare function run(): void;
+declare function run(): void;
+/**
+ * Runs.
+ * @experimental
+ */
+declare const run$lock: Open<"LAB", typeof run>;
+export { run$lock as run };
+export type { ExperimentalFeatureFlags } from "./proviso-lock.js";
+import type { Open } from "./proviso-lock.js";
`);
    expect(await read(project, "index.d.ts")).toBe(marked);
  });

  it.each([
    [["--tags", "beta"], "--tags cannot be 'beta': name tags and flags, such as beta=BETA,alpha=ALPHA.\n"],
    [["nowhere"], "nowhere cannot be read: there is no such file.\n"],
  ])("%j is refused", async (args, stderr) => {
    expect(await proviso(project, ["lock", ...args])).toEqual({ status: 2, stdout: "", stderr });
  });

  it("exports the interface for the flags once, also where more marks are locked later", async () => {
    const both = `${marked}/** @alpha */\nexport declare function walk(): void;\n`;
    await write(project.folder, { "index.d.ts": both });
    await proviso(project, ["lock", ...tags]);
    const more = await proviso(project, ["lock", "--tags", "experimental=LAB,alpha=WALK"]);
    expect(more.stderr).toBe("2 marks: 1 locked, 1 locked already. 2 files change.\n");
    expect(
      (await read(project, "index.d.ts")).match(/export type \{ ExperimentalFeatureFlags \}/g),
    ).toHaveLength(1);
  });

  it("refuses declarations of which some have been built since the others were locked", async () => {
    const files = { "index.d.ts": `${marked}export * from "./inside.js";\n`, "inside.d.ts": marked };
    await write(project.folder, files);
    expect((await proviso(project, ["lock", ...tags])).status).toBe(0);
    await write(project.folder, { "index.d.ts": files["index.d.ts"] });
    const stderr =
      "Some declarations of the package in . have been built since the others were locked: remove what the build has made, with its .tsbuildinfo, build, and run this again.\n";
    expect(await proviso(project, ["lock", "--check", ...tags])).toEqual({ status: 2, stdout: "", stderr });
  });

  it("moves the map that stands beside a file, or in it, and leaves what is none", async () => {
    const map = (file: string) =>
      JSON.stringify({ version: 3, file, sources: ["run.ts"], names: [], mappings: ";;;;AAAA,wBAAgB,GAAG" });
    const data = (text: string): string =>
      `data:application/json;base64,${Buffer.from(text).toString("base64")}`;
    await write(project.folder, {
      "index.d.ts": `${marked}export * from "./inside.js";\nexport * from "./odd.js";\n`,
      "index.d.ts.map": map("index.d.ts"),
      "inside.d.ts": `${marked.replace("run", "ran")}//# sourceMappingURL=${data(map("inside.d.ts"))}\n`,
      "odd.d.ts": `${marked.replace("run", "rue")}//# sourceMappingURL=100%.map\n`,
    });
    // Cut off after any of them, declarations that are locked stand beside others, and the list of them is there.
    const { stdout } = await proviso(project, ["lock", "--dry-run", ...tags]);
    expect(Array.from(stdout.matchAll(/^\+\+\+ b\/(.*)$/gm), ([, file]) => file)).toEqual([
      "proviso-lock.d.ts",
      "index.d.ts",
      "odd.d.ts",
      "index.d.ts.map",
      "inside.d.ts",
    ]);
    expect((await proviso(project, ["lock", ...tags])).status).toBe(0);
    const [, inside = ""] = /base64,(\S+)/.exec(await read(project, "inside.d.ts")) ?? [];
    for (const text of [await read(project, "index.d.ts.map"), Buffer.from(inside, "base64").toString()]) {
      const { mappings } = JSON.parse(text) as { mappings: string };
      // `declare function run` of line 5, and `run$lock` below, which stands for it.
      expect(mappings).toMatch(/^;;;;AAAA,iBAAgB,GAAG;+cAAH$/);
    }
    expect(await read(project, "odd.d.ts")).toContain("//# sourceMappingURL=100%.map");
  });

  it.each([
    ["in a block", "", "opted-in.d.ts(3,3)"],
    ["in the interface itself", " LAB: true ", "flags.d.ts(3,65)"],
    ["in one beside it", " }\nexport interface Experiments { LAB: true ", "flags.d.ts(4,32)"],
  ])("refuses declarations that opt in for everybody: %s", async (_, own, place) => {
    const block = 'declare module "./flags.js" {\n  interface Experiments { LAB: true }\n}\n';
    await write(project.folder, {
      "index.d.ts": `${marked}import "./opted-in.js";\nexport * from "./flags.js";\n`,
      "opted-in.d.ts": `export {};\n${own === "" ? block : ""}`,
      "flags.d.ts": `import type { FlagsOf } from "proviso";
export declare const features: { docs: "https://lib.example"; features: { LAB: { title: "Lab"; added: "1.0.0"; status: "trial" } } };
export interface Experiments extends FlagsOf<typeof features> {${own}}
`,
    });
    expect(await proviso(project, ["lock", ...tags])).toEqual({
      status: 2,
      stdout: "",
      stderr: `${place} opts in for everybody who uses this package: put the block into a file that is not published.\n`,
    });
  });
});
