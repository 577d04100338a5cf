// What the server is told so that it gets to what it does for itself.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Documents } from "../../src/lsp/proxy/documents.js";
import { importIndex, tellOfNoChange } from "../../src/lsp/proxy/import-index.js";
import { ownRequests } from "../../src/lsp/proxy/own-requests.js";

const uri = "file:///main.ts";
const change = { method: "textDocument/didChange", params: { textDocument: { uri } } };
let sent: string[];
let versions: Map<string, number>;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  versions = new Map([[uri, 4]]);
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const toServer = (bytes: Buffer): void => {
    const { method, params } = JSON.parse(bytes.toString().split("\r\n\r\n")[1]!) as {
      method: string;
      params: { textDocument: { version?: number }; contentChanges?: unknown };
    };
    sent.push(
      `${method} ${params.textDocument.version ?? ""} ${JSON.stringify(params.contentChanges ?? "")}`,
    );
  };
  const documents = { versionOf: (of: string) => versions.get(of) } as Documents;
  return importIndex(documents, tellOfNoChange(toServer, ownRequests(toServer)));
}
const told = ["textDocument/didChange 4 []", 'textDocument/selectionRange  ""'];

it("tells the server of a change that changes nothing where it was overtaken, when nobody types", () => {
  const index = start();
  index.note(change);
  index.overtaken();
  vi.advanceTimersByTime(99);
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(sent).toEqual(told);
});

it("waits as long as keys follow each other", () => {
  const index = start();
  for (let key = 0; key < 10; key++) {
    index.note(change);
    index.overtaken();
    vi.advanceTimersByTime(90);
  }
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(10);
  expect(sent).toEqual(told);
});

it("says nothing where it was not overtaken, of a file that was closed meanwhile, and at the end", () => {
  const index = start();
  index.note(change);
  vi.advanceTimersByTime(1_000);
  index.overtaken();
  versions.delete(uri);
  vi.advanceTimersByTime(1_000);
  index.note({ method: "textDocument/didClose", params: { textDocument: { uri } } });
  index.overtaken();
  vi.advanceTimersByTime(1_000);
  index.note(change);
  index.overtaken();
  index.stop();
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([]);
});
