export { App } from "./app.js";
export type { AppConstructor, AppOptions } from "./app.js";
export { Blueprint } from "./blueprint.js";
export type { BlueprintOptions } from "./blueprint.js";
export type { ExperimentalApi } from "./experimental-api.js";
export { features } from "./features.js";
export type { FeatureName } from "./features.js";
export type { AppRequest, Handler, HandlerResult, Method, Route } from "./handler.js";
export { serve } from "./serve.js";
export type { Server, ServeOptions } from "./serve.js";
export type { StableApp } from "./stable-app.js";
export type {
  WsConnectHandler,
  WsConnection,
  WsData,
  WsDisconnectHandler,
  WsMessageHandler,
} from "./websocket.js";
