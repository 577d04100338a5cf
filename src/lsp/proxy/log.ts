import { frameOf } from "./framing.js";
import { messageType } from "../protocol.js";

/** Tells the editor's log something, each thing once; what counts by itself, each time. */
export type Log = (text: string, often?: "each time") => void;

export function logTo(send: (bytes: Buffer) => void): Log {
  const said = new Set<string>();
  return (text, often) => {
    if (!often && said.has(text)) return;
    said.add(text);
    const params = { type: messageType.warning, message: `proviso: ${text}` };
    send(frameOf({ method: "window/logMessage", params }));
  };
}
