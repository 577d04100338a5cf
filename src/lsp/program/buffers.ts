import type { Position } from "../protocol.js";
import { offsetIn, type Encoding } from "../positions.js";

/** What a file that is open in the editor was at one time. */
export interface Buffer {
  readonly version: number;
  readonly text: string;
}

/** The files that are open in the editor, as they are typed and not as they are saved. */
export interface Buffers {
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly ContentChange[]): void;
  close(uri: string): void;
  isOpen(uri: string): boolean;
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

const kept = 8;
// Of long files less is kept: they would take many times their size.
const keptCharacters = 2_000_000;

export function editorBuffers(encoding: Encoding): Buffers {
  // Of each file its versions, the newest last.
  const files = new Map<string, readonly Buffer[]>();
  return {
    open: (uri, version, text) => void files.set(uri, [{ version, text }]),
    change(uri, version, changes) {
      const versions = files.get(uri) ?? [];
      let text = versions.at(-1)?.text ?? "";
      for (const { range, text: newText } of changes) {
        if (!range) {
          text = newText;
          continue;
        }
        const [start, end] = [range.start, range.end].map((position) => offsetIn(text, position, encoding));
        text = text.slice(0, start) + newText + text.slice(end);
      }
      files.set(uri, [...newest(versions, keptCharacters - text.length), { version, text }]);
    },
    close: (uri) => void files.delete(uri),
    isOpen: (uri) => files.has(uri),
    current: (uri) => files.get(uri)?.at(-1),
    at: (uri, version) => files.get(uri)?.findLast((buffer) => buffer.version === version),
  };
}

/** The last versions, as many as there is room for. */
function newest(versions: readonly Buffer[], characters: number): readonly Buffer[] {
  let room = characters;
  const from = versions.findLastIndex(({ text }) => (room -= text.length) < 0);
  return versions.slice(Math.max(from + 1, versions.length - kept + 1));
}
