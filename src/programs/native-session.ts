import type { NativeApi, NativeModules } from "../compilers/native/api.js";
import type { Problem } from "../problem.js";
import { withCollectorAtEase } from "./collector-at-ease.js";
import type { ConfigFile } from "./config-file.js";
import { loadNative } from "./load-native.js";
import type { InstalledTypeScript } from "./locate-typescript.js";
import {
  endNative,
  failureOf,
  openNativeProgram,
  openNativeProject,
  programIn,
  startNative,
  type NativeEntry,
} from "./native-program.js";
import { asOnDisk } from "./overlay.js";
import type { OpenProgram } from "./program.js";

/**
 * A process of TypeScript 7 for one project after another: what several of them have, it reads once. No file may change that
 * it has read.
 */
export interface NativeSession {
  /** Opens a project that refers to no others. A program is closed before the next one is opened. */
  readonly open: (config: ConfigFile) => Promise<OpenProgram | Problem>;
  /** The files of a project that have errors; nothing where the compiler fails. */
  readonly filesWithErrors: (config: ConfigFile) => Promise<ReadonlySet<string> | undefined>;
  /** Never throws, and may be called again. */
  readonly close: () => void;
}

/** @param folder the one that all projects are in */
export function nativeSession(
  installed: InstalledTypeScript,
  entry: NativeEntry,
  folder: string,
): NativeSession {
  let running: { readonly modules: NativeModules; readonly api: NativeApi } | undefined;

  async function begin() {
    const modules = await loadNative(installed.resolve(entry.api), installed.resolve(entry.ast));
    running ??= { modules, api: startNative(() => new modules.api.API({ cwd: folder })) };
    return running;
  }

  function close(): void {
    endNative(running?.api);
    running = undefined;
  }

  return {
    async open(config) {
      try {
        const { modules, api } = await begin();
        const check = { ownCheck: undefined, startCheck: () => Promise.resolve(undefined) };
        // The trees that have come over are asked for no more; the process has what it has read.
        const closing = (): void => api.clearSourceFileCache();
        const found = programIn({ modules, api, installed, close: closing }, config, asOnDisk, check);
        if (!("overlay" in found)) return found;
        return await openNativeProgram(installed, config, entry, found.overlay, false);
      } catch (error) {
        close();
        return failureOf(installed, error);
      }
    },
    async filesWithErrors(config) {
      try {
        const { modules, api } = await begin();
        const program = withCollectorAtEase(() =>
          openNativeProject(modules, api, config.path, asOnDisk),
        )?.program;
        if (!program) return undefined;
        const errors = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
        // An interrupted process answers once more, with less than it should, and then no more.
        program.getSourceFileNames();
        return new Set(errors.flatMap(({ fileName }) => fileName ?? []));
      } catch {
        close();
        return undefined;
      }
    },
    close,
  };
}
