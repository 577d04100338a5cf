import { once } from "node:events";
import type { Server as HttpServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type * as Contract from "../../types/app/index.js";
import { loadServerPackages } from "./server-packages.js";
import { upgrade } from "./upgrade.js";
import { webSocketHandlersOf } from "./websocket-handlers.js";

/** How long `close` waits for the other ends, in milliseconds. */
const patience = 1000;
/** The code of the WebSocket protocol for a server that goes away. */
const goingAway = 1001;

export const serve: typeof Contract.serve = async (app, { port = 0, hostname = "localhost" } = {}) => {
  const { createAdaptorServer, WebSocketServer } = await loadServerPackages();
  const http = createAdaptorServer({
    fetch: (request) => app.fetch(request),
    hostname,
    overrideGlobalObjects: false,
  }) as HttpServer;
  const webSockets = new WebSocketServer({ noServer: true });
  const handlers = webSocketHandlersOf(app);
  http.on("upgrade", (incoming, stream, head) => upgrade(webSockets, handlers, incoming, stream, head));
  const streams = openStreams(http);

  http.listen(port, hostname);
  await once(http, "listening");
  const { port: chosenPort } = http.address() as AddressInfo;

  const close = async () => {
    const closed = once(http, "close");
    http.close();
    for (const socket of webSockets.clients) socket.close(goingAway, "The server goes away.");
    const end = setTimeout(() => {
      for (const stream of streams) stream.destroy();
    }, patience);
    await closed;
    clearTimeout(end);
  };
  let closing: Promise<void> | undefined;
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${chosenPort}`,
    port: chosenPort,
    close: () => (closing ??= close()),
  };
};

// Node's own list leaves out those that have gone on in another protocol.
function openStreams(http: HttpServer): ReadonlySet<Socket> {
  const streams = new Set<Socket>();
  http.on("connection", (stream) => {
    streams.add(stream);
    stream.once("close", () => streams.delete(stream));
  });
  return streams;
}
