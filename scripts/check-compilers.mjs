// Runs every supported compiler over test-d: first plainly, in each combination of settings that users have,
// then for the words of the errors (compiler-words.mjs).
//
// Every declaration file is checked, ours too. Errors inside other packages are told but do not count: some
// are newer than our oldest compiler, and whoever uses both meets those errors without us.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkWords, errorsOf } from "./compiler-words.mjs";
import { compilers, compilersFolder, node, pool, root, tscOf } from "./run.mjs";

const modules = [
  ["node16", "node16"],
  ["esnext", "bundler"],
];

async function checkPlainly({ version, strict, module: [module, moduleResolution] }) {
  const args = [
    "-p",
    join(compilersFolder, "tsconfig.json"),
    "--pretty",
    "false",
    "--strict",
    String(strict),
  ];
  args.push("--module", module, "--moduleResolution", moduleResolution);
  const { code, output } = await node([tscOf(join(compilersFolder, version)), ...args]);
  const { ours, foreign } = errorsOf(output);
  const failures = ours.map(({ file, line, text }) => `${file}:${line} ${text}`);
  if (code !== 0 && ours.length + foreign.length === 0) failures.push(`tsc ended with code ${code}`);
  return { name: `${version} strict ${strict} ${moduleResolution}`, failures, foreign };
}

async function checkTheWords({ version, strict }) {
  const failures = await checkWords(tscOf(join(compilersFolder, version)), strict);
  return { name: `${version} strict ${strict} words`, failures, foreign: [] };
}

const jobs = compilers.flatMap((version) =>
  [true, false].flatMap((strict) => [
    ...modules.map((module) => () => checkPlainly({ version, strict, module })),
    () => checkTheWords({ version, strict }),
  ]),
);

if (!existsSync(join(root, "test-d"))) {
  console.error("there is no folder test-d");
  process.exit(1);
}
const results = await pool(jobs, 2, (job) => job());
for (const { name, failures, foreign } of results) {
  console.log(`${failures.length === 0 ? "ok  " : "FAIL"} ${name}`);
  for (const { file, text } of foreign) console.log(`     does not count: ${file} ${text}`);
  for (const failure of failures) console.log(failure.replace(/^/gm, "     "));
}
const failed = results.filter(({ failures }) => failures.length > 0).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
