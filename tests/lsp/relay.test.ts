// What goes from server to editor as it came, and what is looked into first.
import { expect, it } from "vitest";
import type { Verdict } from "../../src/lsp/program/messages.js";
import type { Analyst } from "../../src/lsp/proxy/analyst.js";
import { editorDocuments } from "../../src/lsp/proxy/documents.js";
import { frameOf, frameReader, type Frame } from "../../src/lsp/proxy/framing.js";
import { openedLocks } from "../../src/lsp/proxy/opened-locks.js";
import { ownRequests } from "../../src/lsp/proxy/own-requests.js";
import { relay } from "../../src/lsp/proxy/relay.js";

const uri = "file:///main.ts";
const nothing = (): void => undefined;
function frame(message: object): Frame {
  const frames: Frame[] = [];
  frameReader((each) => frames.push(each), nothing)(frameOf(message));
  return frames[0]!;
}
const bodyOf = (bytes: Buffer): string => bytes.subarray(bytes.indexOf("{")).toString();

/** A relay with a file open, and an analysis that knows this of every answer before it is there. */
function start(
  known: Verdict | { readonly verdict: Verdict | undefined } | undefined,
  isSettled = Promise.resolve(),
) {
  const toEditor: string[] = [];
  const looked: string[] = [];
  const told: string[] = [];
  const analyst: Analyst = {
    start: nothing,
    giveUp: nothing,
    tell: ({ kind }) => told.push(`analysis: ${kind}`),
    stop: nothing,
    foresee({ method }) {
      told.push(`analysis: ${method}`);
      return {
        isSettled,
        get verdict() {
          return typeof known === "object" ? known.verdict : known;
        },
      };
    },
    async transformed({ method }, answer, _, unless) {
      await unless?.foresight.isSettled;
      if (unless?.passes()) return {};
      looked.push(`${method} ${answer().length > 100 ? "long" : ""}`.trim());
      return { result: '"changed"' };
    },
  };
  const between = relay({
    analyst,
    documents: editorDocuments(analyst),
    locks: openedLocks(nothing, () => false, nothing),
    asksAgain: true,
    serverRequests: ownRequests(nothing),
    clientRequests: ownRequests(nothing),
    patienceFor: () => 1_000,
    toServer: (bytes) => told.push(`server: ${(JSON.parse(bodyOf(bytes)) as { method: string }).method}`),
    toClient: (bytes) => toEditor.push(bodyOf(bytes)),
    changed: nothing,
  });
  const ofEditor = (message: object): void => between.fromClient(frame(message), message);
  ofEditor({
    method: "textDocument/didOpen",
    params: { textDocument: { uri, languageId: "typescript", version: 1, text: "" } },
  });
  /** Asks, and gives what has gone to the editor when this has been said by the server, and a moment later. */
  async function asked(method: string, answer: object, id: number | string = 1) {
    toEditor.length = 0;
    looked.length = 0;
    ofEditor({ id, method, params: { textDocument: { uri }, partialResultToken: 7 } });
    const said = frame({ id, ...answer });
    between.fromServer(said);
    const atOnce = [...toEditor];
    await new Promise((resolve) => setImmediate(resolve));
    return { said: said.body().toString(), atOnce, toEditor: [...toEditor], looked: [...looked] };
  }
  return { asked, ofServer: (message: object) => between.fromServer(frame(message)), toEditor, told };
}
const report = (severity: number) => ({ result: { kind: "full", items: [{ severity }] } });

it("hands on at once what is known to stay as it is", async () => {
  const { asked } = start("as-it-is");
  for (const method of ["textDocument/completion", "textDocument/hover"]) {
    const { said, atOnce, looked } = await asked(method, { result: { items: [] } });
    expect(atOnce).toEqual([said]);
    expect(looked).toEqual([]);
  }
});

it("looks into the errors of a file that names nothing, and into nothing else of it", async () => {
  const { asked } = start("names-nothing");
  const hints = await asked("textDocument/diagnostic", report(4));
  expect([hints.atOnce, hints.looked]).toEqual([[hints.said], []]);
  const errors = await asked("textDocument/diagnostic", report(1));
  expect([errors.atOnce, errors.looked]).toEqual([[], ["textDocument/diagnostic"]]);
  expect(errors.toEditor).toEqual(['{"jsonrpc":"2.0","id":1,"result":"changed"}']);
  // Members may be offered where none is named yet.
  const offered = await asked("textDocument/completion", { result: { items: [] } });
  expect([offered.atOnce, offered.looked]).toEqual([[], ["textDocument/completion"]]);
});

it("looks into what is not known in time", async () => {
  const { asked } = start(undefined);
  const { atOnce, looked, toEditor } = await asked("textDocument/diagnostic", report(4));
  expect([atOnce, looked]).toEqual([[], ["textDocument/diagnostic"]]);
  expect(toEditor).toEqual(['{"jsonrpc":"2.0","id":1,"result":"changed"}']);
});

it.each([
  ["as-it-is", []],
  [undefined, ["textDocument/completion long"]],
] as const)(
  "asks of a long answer when all is known that can be, and it may change: %s",
  async (verdict, looked) => {
    let settle = nothing;
    const isSettled = new Promise<void>((resolve) => (settle = resolve));
    const known: { verdict: Verdict | undefined } = { verdict: undefined };
    const { asked } = start(known, isSettled);
    const answer = asked("textDocument/completion", { result: { items: ["x".repeat(100_000)] } });
    known.verdict = verdict;
    settle();
    const found = await answer;
    expect([found.atOnce, found.looked]).toEqual([[], looked]);
    expect(found.toEditor).toHaveLength(1);
  },
);

it("hands on what the server says in parts, and errors", async () => {
  const { asked, ofServer, toEditor } = start(undefined);
  const error = await asked("textDocument/diagnostic", { error: { code: -32_802, message: "again" } });
  expect([error.atOnce, error.looked]).toEqual([[error.said], []]);
  toEditor.length = 0;
  const progress = { method: "$/progress", params: { token: 7, value: { relatedDocuments: {} } } };
  ofServer(progress);
  expect(toEditor).toEqual([JSON.stringify({ jsonrpc: "2.0", ...progress })]);
});

it("tells the server first, which everybody waits for, and the analysis then", async () => {
  const { asked, told } = start(undefined);
  await asked("textDocument/diagnostic", report(4));
  expect(told).toEqual([
    "server: textDocument/didOpen",
    "analysis: open",
    "server: textDocument/diagnostic",
    "analysis: textDocument/diagnostic",
  ]);
});

it.each([0, -5, "é😀", 'a"b\\c', "x".repeat(300)])("knows the answer to %j", async (id) => {
  const { asked } = start(undefined);
  const { toEditor } = await asked("textDocument/diagnostic", report(4), id);
  expect(toEditor).toEqual([`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":"changed"}`]);
});
