import type { Blueprint, BlueprintOptions } from "./blueprint.js";
import type { WsConnectHandler, WsDisconnectHandler, WsMessageHandler } from "./websocket.js";

/** What each feature of the reference App opens. */
export interface ExperimentalApi {
  BLUEPRINTS: {
    /**
     * Puts the routes of a blueprint into the App.
     *
     * @param blueprint the routes; those it is given later count too
     * @param options where they go: `{ urlPrefix: "/users" }`
     */
    registerBlueprint(blueprint: Blueprint, options?: BlueprintOptions): void;
  };
  WEBSOCKETS: {
    /** Calls `handler` when a WebSocket connection opens. */
    onWsConnect(handler: WsConnectHandler): void;

    /** Calls `handler` with each message that a WebSocket connection receives. */
    onWsMessage(handler: WsMessageHandler): void;

    /** Calls `handler` when a WebSocket connection has closed. */
    onWsDisconnect(handler: WsDisconnectHandler): void;
  };
}
