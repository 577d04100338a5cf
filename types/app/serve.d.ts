import type { App } from "./app.js";

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

/**
 * Serves an App on Node, over HTTP and, where the App has a WebSocket handler, over WebSocket on any path. It needs the
 * packages `@hono/node-server` and `ws`.
 *
 * @returns the server, once it listens
 * @throws when the port is taken, or a package that it needs is not installed: one line that says which
 * @example
 * const server = await serve(app, { port: 8080 });
 */
export declare function serve(app: App, options?: ServeOptions): Promise<Server>;
