import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project } from "../support/project.js";

let project: Project;
beforeAll(async () => {
  project = await Project.copyOf(join(__dirname, "fixtures", "plain"));
  await project.installProviso();
});
afterAll(() => project.remove());

describe("plain JavaScript without flags", () => {
  it("needs nothing but Proviso to define features", async () => {
    expect(await project.node("needs-nothing.mjs")).toEqual({ code: 0, output: "https://example.com\n" });
  });

  it("answers without the packages of a server, and is told which one serve() needs", async () => {
    await project.install("hono");
    expect(await project.node("serves.mjs")).toEqual({
      code: 0,
      output: "fetched\nserve() needs the package @hono/node-server: npm install @hono/node-server\n",
    });
    await project.install("@hono/node-server");
    expect(await project.node("serves.mjs")).toEqual({
      code: 0,
      output: "fetched\nserve() needs the package ws: npm install ws\n",
    });
  });

  it.each(["uses-everything.js", "uses-everything.mjs"])("runs %s", async (file) => {
    await project.install("hono", "@hono/node-server", "ws");
    expect(await project.node(file)).toEqual({ code: 0, output: "user 7\necho hello\n0 flags\n" });
  });
});
