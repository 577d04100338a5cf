import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { compilersFolder, node, run, tscOf } from "../run.mjs";
import { entryOf } from "./other-tools.mjs";
import { npmInstall } from "./pair.mjs";

const timeout = 180_000;

/**
 * The type tests that packages have of themselves: where their repository keeps them, and what runs them. A package that
 * is not here has none: its tests import its sources, and say nothing of what is published.
 */
const typeTests = {
  commander: {
    repository: "tj/commander.js",
    tag: (v) => `v${v}`,
    files: /^typings\/.*\.test-d\.ts$/,
    by: "tsd",
  },
  execa: { repository: "sindresorhus/execa", tag: (v) => `v${v}`, files: /test-d\.ts$/, by: "tsd" },
  chalk: { repository: "chalk/chalk", tag: (v) => `v${v}`, files: /test-d\.ts$/, by: "tsd" },
  jose: { repository: "panva/jose", tag: (v) => `v${v}`, files: /test-d\.ts$/, by: "tsd" },
  redux: {
    repository: "reduxjs/redux",
    tag: (v) => `v${v}`,
    files: /^test\/typescript\/.*\.ts$/,
    by: "tsc",
  },
  superstruct: {
    repository: "ianstormtaylor/superstruct",
    tag: (v) => `v${v}`,
    files: /^test\/typings\/.*\.ts$|^test\/index\.ts$/,
    by: "tsc",
    // They import what is built beside them.
    text: (text) =>
      text.replaceAll(/(["'])(?:\.\.\/)+\.\.\1/g, '"superstruct"').replaceAll('"../.."', '"superstruct"'),
  },
  "@sanity/client": {
    repository: "sanity-io/client",
    tag: (v) => `v${v}`,
    files: /^test\/(?:client|listen|live)\.test-d\.ts$/,
    by: "tsc",
    beside: ["vitest@3.2.4"],
  },
};

/**
 * What the older version's own type tests say of the newer declarations: how many errors there are more than with the
 * declarations that they were written for. Nothing where a package has no such tests.
 */
export async function typeTestErrors(tools, { older, newer }, { name, from }) {
  const tests = typeTests[name];
  if (tests === undefined) return undefined;
  const files = await filesAt(join(older, "..", "sources", name.replace("/", "-")), tests, from);
  if (files === undefined) return "not reached";
  if (files.length === 0) return undefined;
  const [before, after] = [await errorsIn(older), await errorsIn(newer)];
  return before === undefined || after === undefined ? "not done" : Math.max(0, after - before);

  async function errorsIn(state) {
    return tests.by === "tsd" ? tsdErrors(tools, state, name, files) : tscErrors(state, tests, files);
  }
}

/** The type tests of one version, read from the repository; nothing where it cannot be reached. */
async function filesAt(folder, { repository, tag, files, text = (it) => it }, version) {
  const git = (...args) => run("git", ["-C", folder, ...args], { timeout });
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    await git("init", "--quiet", "--bare");
  }
  const source = `https://github.com/${repository}`;
  const fetched = await git("fetch", "--quiet", "--depth=1", source, `refs/tags/${tag(version)}`);
  if (fetched.code !== 0) return undefined;
  const paths = (await git("ls-tree", "-r", "--name-only", "FETCH_HEAD")).output.split("\n");
  const found = [];
  for (const path of paths.filter((each) => files.test(each)))
    found.push({ path, text: text((await git("show", `FETCH_HEAD:${path}`)).output) });
  return found;
}

/**
 * `tsd` wants the tests in the package: they are laid over a copy of it, outside of `node_modules`, of which it tells no
 * errors.
 */
async function tsdErrors({ tsd }, state, name, files) {
  const installed = join(state, "node_modules", name);
  const copy = join(state, "tested");
  rmSync(copy, { recursive: true, force: true });
  cpSync(installed, copy, { recursive: true });
  write(copy, files);
  const tool = join(state, "node_modules", "tsd");
  if (!existsSync(tool)) symlinkSync(join(tsd, "..", ".."), tool, "dir");
  const typings = relative(installed, entryOf(state, name) ?? installed);
  const paths = files.flatMap(({ path }) => ["--files", path]);
  const flags = [".", "--typings", typings, ...paths];
  const { output, isEnded } = await node([tsd, ...flags], { cwd: copy, timeout });
  rmSync(copy, { recursive: true, force: true });
  const errors = output.match(/^\s*✖\s+\d+:\d+/gm) ?? [];
  // What it says without a place, it says of itself.
  return isEnded || (errors.length === 0 && output.trim() !== "") ? undefined : errors.length;
}

async function tscErrors(state, { beside = [] }, files) {
  if (beside.length > 0 && !existsSync(join(state, "node_modules", beside[0].replace(/@[^@]*$/, ""))))
    await npmInstall(state, ["--no-save", ...beside]);
  const folder = join(state, "type-tests");
  rmSync(folder, { recursive: true, force: true });
  write(folder, files);
  const options = {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2023", "dom", "dom.iterable"],
    types: ["node"],
    skipLibCheck: true,
  };
  const config = { compilerOptions: options, files: files.map(({ path }) => path) };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const tsc = tscOf(join(compilersFolder, "5.9"));
  const { output, isEnded } = await node([tsc, "-p", folder, "--pretty", "false"], { cwd: folder, timeout });
  return isEnded ? undefined : (output.match(/^\S.*error TS\d+:/gm) ?? []).length;
}

function write(folder, files) {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
