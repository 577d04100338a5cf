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

  const hover = async (marked: string) => {
    const { contents } = await server.request<{ contents: { value: string } }>(
      "textDocument/hover",
      type(marked),
    );
    return contents.value;
  };
  const howToOptIn = 'to use it, add `"BLUEPRINTS"` to `experimentalFeatureFlags`';

  it("names the flag on a locked member, and says how to opt in", async () => {
    const shown = await hover('new App("x").register‸Blueprint;');
    expect(shown).toContain(
      '(property) registerBlueprint: OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">',
    );
    expect(shown).toContain("Puts the routes of a blueprint into the App.");
    expect(shown).toContain(howToOptIn);
  });

  it.each([
    // The editor shows the signature of a call, and so no lock.
    ["in a call", 'new App("x").register‸Blueprint();', "() => any"],
    [
      "in a pattern",
      'const { register‸Blueprint } = new App("x");',
      'OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">',
    ],
    [
      "beside what is open",
      'new App("x", { experimentalFeatureFlags: ["WEBSOCKETS"] }).register‸Blueprint;',
      'OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">',
    ],
    [
      "in a generic function",
      'export const f = <F extends "WEBSOCKETS">(app: App<F>) => app.register‸Blueprint;',
      'OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">',
    ],
    ["in a subclass", "class Site extends App { go = () => this.register‸Blueprint; }", "OptInRequired<"],
  ])("says how to opt in %s", async (_, marked, lock) => {
    const shown = await hover(marked);
    expect(shown).toContain(`registerBlueprint: ${lock}`);
    expect(shown).toContain(howToOptIn);
  });

  it("shows an open member as it was declared", async () => {
    const shown = await hover(
      'new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] }).register‸Blueprint;',
    );
    expect(shown).toContain(
      "(method) registerBlueprint(blueprint: Blueprint, options?: BlueprintOptions): void",
    );
    expect(shown).toContain("Puts the routes of a blueprint into the App.");
  });

  it("shows the lock of a method of a class", async () => {
    const shown = await hover(
      [
        'import { defineFeatures, type Gated } from "proviso";',
        'const PARTS = { title: "Parts", added: "1.0.0", status: "trial" } as const;',
        'const features = defineFeatures({ docs: "https://example.com", features: { PARTS } });',
        "declare class Parts { add(): void }",
        "declare const kit: Gated<{}, { PARTS: Parts }, never, typeof features>;",
        "kit.a‸dd;",
      ].join("\n"),
    );
    expect(shown).toContain('(property) add: OptInRequired<"PARTS">');
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
    expect(items.map(({ message }) => message).join("\n")).toContain(
      'OptInRequired<"WEBSOCKETS", "add it to experimentalFeatureFlags">',
    );
  });
});
