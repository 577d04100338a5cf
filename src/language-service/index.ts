import type ts from "typescript";
import { openLocks } from "../compilers/open-locks.js";
import type { TypeScript } from "../compilers/typescript.js";
import { fixable } from "../editor/fixes.js";
import { unsupportedHost } from "../hosts/supported-versions.js";
import { problemMessage } from "../report/problem-message.js";
import { extensionsOf } from "./extensions.js";
import { extend } from "./guard.js";
import { registerCodes } from "./register-codes.js";

// Not a symbol of this module alone: two copies of Proviso may be loaded, one by the project and one by the editor.
const mark = Symbol.for("proviso.language-service");

/** Entry of tsserver: `{ "plugins": [{ "name": "proviso" }] }`. */
function plugin({ typescript }: { readonly typescript: TypeScript }): ts.server.PluginModule {
  return {
    create(info) {
      const { languageService, project } = info;
      const log = (text: string): void => {
        project.projectService.logger.info(text);
      };
      const unsupported = unsupportedHost(typescript);
      if (unsupported) {
        log(`proviso: ${problemMessage(unsupported)}`);
        return languageService;
      }
      // tsserver creates the plugins of a project again whenever its configuration changes, on top of the first ones.
      if (isMarked(languageService) || isMarked(project)) return languageService;
      registerCodes(typescript, [...fixable]);
      const isCancellation = (error: unknown): boolean =>
        error instanceof typescript.OperationCanceledException;
      const prepared = new WeakSet<ts.Program>();
      const extended = extend(languageService, extensionsOf(typescript, languageService), {
        prepare() {
          const program = languageService.getProgram();
          if (!program || prepared.has(program)) return;
          openLocks(typescript, program);
          prepared.add(program);
        },
        log,
        isCancellation,
      });
      for (const owner of [extended, project]) Object.defineProperty(owner, mark, { value: true });
      return extended;
    },
  };
}

const isMarked = (owner: object): boolean => mark in owner;

export = plugin;
