// Breaks the code in one small way after the other, and tells which breaks no test finds: all that stryker.config.mjs
// names, or the folders and files that are named here.
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./run.mjs";

const drawn = "tests/analysis/drawn.test.ts";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: "string", multiple: true, default: [] },
    again: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log("npm run mutate -- [src/analysis/flags] [--tests tests/analysis/flags] [--again]");
  console.log(`  --tests  asks only these tests, beside what is drawn (${drawn}); may stand several times`);
  console.log("  --again  also asks about what has not changed since the last time");
  process.exit(0);
}

/** The files of a folder, or the file, as a pattern. */
function patternOf(path, files) {
  const absolute = resolve(root, path);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (!stat) {
    console.error(
      `There is no '${path}': name folders and files of this repository, as in src/analysis/flags.`,
    );
    process.exit(2);
  }
  const inRepository = relative(root, absolute).split(sep).join("/");
  return stat.isDirectory() ? `${inRepository}/**/${files}` : inRepository;
}

const list = (option, paths) => (paths.length > 0 ? [option, paths.join(",")] : []);
const tests = values.tests.map((path) => patternOf(path, "*.test.ts"));
const stryker = spawn(
  process.execPath,
  [
    join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js"),
    "run",
    ...list(
      "--mutate",
      positionals.map((path) => patternOf(path, "*.ts")),
    ),
    ...list("--testFiles", tests.length > 0 ? [drawn, ...tests] : []),
    ...(values.again ? ["--force"] : []),
  ],
  { cwd: root, stdio: "inherit" },
);
stryker.on("close", (code) => (process.exitCode = code ?? 1));
