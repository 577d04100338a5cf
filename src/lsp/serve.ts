import { lspMessage, type LspProblem } from "../report/lsp-message.js";
import { clientAbilities } from "./client.js";
import { findServer } from "./find-server.js";
import { opening } from "./opening.js";
import { errorCode } from "./protocol.js";
import { passThrough, type EditorStreams } from "./proxy/pass-through.js";
import { proxy } from "./proxy/proxy.js";
import { frameOf } from "./proxy/framing.js";
import { workspaceFolders } from "./workspace-folders.js";

/** The editor on the other end, and where to tell people what is the matter. */
export interface Editor extends EditorStreams {
  readonly cwd: string;
}

/** What can be chosen. */
export interface ServeOptions {
  /** How many milliseconds an answer waits for Proviso at most. */
  readonly limit: number;
  /** What is handed on to TypeScript's own server. */
  readonly args: readonly string[];
}

/**
 * Serves an editor until it or the server ends.
 *
 * @returns the status that the protocol asks for; nothing where no server could be started
 */
export async function serveEditor(
  editor: Editor,
  { limit, args }: ServeOptions,
): Promise<number | undefined> {
  const began = await opening(editor.input, editor.output);
  if (began.kind === "end") {
    // Nothing more is read of an editor that is not served.
    editor.input.destroy();
    return began.status;
  }
  const { bytes } = began;
  const message = began.kind === "initialize" ? began.message : undefined;
  const found = await findServer(workspaceFolders(message?.params, editor.cwd), args);
  const refuse = (problem: LspProblem): undefined => {
    const text = lspMessage(problem);
    editor.say(text);
    editor.input.destroy();
    if (message?.id !== undefined)
      editor.output.write(
        frameOf({ id: message.id, error: { code: errorCode.requestFailed, message: text } }),
      );
  };
  if (found.kind === "none") {
    refuse({ code: "no-server", problem: found.problem });
    return;
  }
  if (found.kind === "classic") {
    const problem = { code: "plugins", version: found.version, serves: found.start !== undefined } as const;
    if (!found.start) {
      refuse(problem);
      return;
    }
    editor.say(lspMessage(problem));
    return passThrough(editor, found.start, bytes);
  }
  return proxy(editor, found, bytes, clientAbilities(message?.params), limit);
}
