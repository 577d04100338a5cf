import type { GateMistake } from "../../analysis/finding.js";
import type { Words } from "./words.js";

export const gateMistaken: Words<"gate-mistaken"> = {
  message: ({ mistake }) => whatToDo(mistake),
  meaning:
    "Something in the library itself keeps its locks from working: flags that are taken from an array without a check, and so open everything for a `FeatureName[]`; a type parameter without `const`, which refuses flags that are written out; a lock that is written on a member by hand, which no flag opens and no tool finds; a class whose objects have flags, in declarations that have been built and not locked; an interface for the program's flags that is not exported; an entry point that does not lead to it; or a toolkit that is installed for the library alone, so that its users' compilers do not find the types of the locks, and with `skipLibCheck` say nothing.",
  remedy:
    "Take flags by `const F extends FlagTuple<typeof features>` and hand them on by `FlagsIn<F, typeof features>`, list locked members behind their flag in a `Gated` or mark their declarations, run `proviso lock` behind the build, and list `proviso` in `dependencies`.",
  example: {
    language: "ts",
    text: [
      "export declare function createQueue<const F extends readonly FeatureName[]>(",
      "  flags: F,",
      "): Queue<F[number]>; // TS990050: Queue<FlagsIn<F, typeof features>>",
    ].join("\n"),
  },
};

function whatToDo(mistake: GateMistake): string {
  switch (mistake.kind) {
    case "flags-unchecked":
      return (
        `'${mistake.written}' opens every feature for flags that are known at run time only. ` +
        `Write 'FlagsIn<…, typeof features>', and take the flags as a 'LiteralFlagTuple'.`
      );
    case "flags-inferred-as-array":
      return (
        `Of flags that are written out '${mistake.name}' infers an array, and so refuses them as known at run time only. ` +
        `Declare it 'const ${mistake.name} extends FlagTuple<typeof features>'.`
      );
    case "locked-by-hand":
      return (
        `This locks the member for good: no flag opens it, and no tool finds it. ` +
        `Write its real type, and list the member behind '${mistake.flag}' in a 'Gated', or mark it with '@experimental ${mistake.flag}'.`
      );
    case "flags-not-exported":
      return (
        `Nobody can opt in to what is marked here: '${mistake.name}' is not exported, and a program opts in by adding to it. ` +
        `Export it from each module that users import.`
      );
    case "entry-without-flags":
      return (
        `Who imports '${mistake.specifier}' alone is not told of the flags behind what is marked in it. ` +
        `Add '${mistake.line}' here.`
      );
    case "class-not-locked":
      return (
        `What is marked in '${mistake.name}' is open for everybody: its declarations have been built, and not locked. ` +
        `Run 'proviso lock' behind the build, in 'prepack'.`
      );
    case "toolkit-not-shipped":
      return (
        `The declarations of '${mistake.packageName}' need the types of 'proviso', which is in 'devDependencies' alone: ` +
        `for its users every lock is gone. List it in 'dependencies'.`
      );
  }
}
