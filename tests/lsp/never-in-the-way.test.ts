// What the proxy must not do: fail, or keep an answer back.
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { editorProject } from "../language-service/support/editor.js";
import type { LanguageServer } from "../support/language-server.js";
import { root, type Project } from "../support/project.js";
import { LspEditor, startProxy } from "./support/editor.js";

const use = 'import { Kiosk } from "kiosk";\nnew Kiosk("hall").p‸ay(1);\n';

describe.each(["7.0", "7.1"])("TypeScript %s", (version) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  /** An editor whose diagnostics fail in this way. */
  async function open(fault: string, limit: number): Promise<LspEditor> {
    const project: Project = await editorProject({ "main.ts": "export {};\n" });
    ends.push(() => project.remove());
    const transformer = `exports.diagnosticTransformer = { transform() { ${fault} } };`;
    await project.breakProviso("lsp/transformers/diagnostics.js", transformer);
    const server: LanguageServer = await startProxy(project, version, limit);
    ends.push(() => server.end());
    await server.start(project.folder);
    const editor = new LspEditor(project, server);
    editor.type("main.ts", use);
    return editor;
  }
  const logged = (editor: LspEditor, text: string) =>
    editor.server.notification<{ message: string }>(
      "window/logMessage",
      ({ message }) => message.startsWith("proviso: ") && message.includes(text),
    );

  it("gives TypeScript's own answer where the analysis fails, and says so", async () => {
    const editor = await open('throw new Error("injected");', 60_000);
    expect(await editor.codes("main.ts")).toEqual([2349]);
    await logged(editor, "injected");
    expect((await editor.hover())?.contents.value).toContain("Experimental feature");
  });

  it("gives TypeScript's own answer where the analysis takes too long, and says so", async () => {
    const editor = await open("for (;;) {}", 200);
    expect(await editor.codes("main.ts")).toEqual([2349]);
    // This editor does not ask again, and can wait for diagnostics.
    await logged(editor, "longer than 1000 ms");
    // Nobody waits for it a second time.
    expect((await editor.hover())?.contents.value).toContain("pay");
  });

  it("gives TypeScript's own answers, and says why, where this TypeScript has not what it is connected by", async () => {
    const project = await editorProject({ "main.ts": "export {};\n" });
    ends.push(() => project.remove());
    const installed = join(root, "tests", "compilers", version, "node_modules");
    await project.link("@typescript", join(installed, "@typescript"));
    const typescript = project.path("node_modules", "typescript");
    await cp(join(installed, "typescript"), typescript, { recursive: true });
    const client = join(typescript, "dist", "api", "sync", "client.js");
    await writeFile(client, (await readFile(client, "utf8")).replaceAll("this.channel", "this.line"));
    const server = await startProxy(project, version);
    ends.push(() => server.end());
    await server.start(project.folder);
    const editor = new LspEditor(project, server);
    await logged(editor, "its API cannot be connected to an editor's program");
    editor.type("main.ts", use);
    expect(await editor.codes("main.ts")).toEqual([2349]);
  });

  it("gives TypeScript's own answers, and says why, where this Node cannot wait for a socket", async () => {
    const project = await editorProject({ "main.ts": "export {};\n" });
    ends.push(() => project.remove());
    await writeFile(
      project.path("other-node.cjs"),
      'Object.defineProperty(process.binding("pipe_wrap").Pipe.prototype, "fd", { value: undefined });',
    );
    const { NODE_OPTIONS = "" } = process.env;
    process.env["NODE_OPTIONS"] = `--no-deprecation --require ${project.path("other-node.cjs")}`;
    const server = await startProxy(project, version);
    process.env["NODE_OPTIONS"] = NODE_OPTIONS;
    ends.push(() => server.end());
    await server.start(project.folder);
    const editor = new LspEditor(project, server);
    await logged(editor, "Node cannot wait for what its server answers");
    editor.type("main.ts", use);
    expect(await editor.codes("main.ts")).toEqual([2349]);
  });

  it("gives TypeScript's own answer of a file that is too long to be analysed with each key, and says so", async () => {
    const editor = await LspEditor.open(version, {});
    ends.push(() => editor.end());
    const long = `// ${"long ".repeat(200)}\n`.repeat(1_000);
    editor.type("main.ts", `${use.replace("‸", "")}${long}`);
    expect(await editor.codes("main.ts")).toEqual([2349]);
    await logged(editor, "more than 1,000,000 characters");
    editor.type("main.ts", `${use.replace("‸", "")}${long.slice(0, 900_000)}\n`);
    expect(await editor.codes("main.ts")).toEqual([990001]);
  });
});

describe("TypeScript 6.0", () => {
  it("says in one line to use the plugin, and refuses where there is nothing to serve", async () => {
    const project = await editorProject({ "main.ts": "export {};\n" });
    try {
      // That of this repository is among the programs that a test finds.
      const { PATH } = process.env;
      process.env["PATH"] = "";
      const server = await startProxy(project, "6.0");
      process.env["PATH"] = PATH;
      await expect(server.start(project.folder)).rejects.toThrow("loads Proviso as a plugin");
      expect(await server.ended).toBe(2);
      expect(server.said.trim().split("\n")).toHaveLength(1);
    } finally {
      await project.remove();
    }
  });

  it("serves typescript-language-server where that is installed", async () => {
    const project = await editorProject({ "main.ts": "export {};\n" });
    try {
      await project.install("typescript-language-server");
      const server = await startProxy(project, "6.0");
      const { capabilities } = await server.start<{ capabilities: object }>(project.folder);
      expect(capabilities).toHaveProperty("completionProvider");
      await server.end();
      expect(server.said).toContain("loads Proviso as a plugin");
    } finally {
      await project.remove();
    }
  });
});
