// An editor that starts the server itself sees of locked packages what it sees through the proxy.
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type * as middlewareModule from "../../src/lsp/middleware.js";
import { editorProject } from "../language-service/support/editor.js";
import { LanguageServer, positionAt, usualCapabilities } from "../support/language-server.js";
import { root, type Project } from "../support/project.js";
import { LspEditor, startProxy, type Action, type Diagnostic, type Item } from "./support/editor.js";

const library = {
  "node_modules/boats/package.json": `{ "name": "boats", "version": "1.0.0", "types": "./index.d.ts" }`,
  "node_modules/boats/index.d.ts": `/**
 * Sails away.
 * @experimental SAIL
 */
export declare function sail(to: string): { knots: number };
export declare class Boat {
  /** @experimental ROW */
  row(strokes: number): this;
  stop(): void;
}
export interface Options {
  /** @experimental TURBO */
  turbo?: boolean;
}
export declare function start(options: Options): void;
/** @experimental SAIL */
export declare class Jib<T> {
  constructor(size: T);
  size: T;
}
/** @experimental SAIL */
export interface Knot {
  size: number;
}
/** @experimental SAIL */
export declare const depth: number;
`,
};
const use = `import { Boat, depth, Jib, sail, start, type Knot } from "boats";
sail("Lisbon").knots.toFixed();
sail("Porto").knotz;
new Boat().row(1).stop();
start({ turbo: true });
start({ turbo: "yes" });
const wrong: string = 1;
new Jib(1).size.toFixed();
export const knot: Knot = { size: depth };
`;

type Ask = (method: string, params: object) => Promise<unknown>;
let project: Project;
beforeAll(async () => {
  project = await editorProject(library);
  const folder = project.path("node_modules", "boats");
  await project.link(join("boats", "node_modules", "typescript"), join(root, "node_modules", "typescript"));
  const bin = project.path("node_modules", "proviso", "dist", "cli", "main.js");
  await promisify(execFile)(process.execPath, [bin, "lock"], { cwd: folder, timeout: 60_000 });
  await project.installCompiler("7.1");
});
afterAll(() => project.remove());

/** What is shown, in the order of the source: errors and findings, what can be done, and what is at places. */
async function shown(editor: LspEditor, ask: Ask): Promise<readonly string[]> {
  const textDocument = { uri: editor.uri("main.ts") };
  const { items } = (await ask("textDocument/diagnostic", { textDocument })) as {
    items: readonly Diagnostic[];
  };
  const told = items
    .filter(({ severity }) => severity === 1)
    .sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    )
    .map(({ range: { start }, code, message }) => `${start.line}:${start.character} ${code} ${message}`);
  const first = items.find(({ code }) => code === 990001);
  const actions = (await ask("textDocument/codeAction", {
    textDocument,
    range: first?.range,
    context: { diagnostics: first ? [first] : [], only: ["quickfix"] },
  })) as readonly Action[] | null;
  const at = async (method: string, before: string): Promise<unknown> =>
    ask(method, { textDocument, position: positionAt(use, use.indexOf(before) + before.length) });
  const members = (await at("textDocument/completion", "new Boat().")) as { items: readonly Item[] };
  const places = [
    "\nnew Boat().r",
    "\nsai",
    "start({ tur",
    "new Ji",
    "new Jib(1).si",
    "knot: Kn",
    "size: de",
  ];
  const hovers: string[] = [];
  for (const place of places) {
    const { contents } = (await at("textDocument/hover", place)) as { contents: { value: string } };
    hovers.push(contents.value);
  }
  return [
    ...told,
    ...(actions ?? []).map(({ title }) => title),
    ...members.items.map(({ label, sortText, labelDetails }) =>
      [label, sortText, labelDetails?.description].join(" "),
    ),
    ...hovers,
  ];
}

async function throughProxy(): Promise<readonly string[]> {
  const server = await startProxy(project, "7.1");
  await server.start(project.folder);
  const editor = new LspEditor(project, server);
  editor.type("main.ts", use);
  const said = await shown(editor, (method, params) => server.request(method, params));
  await server.end();
  return said;
}

