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
 * When nobody types, the server is told of a change that changes nothing, and is left alone. What it has then is kept from
 * key to key.
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

export function importIndex(
  toServer: (bytes: Buffer) => void,
  documents: Documents,
  requests: OwnRequests,
): ImportIndex {
  let timer: NodeJS.Timeout | undefined;
  let typed: string | undefined;

  function make(): void {
    const version = typed === undefined ? undefined : documents.versionOf(typed);
    if (typed === undefined || version === undefined) return;
    const params = { textDocument: { uri: typed, version }, contentChanges: [] };
    toServer(frameOf({ method: didChange, params }));
    // A change is not looked at before something is asked; nothing is cheaper than the ranges around no place.
    void requests.ask("textDocument/selectionRange", { textDocument: { uri: typed }, positions: [] });
  }

  return {
    note({ method, params }) {
      clearTimeout(timer);
      typed = method === didChange ? toldIn(params).uri : undefined;
    },
    overtaken() {
      clearTimeout(timer);
      timer = setTimeout(make, pause);
    },
    stop: () => clearTimeout(timer),
  };
}
