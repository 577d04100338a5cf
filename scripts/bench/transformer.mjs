import { join } from "node:path";
import { generateProgram } from "./generate-program.mjs";
import { comparePaired, ms, shown, timeCommand } from "./measure.mjs";

/** `tspc --noEmit` with the transformer over without it, for a clean program and for one with uses. */
export function benchTransformer({ folder, rounds, compiler, ...sizes }) {
  for (const { name, optedIn, goal } of [
    { name: "clean", optedIn: true, goal: 1.03 },
    { name: "with uses", optedIn: false, goal: 1.1 },
  ]) {
    const cwd = join(folder, name.replace(" ", "-"));
    generateProgram(cwd, { ...sizes, optedIn, compiler });
    const tspc = join(cwd, "node_modules", "ts-patch", "bin", "tspc.js");
    const run = (project) => () =>
      timeCommand(process.execPath, [tspc, "--noEmit", "-p", project], {
        cwd,
        status: optedIn ? [0] : [1, 2],
      });
    const result = comparePaired(
      { name: "with", run: run("tsconfig.proviso.json") },
      { name: "without", run: run("tsconfig.json") },
      rounds,
    );
    console.log(
      `tspc --noEmit ${compiler}, ${name}: ${shown(result)} (goal ${goal}); ` +
        `${ms(result.measured)} with, ${ms(result.baseline)} without`,
    );
  }
}