/** A server that an editor has started itself, and what changes its answers; `main.ts` is open. */
async function withMiddleware(complete: (uri: string) => void, way?: ReturnType<typeof breakingWay>) {
  const { lspMiddleware } = createRequire(__filename)(
    join(root, "dist", "lsp", "middleware.js"),
  ) as typeof middlewareModule;
  const typescript = project.path("node_modules", "typescript");
  const server = new LanguageServer(
    process.execPath,
    [join(typescript, "bin", "tsc"), "--lsp", "--stdio"],
    project.folder,
  );
  await server.start(project.folder);
  const connected = async () => {
    const { pipe } = await server.request<{ pipe: string }>("custom/initializeAPISession", {});
    return (await way?.to(pipe)) ?? pipe;
  };
  const log: string[] = [];
  const middleware = lspMiddleware({
    typescript: join(typescript, "package.json"),
    pipe: await connected(),
    again: connected,
    initialize: { capabilities: usualCapabilities },
    cwd: project.folder,
    limit: 60_000,
    log: (text) => log.push(text),
    complete,
  })!;
  const editor = new LspEditor(project, server);
  editor.type("main.ts", use);
  const textDocument = { uri: editor.uri("main.ts"), languageId: "typescript", version: 1, text: use };
  middleware.note({ method: "textDocument/didOpen", params: { textDocument } });
  function type(version: number, text: string): void {
    editor.type("main.ts", text);
    const params = { textDocument: { uri: textDocument.uri, version }, contentChanges: [{ text }] };
    middleware.note({ method: "textDocument/didChange", params });
  }
  const ask: Ask = async (method, params) =>
    middleware.transform(method, await server.request(method, params), params);
  async function end(): Promise<void> {
    middleware.stop();
    await server.end();
    expect(log.splice(0)).toEqual([]);
  }
  return { editor, type, ask, log, end };
}

/** Leads to where a compiler listens, until it is broken. */
function breakingWay() {
  const servers: Server[] = [];
  const sockets: Socket[] = [];
  return {
    async to(pipe: string): Promise<string> {
      const own = join(project.folder, `way-${servers.length}`);
      const server = createServer((near) => {
        const far = connect(pipe);
        near.on("error", () => far.destroy()).on("close", () => far.destroy());
        far.on("error", () => near.destroy()).on("close", () => near.destroy());
        near.pipe(far).pipe(near);
        sockets.push(near);
      }).listen(own);
      servers.push(server);
      await once(server, "listening");
      return own;
    },
    break() {
      for (const socket of sockets.splice(0)) socket.destroy();
    },
    /** How often it was led somewhere. */
    get count() {
      return servers.length;
    },
    end() {
      this.break();
      for (const server of servers) server.close();
    },
  };
}

async function throughMiddleware(): Promise<readonly string[]> {
  const { editor, ask, end } = await withMiddleware(() => undefined);
  const said = await shown(editor, ask);
  await end();
  return said;
}

it("shows the same findings, errors behind locks, completion, hover and fixes", async () => {
  const expected = await throughProxy();
  expect(expected.filter((line) => line.includes(" 990001 "))).toHaveLength(10);
  // Of what stands behind a lock the server itself says nothing: its type is told, on one line.
  const types = new Map([
    ["new <number>(size: number) => Jib<number>", "typeof Jib"],
    ["Jib<number>.size", "size"],
  ]);
  const folded = expected.map((text) => text.replaceAll(/\{\s+(.*)\s+\}/g, "{ $1 }"));
  const told = folded.map((text) =>
    [...types].reduce((all, [whole, short]) => all.replace(whole, short), text),
  );
  expect(await throughMiddleware()).toEqual(told);
});

it("has the editor complete when nobody types any more, for the index that its questions have kept from being made", async () => {
  const completed: string[] = [];
  const { editor, type, ask, end } = await withMiddleware((uri) => completed.push(uri));
  const uri = editor.uri("main.ts");
  for (let version = 2; version < 8; version++) {
    type(version, `${use}// ${version}\n`);
    await ask("textDocument/diagnostic", { textDocument: { uri } });
  }
  await vi.waitFor(() => expect(completed).toContain(uri), { timeout: 20_000 });
  await end();
});

it.skipIf(process.platform === "win32")("goes on by another connection where one breaks", async () => {
  const way = breakingWay();
  const { editor, type, ask, log, end } = await withMiddleware(() => undefined, way);
  const textDocument = { uri: editor.uri("main.ts") };
  const codes = async (): Promise<readonly number[]> => {
    const { items } = (await ask("textDocument/diagnostic", { textDocument })) as {
      items: readonly Diagnostic[];
    };
    return items.filter(({ severity }) => severity === 1).map(({ code }) => code);
  };
  const sails = (count: number) =>
    'import { sail } from "boats";\n' + 'sail("Lisbon").knots.toFixed();\n'.repeat(count);
  type(2, sails(1));
  expect(await codes()).toEqual([990001]);
  way.break();
  // As long as there is none, the errors of the locks stand.
  type(3, sails(2));
  expect(await codes()).toEqual([2349, 2349]);
  // What is typed meanwhile is known to the next one.
  type(4, sails(3));
  expect(await codes()).toEqual([2349, 2349, 2349]);
  await expect.poll(codes, { timeout: 20_000, interval: 100 }).toEqual([990001, 990001, 990001]);
  expect(way.count).toBe(2);
  expect(log.splice(0)).toEqual([expect.stringContaining("for 1000 ms, and then again: ")]);
  await end();
  way.end();
});
