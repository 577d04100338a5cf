import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { eslintRun, rules } from "./eslint.mjs";
import { generateProgram } from "./generate-program.mjs";
import { comparePaired, ms, shown, timeCommand } from "./measure.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cli = join(root, "dist", "cli", "main.js");

/** `proviso check` over plain `tsc --noEmit` of the same version, for a clean program and for one with uses. */
export function benchCheck({ folder, rounds, ...sizes }) {
  for (const { compiler, goal } of [
    { compiler: "6.0", goal: 1.05 },
    { compiler: "7.0", goal: 1.25 },
    { compiler: "7.1", goal: 1.25 },
  ]) {
    for (const { name, optedIn } of programs) {
      const cwd = join(folder, `${compiler}-${name.replace(" ", "-")}`);
      generateProgram(cwd, { ...sizes, optedIn, compiler });
      const result = comparePaired(
        { name: "proviso check", run: () => check(cwd, optedIn) },
        { name: "tsc --noEmit", run: () => tsc(cwd, optedIn) },
        rounds,
      );
      console.log(
        `proviso check, ${compiler}, ${name}: ${shown(result)} of tsc --noEmit (goal ${goal}); ` +
          `${ms(result.measured)} against ${ms(result.baseline)}`,
      );
    }
  }
}

/** `proviso check` on TypeScript 7 over ESLint with rules that find marked APIs by type information. */
export function benchEslint({ folder, rounds, ...sizes }) {
  for (const [name, config] of Object.entries(rules)) {
    const cwd = join(folder, name.replace("/", "-"));
    generateProgram(cwd, { ...sizes, optedIn: false, compiler: "7.0" });
    const result = comparePaired(
      { name: "eslint", run: eslintRun(cwd, config) },
      { name: "proviso check", run: () => check(cwd, false) },
      Math.min(rounds, 3),
    );
    console.log(
      `eslint with ${name}: ${shown(result, 1)} times as long as proviso check on 7.0 (goal 5); ` +
        `${ms(result.measured)} against ${ms(result.baseline)}`,
    );
  }
}

const programs = [
  { name: "clean", optedIn: true },
  { name: "with uses", optedIn: false },
];

export const check = (cwd, optedIn) =>
  timeCommand(process.execPath, [cli, "check"], { cwd, status: [optedIn ? 0 : 1] });

export function tsc(cwd, optedIn) {
  const bin = join(cwd, "node_modules", "typescript", "bin", "tsc");
  return timeCommand(process.execPath, [bin, "--noEmit"], { cwd, status: optedIn ? [0] : [1, 2] });
}
