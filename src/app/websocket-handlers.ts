import type { WsConnectHandler, WsDisconnectHandler, WsMessageHandler } from "./websocket.js";

/** The WebSocket handlers of one App, each list in the order in which they were added. */
export class WebSocketHandlers {
  readonly connect: WsConnectHandler[] = [];
  readonly message: WsMessageHandler[] = [];
  readonly disconnect: WsDisconnectHandler[] = [];

  /** Whether there is anything to open a connection for. */
  get areThere(): boolean {
    return this.connect.length + this.message.length + this.disconnect.length > 0;
  }
}

const handlersByApp = new WeakMap<object, WebSocketHandlers>();

/**
 * The handlers of an App. They stand beside the App and not in it, because a class that extends App must be free to
 * name its own members.
 */
export function webSocketHandlersOf(app: object): WebSocketHandlers {
  let handlers = handlersByApp.get(app);
  if (handlers === undefined) handlersByApp.set(app, (handlers = new WebSocketHandlers()));
  return handlers;
}
