// What an editor sends before `initialize`, which says what is to be served: nothing of it reaches a server.
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { opening } from "../../src/lsp/opening.js";
import { frameOf } from "../../src/lsp/proxy/framing.js";

const initialize = { id: 1, method: "initialize", params: { rootUri: null } };
const framed = (text: string): Buffer =>
  Buffer.from(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);

/** How an editor begins that sends this, in pieces of a size, and goes; and what it is answered. */
async function begun(sent: readonly Buffer[], size: number) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const found = opening(input, output);
  const all = Buffer.concat(sent);
  for (let start = 0; start < all.length; start += size) input.write(all.subarray(start, start + size));
  input.end();
  const began = await found;
  output.end();
  let answers = "";
  for await (const chunk of output) answers += String(chunk);
  return { ...began, ...("bytes" in began && { bytes: began.bytes.toString() }), answers };
}

describe.each([1, 40, 100_000])("in pieces of %s bytes", (size) => {
  it.each([
    ["a request", frameOf({ id: "é", method: "textDocument/hover", params: {} }), { id: "é", code: -32_002 }],
    ["shutdown", frameOf({ id: 0, method: "shutdown" }), { id: 0, code: -32_002 }],
    ["a notification", frameOf({ method: "textDocument/didOpen", params: {} }), undefined],
    ["`initialize` as a notification", frameOf({ method: "initialize", params: {} }), undefined],
    ["no JSON", framed("{nope"), { id: null, code: -32_700 }],
    ["no object", framed("[]"), { id: null, code: -32_700 }],
  ])("answers %s, and waits on", async (_, sent, error) => {
    const began = await begun([sent, frameOf(initialize)], size);
    expect(began).toMatchObject({ kind: "initialize", message: initialize });
    if (!error) expect(began.answers).toBe("");
    else {
      expect(began.answers).toContain(`"id":${JSON.stringify(error.id)},"error":{"code":${error.code},`);
    }
  });

  it("gives all bytes from `initialize` on, also of a message that has not come as a whole", async () => {
    const behind = [frameOf(initialize), frameOf({ method: "initialized" }), Buffer.from("Content-Le")];
    const { bytes } = await begun([frameOf({ method: "no/such" }), ...behind], 100_000);
    expect(bytes).toBe(Buffer.concat(behind).toString());
  });

  it("leaves what is not of the protocol to a server", async () => {
    const began = await begun([frameOf({ method: "no/such" }), Buffer.from("hello\n")], size);
    expect(began).toMatchObject({ kind: "other", answers: "" });
    expect(began.bytes).toMatch(/^hello?/);
  });

  it("ends with an editor that ends", async () => {
    const [shutdown, exit] = [frameOf({ id: 1, method: "shutdown" }), frameOf({ method: "exit" })];
    expect(await begun([], size)).toEqual({ kind: "end", status: 0, answers: "" });
    expect(await begun([exit], size)).toEqual({ kind: "end", status: 1, answers: "" });
    expect(await begun([shutdown, exit], size)).toMatchObject({ kind: "end", status: 0 });
  });
});
