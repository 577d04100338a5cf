// Incremental builds keep the messages of files that they do not check again: none of them may go stale.
import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { shop, versions } from "./shop.js";

describe.each(versions)("tspc %s --incremental", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await shop(version);
  });
  afterAll(() => project.remove());

  const incremental = () => project.tspc("-p", ".", "--incremental", "--pretty", "false");
  const whole = () => project.tspc("-p", ".", "--noEmit", "--pretty", "false");

  it("says after each edit what a whole build says", async () => {
    await incremental();

    // Another use of the same App, in a file of its own.
    await writeFile(
      project.path("src", "more.ts"),
      'import { app } from "./app.js";\napp.onWsDisconnect(() => {});\n',
    );
    const withMore = await incremental();
    expect(withMore.output).toContain("src/more.ts(2,5): error TS990001");
    expect(withMore.output).toBe((await whole()).output);

    // The flags are added in one file, and the errors of the others go.
    const flags = '{ experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKETS"] }';
    await project.edit("src/app.ts", '"shop"', `"shop", ${flags}`);
    const optedIn = await incremental();
    expect(optedIn.output).not.toContain("TS990001");
    expect(optedIn.output).toBe((await whole()).output);

    // And come back.
    await project.edit("src/app.ts", `"shop", ${flags}`, '"shop"');
    expect((await incremental()).output).toBe(withMore.output);
  });
});
