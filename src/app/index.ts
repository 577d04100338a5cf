export { App, type AppOptions } from "./app.js";
export { Blueprint, type BlueprintOptions } from "./blueprint.js";
export { features, type FeatureName } from "./features.js";
export type { AppRequest, Handler, HandlerResult, Method, Route } from "./handler.js";
export { serve, type Server, type ServeOptions } from "./serve.js";
export type {
  WsConnectHandler,
  WsConnection,
  WsData,
  WsDisconnectHandler,
  WsMessageHandler,
} from "./websocket.js";
