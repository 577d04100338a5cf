import { Hono } from "hono";
import { answer } from "./answer.js";
import type { Route } from "./handler.js";
import { joinPaths } from "./join-paths.js";

/** Routes that are put into the router together; the list may grow later. */
interface Mount {
  readonly prefix: string;
  readonly routes: readonly Route[];
}

/** Finds the handler of a request, through Hono. The first route that fits answers. */
export class Router {
  readonly #mounts: Mount[] = [];
  #hono = new Hono();
  #routesInHono = 0;

  mount(prefix: string, routes: readonly Route[]): void {
    this.#mounts.push({ prefix, routes });
  }

  async fetch(request: Request): Promise<Response> {
    return this.#upToDate().fetch(request);
  }

  // Hono takes no more routes once it has answered a request, and a blueprint may still be given some.
  #upToDate(): Hono {
    const count = this.#mounts.reduce((sum, { routes }) => sum + routes.length, 0);
    if (count !== this.#routesInHono) {
      this.#hono = honoOf(this.#mounts);
      this.#routesInHono = count;
    }
    return this.#hono;
  }
}

function honoOf(mounts: readonly Mount[]): Hono {
  const hono = new Hono();
  for (const { prefix, routes } of mounts) {
    for (const { method, path, handler } of routes) {
      hono.on(method, joinPaths(prefix, path), (context) => answer(context, handler));
    }
  }
  return hono;
}

const routers = new WeakMap<object, Router>();

/** The router of an App, beside it for the reason that `webSocketHandlersOf` gives. */
export function routerOf(app: object): Router {
  let router = routers.get(app);
  if (router === undefined) routers.set(app, (router = new Router()));
  return router;
}
