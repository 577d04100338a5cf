import { fileURLToPath } from "node:url";

interface InitializeParams {
  readonly workspaceFolders?: readonly ({ readonly uri: string } | null)[] | null;
  readonly rootUri?: string | null;
  readonly rootPath?: string | null;
}

/** The folders that an editor opens, as `initialize` names them; the current one where it names none. */
export function workspaceFolders(params: unknown, cwd: string): readonly string[] {
  const { workspaceFolders: folders, rootUri, rootPath } = (params ?? {}) as InitializeParams;
  const uris = [...(rootUri ? [rootUri] : []), ...(folders ?? []).flatMap((folder) => folder?.uri ?? [])];
  const paths = [...uris.flatMap(pathOf), ...(rootPath ? [rootPath] : [])];
  return paths.length > 0 ? [...new Set(paths)] : [cwd];
}

function pathOf(uri: string): readonly string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    // A folder that is not on this machine.
    return [];
  }
}
