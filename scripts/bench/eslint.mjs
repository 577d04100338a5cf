import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { timeCommand } from "./measure.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const configFor = (imports, plugins, rule) => `${imports}
export default [{
  files: ["**/*.ts"],
  languageOptions: { parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  plugins: ${plugins},
  rules: { "${rule}": "error" },
}];
`;

/** The rules of other tools that find what is marked, by type information. */
export const rules = {
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

/** Sets a folder up for ESLint, and gives what runs it on all files of `src`; all of these programs have findings. */
export function eslintRun(cwd, config) {
  linkEslint(cwd);
  writeFileSync(join(cwd, "eslint.config.mjs"), config);
  const eslint = join(cwd, "node_modules", "eslint", "bin", "eslint.js");
  return () => timeCommand(process.execPath, [eslint, "src"], { cwd, status: [1] });
}

function linkEslint(cwd) {
  mkdirSync(join(cwd, "node_modules", "@angular-eslint"), { recursive: true });
  for (const name of ["eslint", "typescript-eslint", "@angular-eslint/eslint-plugin"]) {
    symlinkSync(join(root, "node_modules", name), join(cwd, "node_modules", name), "dir");
  }
}
