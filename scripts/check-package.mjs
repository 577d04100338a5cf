// Packs the package as it would be published, lets publint and attw look at the tarball, then installs it into
// an empty project as a user would and runs the cases of tests/package/cases.json there.
//
// A case is { name, run, exit, output?, not? }: `run` is a program of node_modules/.bin with its arguments
// (or "node"), `exit` its exit code, `output` the texts that it must print, `not` those that it must not.
// The files of the project are those of tests/package/project/.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compilersFolder, node, npm, root } from "./run.mjs";

const temp = mkdtempSync(join(tmpdir(), "proviso-package-"));
const project = join(temp, "project");
const results = [];

function record(name, problems) {
  results.push(problems.length === 0);
  console.log(`${problems.length === 0 ? "ok  " : "FAIL"} ${name}`);
  for (const problem of problems) console.log(problem.trimEnd().replace(/^/gm, "     "));
}

// Runs a program of the folder's packages, on every platform; it is never fetched when it is missing.
const program = ([name, ...args], cwd) =>
  name === "node"
    ? node(args, { cwd })
    : npm(["exec", "--no", "--loglevel=error", "--", name, ...args], { cwd });

async function pack() {
  if (!existsSync(join(root, "dist"))) throw new Error("there is no dist: run `npm run build` first");
  const args = ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", temp];
  const { code, output } = await npm(args);
  if (code !== 0) throw new Error(output);
  return join(
    temp,
    readdirSync(temp).find((name) => name.endsWith(".tgz")),
  );
}

async function lint(tarball) {
  const { publint } = await import("publint");
  const { formatMessage } = await import("publint/utils");
  const bytes = readFileSync(tarball);
  const found = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset).slice(0, bytes.length) },
  });
  record(
    "publint reports nothing",
    found.messages.map((message) => formatMessage(message, found.pkg, { color: false })),
  );
  const attw = await program(["attw", tarball, "--no-color", "--no-emoji"], root);
  record("attw reports nothing", attw.code === 0 ? [] : [attw.output]);
}

// The compiler and the patch that the matrix pins, so that what is tested does not change by itself.
async function installAsUser(tarball) {
  mkdirSync(project);
  for (const name of ["package.json", "package-lock.json"]) {
    cpSync(join(compilersFolder, "6.0", name), join(project, name));
  }
  cpSync(join(root, "tests", "package", "project"), project, { recursive: true });
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  const { code, output } = await npm(["install", ...flags, tarball], { cwd: project });
  record("installs into an empty project", code === 0 ? [] : [output]);
}

async function tryCase({ name, run, exit, output: expected = [], not = [] }) {
  const { code, output } = await program(run, project);
  const problems = [];
  if (code !== exit) problems.push(`exit code ${code} in place of ${exit}`);
  for (const text of expected) if (!output.includes(text)) problems.push(`did not print: ${text}`);
  for (const text of not) if (output.includes(text)) problems.push(`printed: ${text}`);
  record(name, problems.length > 0 ? [...problems, "printed in all:", output] : []);
}

try {
  const tarball = await pack();
  await lint(tarball);
  const cases = JSON.parse(readFileSync(join(root, "tests", "package", "cases.json"), "utf8"));
  await installAsUser(tarball);
  for (const each of cases) await tryCase(each);
} catch (error) {
  record("the check itself", [error.message]);
} finally {
  rmSync(temp, { recursive: true, force: true });
}
const passed = results.filter(Boolean).length;
console.log(`${passed} passed, ${results.length - passed} failed`);
process.exitCode = passed === results.length ? 0 : 1;
