// An editor that goes: what it asks with `shutdown` is answered once, by the server or, when that has ended, in its place.
import { expect, it } from "vitest";
import { farewell } from "../../src/lsp/proxy/farewell.js";
import { frameOf, frameReader, type Frame } from "../../src/lsp/proxy/framing.js";

const shutdown = { id: 7, method: "shutdown" };

function start() {
  const answered: string[] = [];
  const leave = farewell((bytes) => answered.push(bytes.toString().replace(/^[^{]*/, "")));
  const ofServer = frameReader(
    (frame: Frame) => leave.fromServer(frame),
    () => expect.unreachable(),
  );
  return { leave, answered, ofServer: (message: object) => ofServer(frameOf(message)) };
}

it("answers in the place of a server that has ended", () => {
  const { leave, answered, ofServer } = start();
  leave.fromClient(shutdown);
  ofServer({ id: 6, result: null });
  ofServer({ id: 7, method: "workspace/configuration" });
  leave.fromClient({ method: "exit" });
  leave.serverEnded();
  leave.serverEnded();
  expect(answered).toEqual(['{"jsonrpc":"2.0","id":7,"result":null}']);
  expect([leave.isShutDown, leave.hasLeft]).toEqual([true, true]);
});

it.each([{ result: null }, { error: { code: -32_600, message: "no" } }])("leaves it at %j", (said) => {
  const { leave, answered, ofServer } = start();
  leave.fromClient(shutdown);
  ofServer({ id: 7, ...said });
  leave.serverEnded();
  expect(answered).toEqual([]);
});

it("answers nobody who has not asked", () => {
  const { leave, answered } = start();
  leave.fromClient(undefined);
  leave.fromClient({ method: "shutdown" });
  leave.serverEnded();
  expect([answered, leave.isShutDown, leave.hasLeft]).toEqual([[], true, false]);
});
