import { crashMessage, usageMessage } from "../report/usage-problem.js";
import { parseArguments, type ListedCommand } from "./command.js";
import { commands } from "./commands/index.js";
import { exitStatus, type ExitStatus } from "./exit-status.js";
import { overview } from "./help.js";
import type { Io } from "./io.js";
import { nearest } from "../nearest.js";
import { Refusal } from "../hosts/refusal.js";
import { versionLine } from "./version.js";

/** Runs the command that was typed; never throws. */
export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof Refusal) {
      io.err(`${usageMessage(error.problem)}\n`);
      return exitStatus.refused;
    }
    io.err(`${crashMessage(error instanceof Error ? error.message : String(error))}\n`);
    return exitStatus.failed;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitStatus> {
  if (name === "--version" || name === "-v") {
    io.out(`${versionLine()}\n`);
    return exitStatus.clean;
  }
  if (name === undefined) {
    io.err(overview(commands));
    return exitStatus.refused;
  }
  const asksForHelp = name === "--help" || name === "-h" || name === "help";
  if (asksForHelp && rest.length === 0) {
    io.out(overview(commands));
    return exitStatus.clean;
  }
  const command = await commandNamed(asksForHelp ? (rest[0] ?? "") : name).load();
  const parsed = parseArguments(command, asksForHelp ? ["--help"] : rest);
  if (parsed.isOn("help")) {
    io.out(command.help);
    return exitStatus.clean;
  }
  return command.run(parsed, io);
}

function commandNamed(name: string): ListedCommand {
  const command = commands.find((each) => each.name === name);
  if (command) return command;
  const known = commands.map((each) => each.name);
  throw new Refusal({ code: "command-unknown", command: name, nearest: nearest(name, known) });
}
