import type { ListedCommand } from "./command.js";

/** All of `proviso --help`. */
export function overview(commands: readonly ListedCommand[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Experimental APIs that people use only after they opt in, by name.

Usage: proviso <command> [options]

Commands:
${lines.join("\n")}

Options:
  -h, --help     Shows this, or with a command what that one takes
  -v, --version  Shows the version, and the versions of TypeScript that it works with

Example:
  npx proviso check

Exit status: 0 clean; 1 findings; 2 wrong use, or a project that cannot be read; 3 an error of Proviso's own.
`;
}
