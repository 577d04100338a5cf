import type { NativeApi, NativeModules, NativeSnapshot } from "../../compilers/native/api.js";
import { withProcesses } from "../../programs/started-processes.js";
import type { Channel } from "./channel.js";

// Not in the published types, which have no way to ask the editor's own program without waiting for each answer.
interface InternalApi {
  readonly client?: { channel?: Channel };
}

/**
 * The API of an installed TypeScript 7, connected to the program that the editor has.
 *
 * @throws where this TypeScript cannot be connected
 */
export function editorApi({ api: { API } }: NativeModules, channel: Channel, cwd: string): NativeApi {
  // It starts a process of its own, which is of no use and ends at once.
  const { value: api, processes } = withProcesses(() => new API({ cwd }));
  const { client } = api as InternalApi;
  const own = client?.channel;
  if (!client || !own) {
    api.close();
    throw new Error("its API cannot be connected to an editor's program");
  }
  for (const each of processes) each.kill("SIGKILL");
  own.close();
  client.channel = channel;
  return api;
}

/** The states of the files that the editor's server has. */
export interface EditorSnapshots {
  /**
   * The state of the last question that the server was asked: what was typed since is seen only with the next one. Each
   * state ends the one before.
   *
   * @param keepsTrees whether those of files that have not changed are the same objects as before; they are held for that
   */
  take(keepsTrees: boolean): NativeSnapshot;
  /**
   * Whether the server had begun a state for itself beside those of questions, which it throws away for one of ours;
   * since this was asked last.
   */
  overtook(): boolean;
  /** From now on files have other texts than the server knows, for who asks here alone; 7.1 only. */
  replace(files: ReadonlyMap<string, string>): void;
  readonly isReplaced: boolean;
}

// That of a question, and ours.
const usualStep = 2;

export function editorSnapshots({ api: { API } }: NativeModules, api: NativeApi): EditorSnapshots {
  // Methods of 7.1 are getters that must not be touched before.
  const isNewer = "getCurrentLanguageServerSnapshot" in API.prototype;
  let current: NativeSnapshot | undefined;
  let overtook = false;
  let replaced: Readonly<Record<string, string>> | undefined;
  let shown: NativeSnapshot | undefined;

  /** What is asked: the state itself, or one beside it that goes with it. */
  function shownOf(state: NativeSnapshot): NativeSnapshot {
    const before = shown;
    const files = replaced;
    shown = files && state.update?.({ fileSystem: { kind: "layer", files }, ensurePrograms: true });
    if (before && before !== shown) before.dispose();
    if (shown === state) shown = undefined;
    return shown ?? state;
  }

  return {
    take(keepsTrees) {
      const before = current;
      const next = isNewer
        ? api.getCurrentLanguageServerSnapshot?.(undefined, keepsTrees ? before : undefined)
        : api.updateSnapshot?.({});
      if (!next) throw new Error("its API does not tell what the editor has");
      current = next;
      overtook ||= before !== undefined && next.id - before.id > usualStep;
      // Not earlier: 7.0 would go on to give the trees of the one that was disposed.
      const asked = shownOf(next);
      if (before && before.id !== next.id) before.dispose();
      if (!keepsTrees) api.clearSourceFileCache();
      return asked;
    },
    get isReplaced() {
      return shown !== undefined;
    },
    replace(files) {
      replaced = files.size > 0 ? Object.fromEntries(files) : undefined;
    },
    overtook() {
      const answer = overtook;
      overtook = false;
      return answer;
    },
  };
}
