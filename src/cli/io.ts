/** What a command has of the process that it runs in. */
export interface Io {
  readonly cwd: string;
  /** For what was asked for. */
  readonly out: (text: string) => void;
  /** For what is to be said beside it. */
  readonly err: (text: string) => void;
  /** Whether the output may have colours and code frames. */
  readonly isColoured: boolean;
  /** Whether a line of progress would be seen, and can be taken back. */
  readonly showsProgress: boolean;
}

/** The process itself. */
export function processIo({ stdout, stderr, env }: NodeJS.Process): Io {
  return {
    cwd: process.cwd(),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isColoured: isColoured(env, stdout.isTTY),
    showsProgress: stderr.isTTY && env["TERM"] !== "dumb",
  };
}

// Any value but an empty one says no (no-color.org); FORCE_COLOR=0 says no too, as it does to Node.
function isColoured(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}
