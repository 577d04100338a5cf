// Marks two methods in Hono's own repository, builds it with its own script, locks what is built, and shows what its own
// type check, type tests and test suite say to that: of the declarations, nothing is there but what is locked.
//
//   npm run prove:hono [-- --tag v4.13.3] [--from REPOSITORY] [--folder FOLDER] [--typescript 6.0,7.0] [--pairs 8] [--without-suite]
//
// `--from` is a clone or an address of the repository. A folder that is given is kept, with what is installed in it.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { comparePaired, shown, timeCommand } from "./bench/measure.mjs";
import { readOptions } from "./prove/options.mjs";
import { built, cloned, installed, lineCounts, patched } from "./prove/repository.mjs";
import { compilersFolder, node, root, tscOf } from "./run.mjs";

const options = readOptions("6.0,7.0", {
  tag: { type: "string", default: "v4.13.3" },
  from: { type: "string", default: "https://github.com/honojs/hono" },
  pairs: { type: "string", default: "0" },
  "without-suite": { type: "boolean", default: false },
});
const { versions, folder, leave } = options;
const mostLines = 15;
const mostTime = 1.05;
// What its suite is made of, without what needs servers of others: Fastly's, and Cloudflare's wrangler.
const projects = ["main", "jsx-runtime-default", "jsx-runtime-dom", "node", "lambda", "lambda-edge"];
const needless = ["@hono/eslint-config", "editorconfig-checker", "eslint", "np", "pkg-pr-new", "prettier"];
const servers = ["vite-plugin-fastly-js-compute", "wrangler"];
// What its sources have `@experimental` on without a flag: the catalog gives it one.
const ownTags = "EXPERIMENTAL";
const marked = ["QUERY", "MOUNT"];

