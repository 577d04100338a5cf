import type { Message } from "../protocol.js";
import type { Documents } from "./documents.js";
import { frameOf } from "./framing.js";
import type { OwnRequests } from "./own-requests.js";
import { toldIn } from "./told.js";

/**
 * Has the server finish its index of what can be imported. It makes that after a key, beside its answers, and keeps it
 * only where nobody has asked for a newer state of its program meanwhile. The analysis asks right behind each key, so the
 * index would be made anew, and thrown away, with every key: four times the work of all else that the server does.
 *
 * When nobody types, something is done that has it make the index, and it is left alone. What it has then is kept from key
 * to key.
 */
export interface ImportIndex {
  /** The editor has told something that counts. */
  note(message: Message): void;
  /** The server had begun, and has been asked for a newer state. */
  overtaken(): void;
  stop(): void;
}

const didChange = "textDocument/didChange";
// As long as keys follow each other faster than this, nobody rests.
const pause = 100;

/** @param make has the server make it for who types in a file that is open */
export function importIndex(documents: Documents, make: (uri: string, version: number) => void): ImportIndex {
  let timer: NodeJS.Timeout | undefined;
  let typed: string | undefined;

  function rest(): void {
    const version = typed === undefined ? undefined : documents.versionOf(typed);
    if (typed !== undefined && version !== undefined) make(typed, version);
  }

  return {
    note({ method, params }) {
      clearTimeout(timer);
      typed = method === didChange ? toldIn(params).uri : undefined;
    },
    overtaken() {
      clearTimeout(timer);
      timer = setTimeout(rest, pause);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Tells the server of a change that changes nothing, behind which it makes the index. */
export function tellOfNoChange(toServer: (bytes: Buffer) => void, requests: OwnRequests) {
  return (uri: string, version: number): void => {
    toServer(frameOf({ method: didChange, params: { textDocument: { uri, version }, contentChanges: [] } }));
    // A change is not looked at before something is asked; nothing is cheaper than the ranges around no place.
    void requests.ask("textDocument/selectionRange", { textDocument: { uri }, positions: [] });
  };
}
