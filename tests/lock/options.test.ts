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

  it("refuses declarations that opt in for everybody", async () => {
    await write(project.folder, {
      "index.d.ts": `${marked}import "./opted-in.js";\n`,
      "opted-in.d.ts": `export {};\ndeclare module "lib" {\n  interface ExperimentalFeatureFlags { LAB: true }\n}\n`,
    });
    expect(await proviso(project, ["lock", ...tags])).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "opted-in.d.ts(3,3) opts in for everybody who uses this package: put the block into a file that is not published.\n",
    });
  });
});
