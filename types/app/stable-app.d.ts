import type { Spared } from "../internal/spared.js";
import type { FeatureName } from "./features.js";
import type { Handler, Method } from "./handler.js";

interface WrittenFlags {
  /** The flags that the App was given, for people to read. Nothing checks them at run time. */
  readonly experimentalFeatureFlags: ReadonlySet<FeatureName>;
}

/** What every App can do, without any flag. A fake of it needs no flags either. */
export interface StableApp extends Spared<WrittenFlags> {
  /** The name that the App was given. */
  readonly name: string;

  /**
   * Answers requests for `path` with `handler`.
   *
   * @param method the HTTP method
   * @param path the path, in Hono's syntax: `"/users/:id"`
   * @param handler takes the request and returns the answer
   * @example
   * app.route("GET", "/hello/:name", (request) => ({ hello: request.params.name }));
   */
  route(method: Method, path: string, handler: Handler): void;

  /**
   * Answers one request.
   *
   * @param request a standard `Request`
   * @returns a standard `Response`: 404 where no route fits, 500 where a handler throws
   */
  fetch(request: Request): Promise<Response>;
}
