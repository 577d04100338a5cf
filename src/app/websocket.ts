/**
 * One open WebSocket connection.
 *
 * What happens on it is told in order: the handlers of one event are called one after the other, in the order in which
 * they were added, each waited for, and all of them before those of the next event. A handler that throws ends its
 * connection with the code 1011; the server goes on.
 */
export interface WsConnection {
  /** Tells the connections of one App apart. */
  readonly id: string;
  /** The request that opened the connection. */
  readonly request: Request;
  /** Sends text or bytes to the other end; nothing happens where the connection has closed. */
  send(data: string | Uint8Array): void;
  /** Ends the connection, with a code and reason of the WebSocket protocol. */
  close(code?: number, reason?: string): void;
}

/** What the other end sent: text, or bytes. */
export type WsData = string | Uint8Array;

/** Told of a connection that opens. */
export type WsConnectHandler = (connection: WsConnection) => void | Promise<void>;

/** Told of what the other end sends. */
export type WsMessageHandler = (connection: WsConnection, data: WsData) => void | Promise<void>;

/** Told of a connection that has closed; it can no longer send. */
export type WsDisconnectHandler = (
  connection: WsConnection,
  code: number,
  reason: string,
) => void | Promise<void>;
