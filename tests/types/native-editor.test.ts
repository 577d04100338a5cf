// TypeScript 7 takes no plugin, so the types alone must say it all: asked of its real language server.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editorProject } from "../language-service/support/editor.js";
import { LanguageServer, positionAt } from "../support/language-server.js";
import { root, type Project } from "../support/project.js";

describe.each(["7.0", "7.1"])("the editor of TypeScript %s", (version) => {
  let project: Project;
  let server: LanguageServer;
  let uri: string;
  beforeAll(async () => {
    project = await editorProject({ "main.ts": "export {};\n" });
    const tsc = join(root, "tests", "compilers", version, "node_modules", "typescript", "bin", "tsc");
    server = new LanguageServer(process.execPath, [tsc, "--lsp", "--stdio"], project.folder);
    await server.start(project.folder);
    uri = pathToFileURL(project.path("main.ts")).href;
  });
  afterAll(async () => {
    await server.end();
    await project.remove();
  });

  const type = (marked: string) => {
    const text = `import { App } from "proviso/app";\n${marked}\n`;
    server.type(uri, text.replace("‸", ""));
    return { textDocument: { uri }, position: positionAt(text, Math.max(text.indexOf("‸"), 0)) };
  };

  it("names the flag on a locked member, and says how to opt in", async () => {
    const at = type('new App("x").register‸Blueprint;');
    const { contents } = await server.request<{ contents: { value: string } }>("textDocument/hover", at);
    expect(contents.value).toContain('OptInRequired<"BLUEPRINTS">');
    // TypeScript 7.0 shows no doc comments of mapped members, 7.1 does.
    if (version === "7.0") return;
    expect(contents.value).toContain("Puts the routes of a blueprint into the App.");
    expect(contents.value).toContain('to use it, add `"BLUEPRINTS"` to `experimentalFeatureFlags`');
  });

  it("completes flag names in the tuple", async () => {
    const at = type('new App("x", { experimentalFeatureFlags: ["‸"] });');
    const { items } = await server.request<{ items: readonly { label: string }[] }>(
      "textDocument/completion",
      at,
    );
    expect(items.map(({ label }) => label).toSorted()).toEqual(["BLUEPRINTS", "WEBSOCKETS"]);
  });

  it("names the flag in the error", async () => {
    const { textDocument } = type('new App("x").onWsConnect(() => undefined);');
    const { items } = await server.request<{ items: readonly { message: string }[] }>(
      "textDocument/diagnostic",
      {
        textDocument,
      },
    );
    expect(items.map(({ message }) => message).join("\n")).toContain('OptInRequired<"WEBSOCKETS">');
  });
});
