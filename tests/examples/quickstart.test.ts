import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project, root } from "../support/project.js";

let project: Project;
beforeAll(async () => {
  project = await Project.copyOf(join(root, "examples", "quickstart"));
  await project.installProviso();
  await project.install("hono", "@hono/node-server", "ws", "@types/node");
});
afterAll(() => project.remove());

describe("examples/quickstart", () => {
  it("compiles", async () => {
    expect(await project.tsc()).toEqual({ code: 0, output: "" });
  });

  it("is refused by TypeScript alone as soon as it does not opt in", async () => {
    await project.edit("src/app.ts", ', { experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKETS"] }', "");
    const { code, output } = await project.tsc();
    expect(code).not.toBe(0);
    expect(output).toContain(
      `Type 'OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">' has no call signatures.`,
    );
    expect(output).toContain(
      `Type 'OptInRequired<"WEBSOCKETS", "add it to experimentalFeatureFlags">' has no call signatures.`,
    );
  });
});
