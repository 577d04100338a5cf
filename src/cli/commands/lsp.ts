import { serveEditor } from "../../lsp/serve.js";
import type { Arguments, Command } from "../command.js";
import { exitStatus, type ExitStatus } from "../exit-status.js";
import { Refusal } from "../../hosts/refusal.js";

const help = `Is the language server of the TypeScript 7 that the workspace has installed, with what Proviso has to say: in errors,
quick fixes, completion and hover. Editors start it in place of 'tsc --lsp --stdio', and talk to it on its two streams.
On TypeScript 5 and 6 use the plugin, by 'npx proviso init'.

Usage: proviso lsp [options]

Options:
      --lsp, --stdio  Are taken and change nothing, so that it can stand where 'tsc' does
      --limit MS      How many milliseconds an answer of TypeScript's waits for Proviso at most (default: 2000);
                      diagnostics wait five times as long in editors that do not ask for them again
      --pprofDir DIR  Is handed on to TypeScript
  -h, --help          Shows this

Example:
  npx proviso lsp
`;

export const lsp: Command = {
  name: "lsp",
  help,
  options: {
    lsp: { type: "boolean" },
    stdio: { type: "boolean" },
    limit: { type: "string" },
    pprofDir: { type: "string" },
  },
  positionals: { min: 0, max: 0, what: "only options" },
  async run(args, io) {
    const { stdin: input, stdout: output } = process;
    const profiles = args.text("pprofDir");
    const status = await serveEditor(
      {
        input,
        output,
        cwd: io.cwd,
        say: (line) => io.err(`${line}\n`),
        leave: () => process.exit(exitStatus.failed),
      },
      { limit: limitOf(args), args: profiles === undefined ? [] : ["--pprofDir", profiles] },
    );
    return status === undefined ? exitStatus.refused : (status as ExitStatus);
  },
};

function limitOf(args: Arguments): number {
  const text = args.text("limit") ?? "2000";
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new Refusal({ code: "option-wrong", command: "lsp", reason: `--limit cannot be '${text}'` });
}
