import { frameOf } from "./framing.js";
import { messageType } from "../protocol.js";

/** Tells the editor's log something, each thing once. */
export type Log = (text: string) => void;

export function logTo(send: (bytes: Buffer) => void): Log {
  const said = new Set<string>();
  return (text) => {
    if (said.has(text)) return;
    said.add(text);
    const params = { type: messageType.warning, message: `proviso: ${text}` };
    send(frameOf({ method: "window/logMessage", params }));
  };
}
