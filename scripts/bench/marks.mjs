import { join } from "node:path";
import { check, tsc } from "./check.mjs";
import { eslintRun, rules } from "./eslint.mjs";
import { generateMarkedProgram } from "./generate-marked-program.mjs";
import { comparePaired, ms, shown, timeCommand } from "./measure.mjs";

const marks = 5000;

/** `tspc --noEmit` with the transformer over without it, for a program with marked packages. */
export function benchMarksTransformer({ folder, rounds, compiler, ...sizes }) {
  for (const { name, optedIn } of programs) {
    const cwd = join(folder, name);
    generateMarkedProgram(cwd, { ...sizes, marks, optedIn, compiler });
    const tspc = join(cwd, "node_modules", "ts-patch", "bin", "tspc.js");
    const run = (project, status) => () =>
      timeCommand(process.execPath, [tspc, "--noEmit", "-p", project], { cwd, status });
    const result = comparePaired(
      { name: "with", run: run("tsconfig.proviso.json", optedIn ? [0] : [1, 2]) },
      // Without it nothing says what is experimental.
      { name: "without", run: run("tsconfig.json", [0]) },
      rounds,
    );
    print(`tspc --noEmit ${compiler}, ${marks} marks, ${name}`, result, "1.03", "with", "without");
  }
}

/** `proviso check` over plain `tsc --noEmit` of the same version, for a program with marked packages. */
export function benchMarksCheck({ folder, rounds, ...sizes }) {
  for (const { compiler, goal } of [
    { compiler: "6.0", goal: "1.05" },
    { compiler: "7.0", goal: "1.15" },
  ]) {
    for (const { name, optedIn } of programs) {
      const cwd = join(folder, `${compiler}-${name}`);
      generateMarkedProgram(cwd, { ...sizes, marks, optedIn, compiler });
      const result = comparePaired(
        { name: "proviso check", run: () => check(cwd, optedIn) },
        { name: "tsc --noEmit", run: () => tsc(cwd, true) },
        rounds,
      );
      print(`proviso check, ${compiler}, ${marks} marks, ${name}`, result, goal, "check", "tsc --noEmit");
    }
  }
}

/** ESLint with the rule that finds the same marks over `proviso check`, both on all files. */
export function benchMarksEslint({ folder, rounds, ...sizes }) {
  generateMarkedProgram(folder, { ...sizes, marks, optedIn: false, compiler: "7.0" });
  const rule = "@angular-eslint/no-experimental";
  const result = comparePaired(
    { name: "eslint", run: eslintRun(folder, rules[rule]) },
    { name: "proviso check", run: () => check(folder, false) },
    Math.min(rounds, 3),
  );
  print(`eslint with ${rule}, ${marks} marks`, result, "10 or more", "eslint", "proviso check on 7.0", 1);
}

const programs = [
  { name: "clean", optedIn: true },
  { name: "with-uses", optedIn: false },
];

const print = (what, result, goal, measured, baseline, digits = 3) =>
  console.log(
    `${what}: ${shown(result, digits)}, goal ${goal}; ` +
      `${ms(result.measured)} ${measured}, ${ms(result.baseline)} ${baseline}`,
  );
