import { documentKey } from "../document-uri.js";
import { editorBuffers } from "../program/buffers.js";
import type { Notice } from "../program/messages.js";
import type { Encoding } from "../positions.js";

/** The files that are open, as they are typed: what another thread must be told before it can go on. */
export interface OpenTexts {
  note(notice: Notice): void;
  readonly notices: readonly Notice[];
}

type Opened = Extract<Notice, { readonly kind: "open" }>;
type Changed = Extract<Notice, { readonly kind: "change" }>;

// This thread serves the editor: a text is made of its changes only when they have become many.
const mostChanges = 64;

/** @param encoding is known before anything is typed */
export function openTexts(encoding: () => Encoding): OpenTexts {
  const files = new Map<string, { readonly opened: Opened; readonly changes: readonly Changed[] }>();

  function change(changed: Changed): void {
    const key = documentKey(changed.uri);
    const file = files.get(key);
    if (!file) return;
    const changes = [...file.changes, changed];
    const isKept = changes.length < mostChanges && changed.changes.every(({ range }) => range);
    files.set(key, isKept ? { ...file, changes } : { opened: asOpened(file.opened, changes), changes: [] });
  }

  function asOpened(opened: Opened, changes: readonly Changed[]): Opened {
    const { uri } = opened;
    const buffers = editorBuffers(encoding());
    buffers.open(uri, opened.version, opened.text);
    for (const each of changes) buffers.change(uri, each.version, each.changes);
    return { ...opened, ...buffers.current(uri) };
  }

  return {
    note(notice) {
      if (notice.kind === "open") files.set(documentKey(notice.uri), { opened: notice, changes: [] });
      else if (notice.kind === "change") change(notice);
      else if (notice.kind === "close") files.delete(documentKey(notice.uri));
    },
    get notices() {
      return [...files.values()].flatMap(({ opened, changes }) => [opened, ...changes]);
    },
  };
}
