import type { FlagTuple, KnownFlags, LiteralFlagTuple } from "../../types/index.js";
import type { Blueprint, BlueprintOptions } from "./blueprint.js";
import type { FeatureName, features } from "./features.js";
import type { Handler, Method } from "./handler.js";
import { routerOf } from "./router.js";
import { webSocketHandlersOf } from "./websocket-handlers.js";
import type { WsConnectHandler, WsDisconnectHandler, WsMessageHandler } from "./websocket.js";
import { WrittenFlags } from "./written-flags.js";

/** How an App is made. */
export interface AppOptions<F> {
  /**
   * The experimental features that you opt in to, written out: `["BLUEPRINTS"]`. They may change or go away in any
   * release.
   */
  readonly experimentalFeatureFlags?: LiteralFlagTuple<F, typeof features>;
}

/** A small web application: Hono inside, with experimental features behind flags. */
class AppClass<const F extends FlagTuple<typeof features> = []> extends WrittenFlags {
  /** The name that the App was given. */
  readonly name: string;

  /**
   * @param name the name of the application
   * @param options the experimental features to opt in to
   * @example
   * const app = new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] });
   */
  constructor(name: string, options?: AppOptions<F> & KnownFlags<F>) {
    super((options?.experimentalFeatureFlags ?? []) as readonly FeatureName[]);
    this.name = name;
  }

  /**
   * Answers requests for `path` with `handler`.
   *
   * @param method the HTTP method
   * @param path the path, in Hono's syntax: `"/users/:id"`
   * @param handler takes the request and returns the answer
   * @example
   * app.route("GET", "/hello/:name", (request) => ({ hello: request.params.name }));
   */
  route(method: Method, path: string, handler: Handler): void {
    routerOf(this).mount("", [{ method, path, handler }]);
  }

  /**
   * Answers one request.
   *
   * @param request a standard `Request`
   * @returns a standard `Response`: 404 where no route fits, 500 where a handler throws
   */
  fetch(request: Request): Promise<Response> {
    return routerOf(this).fetch(request);
  }

  /**
   * Puts the routes of a blueprint into the App.
   *
   * Experimental: to use it, add `"BLUEPRINTS"` to `experimentalFeatureFlags`.
   *
   * @experimental BLUEPRINTS
   * @param blueprint the routes; those it is given later count too
   * @param options where they go: `{ urlPrefix: "/users" }`
   */
  registerBlueprint(blueprint: Blueprint, options?: BlueprintOptions): void {
    routerOf(this).mount(options?.urlPrefix ?? "", blueprint.routes);
  }

  /**
   * Calls `handler` when a WebSocket connection opens.
   *
   * Experimental: to use it, add `"WEBSOCKETS"` to `experimentalFeatureFlags`.
   *
   * @experimental WEBSOCKETS
   */
  onWsConnect(handler: WsConnectHandler): void {
    webSocketHandlersOf(this).connect.push(handler);
  }

  /**
   * Calls `handler` with each message that a WebSocket connection receives.
   *
   * Experimental: to use it, add `"WEBSOCKETS"` to `experimentalFeatureFlags`.
   *
   * @experimental WEBSOCKETS
   */
  onWsMessage(handler: WsMessageHandler): void {
    webSocketHandlersOf(this).message.push(handler);
  }

  /**
   * Calls `handler` when a WebSocket connection has closed.
   *
   * Experimental: to use it, add `"WEBSOCKETS"` to `experimentalFeatureFlags`.
   *
   * @experimental WEBSOCKETS
   */
  onWsDisconnect(handler: WsDisconnectHandler): void {
    webSocketHandlersOf(this).disconnect.push(handler);
  }
}

export const App = AppClass;
/** A small web application: Hono inside, with experimental features behind flags. */
export type App<Flags extends FeatureName = never> = AppClass<readonly Flags[]>;
