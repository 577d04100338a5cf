import { symlinkSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateProgram } from "./generate-program.mjs";
import { comparePaired, ms, timeCommand } from "./measure.mjs";

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
        `proviso check, ${compiler}, ${name}: ${result.ratio.toFixed(3)} of tsc --noEmit (goal ${goal}); ` +
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
    linkEslint(cwd);
    writeFileSync(join(cwd, "eslint.config.mjs"), config);
    const eslint = join(cwd, "node_modules", "eslint", "bin", "eslint.js");
    const result = comparePaired(
      {
        name: "eslint",
        run: () => timeCommand(process.execPath, [eslint, "src"], { cwd, status: [1] }).milliseconds,
      },
      { name: "proviso check", run: () => check(cwd, false) },
      Math.min(rounds, 3),
    );
    console.log(
      `eslint with ${name}: ${result.ratio.toFixed(1)} times as long as proviso check on 7.0 (goal 5); ` +
        `${ms(result.measured)} against ${ms(result.baseline)}`,
    );
  }
}

const programs = [
  { name: "clean", optedIn: true },
  { name: "with uses", optedIn: false },
];

const check = (cwd, optedIn) =>
  timeCommand(process.execPath, [cli, "check"], { cwd, status: [optedIn ? 0 : 1] }).milliseconds;

function tsc(cwd, optedIn) {
  const bin = join(cwd, "node_modules", "typescript", "bin", "tsc");
  return timeCommand(process.execPath, [bin, "--noEmit"], { cwd, status: optedIn ? [0] : [1, 2] })
    .milliseconds;
}

const configFor = (imports, plugins, rule) => `${imports}
export default [{
  files: ["**/*.ts"],
  languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  plugins: ${plugins},
  rules: { "${rule}": "error" },
}];
`;

const rules = {
  "@typescript-eslint/no-deprecated": configFor(
    'import { parser, plugin } from "typescript-eslint";',
    '{ "@typescript-eslint": plugin }',
    "@typescript-eslint/no-deprecated",
  ),
  "@angular-eslint/no-experimental": configFor(
    'import { parser } from "typescript-eslint";\nimport angular from "@angular-eslint/eslint-plugin";',
    '{ "@angular-eslint": angular }',
    "@angular-eslint/no-experimental",
  ),
};

function linkEslint(cwd) {
  mkdirSync(join(cwd, "node_modules", "@angular-eslint"), { recursive: true });
  for (const name of ["eslint", "typescript-eslint", "@angular-eslint/eslint-plugin"]) {
    symlinkSync(join(root, "node_modules", name), join(cwd, "node_modules", name), "dir");
  }
}