const patch = new URL("prove/fixtures/hono.patch", import.meta.url);
const faults = [];
try {
  await prove();
  for (const fault of faults) console.log(`FAIL ${fault}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  leave();
}

async function prove() {
  const repository = await cloned(options.from, options.tag, join(folder, "repository"));
  await installed(repository, [...needless, ...servers]);
  await built(repository);
  const open = againstDeclarations(repository, "open");

  await patched(repository, patch);
  const { added, removed } = await lineCounts(repository);
  console.log(`Hono ${options.tag}: ${added} lines added, ${removed} removed`);
  expect(added + removed <= mostLines, `${mostLines} lines are the most`);
  await built(repository);
  const { code, output } = await node([join(root, "dist", "cli", "main.js"), "lock"], { cwd: repository });
  console.log(output.trim().replace(/^/gm, "  "));
  expect(code === 0, "not all is locked");

  const locked = againstDeclarations(repository, "locked");
  const optedIn = againstDeclarations(repository, "opted-in");
  optIn(locked, [ownTags]);
  optIn(optedIn, [ownTags, ...marked]);
  const uses = usesIn(locked);
  for (const version of versions) await typeCheck(version, { repository, open, locked, optedIn, uses });
  const pairs = Number(options.pairs);
  if (pairs > 0) compareTimes(open, optedIn, pairs);
  if (!options["without-suite"]) await runSuite(repository);
}

/** Hono's tests, with the declarations that are published where its sources are. */
function againstDeclarations(repository, name) {
  const target = join(folder, name);
  rmSync(target, { recursive: true, force: true });
  const kept = /\.test\.tsx?$|\.d\.ts$|\.json$/;
  cpSync(join(repository, "src"), join(target, "src"), {
    recursive: true,
    filter: (path) => !/\.\w+$/.test(path) || kept.test(path),
  });
  cpSync(join(repository, "dist", "types"), join(target, "src"), { recursive: true });
  for (const file of ["package.json", "tsconfig.base.json", "tsconfig.spec.json"])
    cpSync(join(repository, file), join(target, file));
  symlinkSync(join(repository, "node_modules"), join(target, "node_modules"), "junction");
  return target;
}

function optIn(tree, flags) {
  const names = flags.map((flag) => `    ${flag}: true;\n`).join("");
  const block = `declare module "." {\n  interface ExperimentalFeatureFlags {\n${names}  }\n}\n`;
  writeFileSync(join(tree, "src", "experimental.d.ts"), `import ".";\n${block}`);
}

/** The lines of Hono's tests that use what is marked. */
function usesIn(tree) {
  const src = join(tree, "src");
  const tests = readdirSync(src, { recursive: true }).filter((file) => /\.test\.tsx?$/.test(file));
  return tests.flatMap((file) =>
    readFileSync(join(src, file), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        /^\s*\w+\.(?:mount|query)\(/.test(line) ? [`src/${file.replaceAll("\\", "/")}(${index + 1})`] : [],
      ),
  );
}

async function typeCheck(version, { repository, open, locked, optedIn, uses }) {
  const before = await errorsIn(open, version);
  const own = await errorsIn(repository, version);
  const closed = await errorsIn(locked, version);
  const after = await errorsIn(optedIn, version);
  const refused = new Set(closed.map(({ at }) => at));
  const passed = uses.filter((use) => !refused.has(use));
  const unexpected = newOnes(closed, before).filter(({ at }) => !uses.includes(at));
  const left = newOnes(after, before);
  console.log(
    `  ${version}: ${own.length} errors in the marked sources, ${before.length} without marks; locked, ` +
      `${uses.length - passed.length} of ${uses.length} uses refused, ${unexpected.length} other errors; ` +
      `${left.length} new ones once opted in`,
  );
  expect(newOnes(own, before).length === 0, `${version}: the marked sources: ${told(newOnes(own, before))}`);
  expect(passed.length === 0, `${version}: not refused: ${passed.join(", ")}`);
  expect(unexpected.length === 0, `${version}: locked: ${told(unexpected)}`);
  expect(left.length === 0, `${version}: opted in: ${told(left)}`);
}

async function errorsIn(tree, version) {
  const tsc = tscOf(join(compilersFolder, version));
  const args = [tsc, "-p", "tsconfig.spec.json", "--composite", "false", "--pretty", "false"];
  const { code, output } = await node(args, { cwd: tree });
  const errors = [...output.matchAll(/^(\S.*?\(\d+),\d+\): error (.*)$/gm)].map(([, place, text]) => ({
    at: `${place.replaceAll("\\", "/")})`,
    text,
  }));
  if (code !== 0 && errors.length === 0) throw new Error(output);
  return errors;
}

/** Sources have other lines than their declarations, and tests have the same ones everywhere. */
function newOnes(errors, before) {
  const known = new Set(before.map(({ at, text }) => `${at} ${text}`));
  return errors.filter(({ at, text }) => !known.has(`${at} ${text}`));
}

function compareTimes(open, optedIn, pairs) {
  const tsc = tscOf(join(compilersFolder, "7.0"));
  const args = [tsc, "-p", "tsconfig.spec.json", "--composite", "false"];
  const timed = (name, cwd) => ({
    name,
    run: () => timeCommand(process.execPath, args, { cwd, status: [0, 1, 2] }),
  });
  const result = comparePaired(timed("locked", optedIn), timed("open", open), pairs);
  console.log(`  tsc 7 beside that without marks: ${shown(result)}, goal ${mostTime}`);
  // What else the machine does changes the time of processors less.
  const ratio = Number.isNaN(result.processor) ? result.ratio : result.processor;
  expect(ratio <= mostTime, `tsc 7 takes ${ratio.toFixed(2)} times as long`);
}

/** Nothing of the repository is replaced for it: what it runs are the marked sources. */
async function runSuite(repository) {
  const { passed, failed, skipped } = await suiteOf(repository, []);
  console.log(`  its suite: ${passed} passed, ${failed.length} failed, ${skipped} skipped`);
  if (failed.length === 0) return;
  // A machine may be too slow for some, or without a network.
  await patched(repository, patch, "--reverse");
  const before = await suiteOf(repository, [...new Set(failed.map(({ file }) => file))]);
  await patched(repository, patch);
  const own = failed.filter(({ name }) => !before.failed.some((each) => each.name === name));
  console.log(`  without marks as well: ${failed.length - own.length} failed`);
  const names = own.map(({ file, name }) => `${file}: ${name}`);
  expect(own.length === 0, `the suite: ${names.join("; ")}`);
}

async function suiteOf(repository, files) {
  const vitest = join(repository, "node_modules", "vitest", "vitest.mjs");
  const output = join(folder, "suite.json");
  rmSync(output, { force: true });
  const chosen = projects.flatMap((name) => ["--project", name]);
  const reporting = ["--reporter=json", `--outputFile=${output}`, "--retry=2"];
  const config = withoutServers(repository);
  await node([vitest, "--run", "--config", config, ...chosen, ...reporting, ...files], { cwd: repository });
  if (!existsSync(output)) throw new Error("the suite has not run");
  const { numPassedTests, numPendingTests, testResults } = JSON.parse(readFileSync(output, "utf8"));
  const failed = testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name: file, message, assertionResults }) => {
      const names = assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName }) => fullName);
      return (names.length > 0 ? names : [message]).map((name) => ({ file, name }));
    });
  return { passed: numPassedTests, failed, skipped: numPendingTests };
}

/** Its configuration names all projects, also those whose servers are not installed. */
function withoutServers(repository) {
  const given = readFileSync(join(repository, "vitest.config.ts"), "utf8");
  const names = projects.filter((name) => existsSync(join(repository, "runtime-tests", name)));
  const own = names.map((name) => `'./runtime-tests/${name}/vitest.config.ts'`).join(", ");
  const config = join(repository, "vitest.proof.config.ts");
  writeFileSync(config, given.replace("'./runtime-tests/*/vitest.config.ts'", own));
  return config;
}

function told(errors) {
  const [first] = errors.map(({ at, text }) => `${at}: ${text}`);
  return `${errors.length} errors, ${first}`;
}

function expect(holds, fault) {
  if (!holds) faults.push(fault);
}
