// Editor, proxy and server end together, whichever of them ends first and however.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { editorProject } from "../language-service/support/editor.js";
import type { LanguageServer } from "../support/language-server.js";
import type { Project } from "../support/project.js";
import { LspEditor, startProxy } from "./support/editor.js";

const use = 'import { Kiosk } from "kiosk";\nnew Kiosk("hall").pay(1);\n';
const limit = 20_000;
// What is waited for here has limits of its own, which come first and say what was missed.
vi.setConfig({ testTimeout: 200_000 });

describe.runIf(process.platform === "linux").each(["7.0", "7.1"])("TypeScript %s", (version) => {
  let project: Project | undefined;
  let server: LanguageServer;
  let children: readonly number[] = [];

  /** A proxy that is at work: it has analysed a file. */
  async function setUp(): Promise<LspEditor> {
    project = await editorProject({ "main.ts": use });
    server = await startProxy(project, version);
    await server.start(project.folder);
    const editor = new LspEditor(project, server);
    editor.type("main.ts", use);
    expect(await editor.codes("main.ts")).toEqual([990001]);
    children = childrenOf(server.pid);
    expect(children).toHaveLength(1);
    return editor;
  }
  afterEach(async () => {
    server.kill();
    for (const pid of children) if (isAlive(pid)) process.kill(pid, "SIGKILL");
    await project?.remove();
  });

  const allEnd = async (): Promise<void> => {
    const pids = [server.pid, ...children];
    for (const end = Date.now() + limit; pids.some(isAlive) && Date.now() < end;) await pause(50);
    expect(pids.filter(isAlive)).toEqual([]);
  };

  it("ends with the status 0 after shutdown and exit, without waiting for anything", async () => {
    await setUp();
    expect(await server.request("shutdown")).toBeNull();
    const start = Date.now();
    server.notify("exit");
    expect(await server.ended).toBe(0);
    // A server that does not end by itself is killed after 3 seconds.
    expect(Date.now() - start).toBeLessThan(2_500);
    await allEnd();
  });

  it("ends with the status 1 after exit alone", async () => {
    await setUp();
    server.notify("exit");
    expect(await server.ended).toBe(1);
    await allEnd();
  });

  it("leaves no process when the editor crashes", async () => {
    await setUp();
    server.hangUp();
    await allEnd();
  });

  it("leaves no process when the editor goes and has not taken what it was sent", async () => {
    const editor = await setUp();
    const names = Array.from({ length: 2_000 }, (_, index) => `export const name${index} = ${index};\n`);
    editor.type("long.ts", names.join(""));
    server.stopReading();
    const params = { textDocument: { uri: editor.uri("long.ts") } };
    for (let asked = 0; asked < 50; asked++)
      server.request("textDocument/documentSymbol", params).catch(() => undefined);
    await pause(1_000);
    server.closeInput();
    await allEnd();
  });

  it("ends when the editor goes before it is served", async () => {
    project = await editorProject({ "main.ts": use });
    server = await startProxy(project, version);
    children = [];
    void server.request("initialize", { processId: null, rootUri: null, capabilities: {} }).catch(() => 0);
    server.closeInput();
    await allEnd();
    expect(await server.ended).toBe(0);
  });

  it("leaves no process when it is killed itself", async () => {
    await setUp();
    server.kill();
    await allEnd();
  });

  it("leaves no process when it is asked to end", async () => {
    await setUp();
    process.kill(server.pid, "SIGTERM");
    await allEnd();
  });

  it("ends when the server is killed", async () => {
    await setUp();
    process.kill(children[0]!, "SIGKILL");
    expect(await server.ended).toBe(1);
    await allEnd();
  });

  it("ends when the server is killed while an answer is worked on", async () => {
    const editor = await setUp();
    editor.type("main.ts", `${use}// once more\n`);
    const answer = editor.codes("main.ts").catch(() => undefined);
    process.kill(children[0]!, "SIGKILL");
    expect(await server.ended).toBe(1);
    // None, or what the server had said, with what we had to say or without.
    expect([undefined, [2349], [990001]]).toContainEqual(await answer);
    await allEnd();
  });
});

/** Its children that are alive: the one that the API starts is killed at once, and may not have been asked about yet. */
function childrenOf(pid: number): readonly number[] {
  const list = execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  return list.split(/\s+/).filter(Boolean).map(Number).filter(isAlive);
}

/** A process that has ended, and that nobody has asked about yet, is not alive. */
function isAlive(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return false;
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(file, "utf8"));
  } catch {
    return false;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
