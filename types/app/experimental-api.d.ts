import type { Blueprint, BlueprintOptions } from "./blueprint.js";
import type { WsConnectHandler, WsDisconnectHandler, WsMessageHandler } from "./websocket.js";

/**
 * What each feature of the reference App opens. The doc comments say how to opt in: editors show them on the locked
 * members too, also where no plugin can say it.
 */
export interface ExperimentalApi {
  BLUEPRINTS: {
    /**
     * Puts the routes of a blueprint into the App.
     *
     * Experimental: to use it, add `"BLUEPRINTS"` to `experimentalFeatureFlags`.
     *
     * @param blueprint the routes; those it is given later count too
     * @param options where they go: `{ urlPrefix: "/users" }`
     */
    registerBlueprint(blueprint: Blueprint, options?: BlueprintOptions): void;
  };
  WEBSOCKETS: {
    /**
     * Calls `handler` when a WebSocket connection opens.
     *
     * Experimental: to use it, add `"WEBSOCKETS"` to `experimentalFeatureFlags`.
     */
    onWsConnect(handler: WsConnectHandler): void;

    /**
     * Calls `handler` with each message that a WebSocket connection receives.
     *
     * Experimental: to use it, add `"WEBSOCKETS"` to `experimentalFeatureFlags`.
     */
    onWsMessage(handler: WsMessageHandler): void;

    /**
     * Calls `handler` when a WebSocket connection has closed.
     *
     * Experimental: to use it, add `"WEBSOCKETS"` to `experimentalFeatureFlags`.
     */
    onWsDisconnect(handler: WsDisconnectHandler): void;
  };
}
