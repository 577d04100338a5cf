import { STATUS_CODES } from "node:http";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocketServer } from "ws" with { "resolution-mode": "import" };
import { handleConnection } from "./websocket-connection.js";
import type { WebSocketHandlers } from "./websocket-handlers.js";

/** Answers a request to go on in another protocol: with a WebSocket, or by refusing. */
export function upgrade(
  sockets: WebSocketServer,
  handlers: WebSocketHandlers,
  incoming: IncomingMessage,
  stream: Duplex,
  head: Buffer,
): void {
  const request = requestOf(incoming);
  if (request === undefined) refuse(stream, 400);
  else if (!handlers.areThere) refuse(stream, 404);
  // `ws` itself refuses what is not a proper WebSocket handshake.
  else sockets.handleUpgrade(incoming, stream, head, (socket) => handleConnection(socket, request, handlers));
}

function refuse(stream: Duplex, status: number): void {
  // The other end may be gone already.
  stream.on("error", () => undefined);
  stream.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

function requestOf({ headers, url = "/" }: IncomingMessage): Request | undefined {
  try {
    const entries = Object.entries(headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((each): [string, string] => [name, each]),
    );
    return new Request(`http://${headers.host ?? "localhost"}${url}`, { headers: entries });
  } catch {
    return undefined;
  }
}
