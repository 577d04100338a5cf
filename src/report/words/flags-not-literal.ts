import type { Words } from "./words.js";

export const flagsNotLiteral: Words<"flags-not-literal"> = {
  message: ({ flag, isWritten = false }) =>
    flag === undefined
      ? isWritten
        ? notInferred
        : notLiteral
      : `'${flag}' opens nothing: a flag of the program's is written 'true'.`,
  meaning:
    "Flags open features at compile time, so the compiler must be able to read them. A `string[]`, a tuple that is chosen at run time, an element that is a union and `any` could be anything, and therefore open nothing.",
  remedy:
    "Write the flags where the receiver is made, or in a constant with `as const`. Where two sets of flags are needed, make two receivers.",
  example: {
    language: "ts",
    text: [
      'const flags: string[] = ["BLUEPRINTS"];',
      'new App("myapp", { experimentalFeatureFlags: flags }); // TS990003',
      "",
      'const flags = ["BLUEPRINTS"] as const;',
      'new App("myapp", { experimentalFeatureFlags: flags }); // fine',
    ].join("\n"),
  },
};

const notInferred =
  "These flags open nothing, because what takes them infers an array of them and no tuple. Write 'as const' behind them, and tell its author.";
const notLiteral =
  'Flags must be written out as a literal tuple, such as ["A", "B"]: these open nothing, because they are known only at run time.';
