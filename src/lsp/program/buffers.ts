import { documentKey } from "../document-uri.js";
import type { Position } from "../protocol.js";
import { offsetIn, type Encoding } from "../positions.js";

/** What a file that is open in the editor was at one time. */
export interface Buffer {
  readonly version: number;
  readonly text: string;
}

/** The files that are open in the editor, as they are typed and not as they are saved: by their addresses, or names. */
export interface Buffers {
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly ContentChange[]): void;
  close(uri: string): void;
  isOpen(uri: string): boolean;
  /** The address of a file as the editor writes it, where it is open. */
  addressOf(uri: string): string;
  /** The newest version; nothing for a file that is not open. */
  current(uri: string): Buffer | undefined;
  /** A file at a version, as long as it is one of the last; an answer may come when the next key has been pressed. */
  at(uri: string, version: number): Buffer | undefined;
}

/** A change as the protocol has it: of a part, or of the whole text. */
export interface ContentChange {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

const mostKept = 8;
// Of long files less is kept: they would take many times their size.
const keptCharacters = 2_000_000;

export function editorBuffers(encoding: Encoding): Buffers {
  // Of each file its versions, the newest last.
  const files = new Map<string, { readonly uri: string; readonly versions: readonly Buffer[] }>();
  const versionsOf = (uri: string): readonly Buffer[] => files.get(documentKey(uri))?.versions ?? [];
  return {
    open: (uri, version, text) => void files.set(documentKey(uri), { uri, versions: [{ version, text }] }),
    change(uri, version, changes) {
      const versions = versionsOf(uri);
      let text = versions.at(-1)?.text ?? "";
      for (const { range, text: newText } of changes) {
        if (!range) {
          text = newText;
          continue;
        }
        const [start, end] = [range.start, range.end].map((position) => offsetIn(text, position, encoding));
        text = text.slice(0, start) + newText + text.slice(end);
      }
      const kept = newest(versions, keptCharacters - text.length);
      files.set(documentKey(uri), { uri, versions: [...kept, { version, text }] });
    },
    close: (uri) => void files.delete(documentKey(uri)),
    isOpen: (uri) => files.has(documentKey(uri)),
    addressOf: (uri) => files.get(documentKey(uri))?.uri ?? uri,
    current: (uri) => versionsOf(uri).at(-1),
    at: (uri, version) => versionsOf(uri).findLast((buffer) => buffer.version === version),
  };
}

/** The last versions, as many as there is room for. */
function newest(versions: readonly Buffer[], characters: number): readonly Buffer[] {
  let room = characters;
  const from = versions.findLastIndex(({ text }) => (room -= text.length) < 0);
  return versions.slice(Math.max(from + 1, versions.length - mostKept + 1));
}
