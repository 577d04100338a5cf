import type { TextChange } from "../../analysis/opt-in/edit/text-change.js";
import type { Changes } from "../../editor/fixes.js";
import type { DocumentChange, TextEdit, WorkspaceEdit } from "../protocol.js";
import type { Moment } from "./moment.js";

/** Changes of any files as the protocol has them; nothing where this editor cannot make them. */
export function workspaceEdit(moment: Moment, changes: Changes): WorkspaceEdit | undefined {
  const { client, uriOf, versionOf } = moment;
  const files = [...changes].map(([fileName, ofFile]) => ({ fileName, uri: uriOf(fileName), ofFile }));
  const isNew = ({ ofFile }: { readonly ofFile: readonly TextChange[] }): boolean =>
    ofFile.some(({ isNewFile }) => isNewFile);
  if (files.some(isNew) && !(client.hasDocumentChanges && client.canCreateFiles)) return undefined;
  if (!client.hasDocumentChanges)
    return {
      changes: Object.fromEntries(
        files.map(({ fileName, uri, ofFile }) => [uri, textEdits(moment, fileName, ofFile)]),
      ),
    };
  return {
    documentChanges: files.flatMap((file): readonly DocumentChange[] => {
      const { fileName, uri, ofFile } = file;
      const edit: DocumentChange = {
        textDocument: { uri, version: versionOf(uri) },
        edits: textEdits(moment, fileName, ofFile),
      };
      return isNew(file)
        ? [
            { kind: "create", uri },
            { ...edit, textDocument: { uri, version: null } },
          ]
        : [edit];
    }),
  };
}

/** Changes of one file as the protocol has them. */
export function textEdits(
  { linesOf }: Moment,
  fileName: string,
  changes: readonly TextChange[],
): readonly TextEdit[] {
  const lines = linesOf(fileName);
  const atStart = { line: 0, character: 0 };
  return changes.map((change) => ({
    range: lines?.rangeOf(change) ?? { start: atStart, end: atStart },
    newText: change.newText,
  }));
}
