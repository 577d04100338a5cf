import { once } from "node:events";
import type { Server as HttpServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { App } from "./app.js";
import { loadServerPackages } from "./server-packages.js";
import { upgrade } from "./upgrade.js";
import { webSocketHandlersOf } from "./websocket-handlers.js";

/** Where an App is served. */
export interface ServeOptions {
  /** The port; 0, or none, for a free one. */
  readonly port?: number;
  /** The address to listen on; `"localhost"` if left out. */
  readonly hostname?: string;
}

/** A running server. */
export interface Server {
  /** Where it listens: `"http://localhost:8080"`. */
  readonly url: string;
  readonly port: number;
  /**
   * Ends it: no new connections, open WebSockets closed with the code 1001. Requests under way have a second to end.
   * Resolves when the port is free.
   */
  close(): Promise<void>;
}

/** How long `close` waits for the other ends, in milliseconds. */
const patience = 1000;
/** The code of the WebSocket protocol for a server that goes away. */
const goingAway = 1001;

/**
 * Serves an App on Node, over HTTP and, where the App has a WebSocket handler, over WebSocket on any path. It needs the
 * packages `@hono/node-server` and `ws`.
 *
 * @returns the server, once it listens
 * @throws when the port is taken, or a package that it needs is not installed: one line that says which
 * @example
 * const server = await serve(app, { port: 8080 });
 */
export async function serve(app: App, options: ServeOptions = {}): Promise<Server> {
  const { port = 0, hostname = "localhost" } = options;
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
}

// Node's own list leaves out those that have gone on in another protocol.
function openStreams(http: HttpServer): ReadonlySet<Socket> {
  const streams = new Set<Socket>();
  http.on("connection", (stream) => {
    streams.add(stream);
    stream.once("close", () => streams.delete(stream));
  });
  return streams;
}
