import type { WebSocket } from "ws" with { "resolution-mode": "import" };
import type { WebSocketHandlers } from "./websocket-handlers.js";
import type { WsConnection, WsData } from "./websocket.js";

/** The code of the WebSocket protocol for a server that cannot go on. */
const internalError = 1011;

/**
 * Tells the handlers what happens on one connection: one event after the other, and for each event one handler after
 * the other. A handler that fails ends its own connection and nothing else.
 */
export function handleConnection(socket: WebSocket, request: Request, handlers: WebSocketHandlers): void {
  const connection = connectionOf(socket, request);
  let events = Promise.resolve();
  let hasFailed = false;

  const whenDone = (event: () => Promise<void>) => {
    events = events.then(event).catch((error: unknown) => {
      console.error(error);
      hasFailed = true;
      socket.close(internalError, "A handler failed.");
    });
  };

  whenDone(async () => {
    for (const handler of handlers.connect) await handler(connection);
  });
  socket.on("message", (bytes: Buffer, isBinary: boolean) => {
    whenDone(async () => {
      if (hasFailed) return;
      const data: WsData = isBinary ? new Uint8Array(bytes) : bytes.toString();
      for (const handler of handlers.message) await handler(connection, data);
    });
  });
  socket.on("close", (code, reason) => {
    // Each on its own: what one handler cleans up does not wait for another one to succeed.
    for (const handler of handlers.disconnect) {
      whenDone(async () => handler(connection, code, reason.toString()));
    }
  });
  // A frame that breaks the protocol. `ws` then closes the connection, which is all that there is to tell.
  socket.on("error", () => undefined);
}

function connectionOf(socket: WebSocket, request: Request): WsConnection {
  return {
    id: crypto.randomUUID(),
    request,
    send: (data) => socket.send(data),
    close: (code, reason) => socket.close(code, reason),
  };
}
