import { serveEditor } from "../../lsp/serve.js";
import type { Command } from "../command.js";
import { exitStatus, type ExitStatus } from "../exit-status.js";

const help = `Is the language server of the TypeScript 7 that the workspace has installed, with what Proviso has to say: in errors,
quick fixes, completion and hover. Editors start it in place of 'tsc --lsp --stdio', and talk to it on its two streams.
On TypeScript 5 and 6 use the plugin, by 'npx proviso init'.

Usage: proviso lsp [options]

Options:
      --lsp, --stdio  Are taken and change nothing, so that it can stand where 'tsc' does
      --pprofDir DIR  Is handed on to TypeScript
  -h, --help          Shows this

Example:
  npx proviso lsp
`;

export const lsp: Command = {
  name: "lsp",
  summary: "Serves an editor on TypeScript 7",
  help,
  options: { lsp: { type: "boolean" }, stdio: { type: "boolean" }, pprofDir: { type: "string" } },
  positionals: { min: 0, max: 0, what: "only options" },
  async run(args, io) {
    const { stdin: input, stdout: output } = process;
    const profiles = args.text("pprofDir");
    const status = await serveEditor(
      { input, output, cwd: io.cwd, say: (line) => io.err(`${line}\n`) },
      profiles === undefined ? [] : ["--pprofDir", profiles],
    );
    return status === undefined ? exitStatus.refused : (status as ExitStatus);
  },
};
