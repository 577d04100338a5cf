import type { Handler, Method, Route } from "./handler.js";

/**
 * Routes that belong together, to be put into an App as one. It needs no flag of its own: only an App with
 * `BLUEPRINTS` can register it.
 *
 * @example
 * const users = new Blueprint("users");
 * users.route("GET", "/:id", (request) => ({ id: request.params.id }));
 */
export class Blueprint {
  readonly name: string;

  /** What it has been given so far. */
  readonly routes: readonly Route[] = [];

  /** @param name what it is called in errors */
  constructor(name: string) {
    this.name = name;
  }

  /** Adds a route, as `route` of an App does; the path is counted from the prefix that it is registered with. */
  route(method: Method, path: string, handler: Handler): void {
    (this.routes as Route[]).push({ method, path, handler });
  }
}

/** How a blueprint is registered. */
export interface BlueprintOptions {
  /** What stands before each path of the blueprint, such as `"/users"`. */
  readonly urlPrefix?: string;
}
