import { parseArgs, type ParseArgsConfig } from "node:util";
import type { ExitStatus } from "./exit-status.js";
import type { Io } from "./io.js";
import { Refusal } from "../hosts/refusal.js";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** One command of `proviso`, as its user types it. */
export interface Command {
  readonly name: string;
  /** All of `proviso <name> --help`. */
  readonly help: string;
  readonly options: Options;
  /** What stands behind the options: how many at least and at most, and what they are. */
  readonly positionals: { readonly min: number; readonly max: number; readonly what: string };
  run(args: Arguments, io: Io): ExitStatus | Promise<ExitStatus>;
}

/** A command as long as nobody has typed its name: an editor's server, which stays, must not hold the code of all others. */
export interface ListedCommand {
  readonly name: string;
  /** One line for `proviso --help`. */
  readonly summary: string;
  load(): Promise<Command>;
}

/** What was typed behind the name of a command. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly isOn: (option: string) => boolean;
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
}

/** `-p`, which all commands that read a program have. */
export const projectOption = { project: { type: "string", short: "p", multiple: true } } as const;

/**
 * Reads what was typed behind the name of a command.
 *
 * @throws {Refusal} where the command does not take it
 */
export function parseArguments(command: Command, args: readonly string[]): Arguments {
  const options: Options = { ...command.options, help: { type: "boolean", short: "h" } };
  const { values, positionals } = parse(command, args, options);
  const { min, max, what } = command.positionals;
  if (values["help"] !== true) {
    const problem = { command: command.name, what } as const;
    if (positionals.length < min) throw new Refusal({ code: "argument-missing", ...problem });
    const extra = positionals[max];
    if (extra !== undefined) throw new Refusal({ code: "argument-unknown", ...problem, argument: extra });
  }
  return {
    positionals,
    isOn: (option) => values[option] === true,
    text(option) {
      const value = values[option];
      return typeof value === "string" ? value : undefined;
    },
    texts(option) {
      const value = values[option];
      return Array.isArray(value) ? (value as readonly string[]) : [];
    },
  };
}

function parse(command: Command, args: readonly string[], options: Options) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Values, positionals };
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (!code.startsWith("ERR_PARSE_ARGS")) throw error;
    throw new Refusal({ code: "option-wrong", command: command.name, reason: message });
  }
}

/** The value of an option that has a few words to choose from. */
export function choice<T extends string>(
  args: Arguments,
  option: string,
  words: readonly T[],
): T | undefined {
  const value = args.text(option);
  if (value === undefined) return undefined;
  const word = words.find((each) => each === value);
  if (word === undefined) throw new Refusal({ code: "choice-unknown", option, value, words });
  return word;
}
