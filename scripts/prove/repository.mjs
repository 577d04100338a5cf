import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { node, npm, root, run } from "../run.mjs";

/** What has the tag in a repository; what is installed in the folder already is kept. */
export async function cloned(from, tag, folder) {
  if (existsSync(join(folder, ".git"))) {
    await git(folder, "checkout", "--quiet", "--force", tag);
    await git(folder, "clean", "--quiet", "-fd", "-e", "node_modules");
    return folder;
  }
  mkdirSync(folder, { recursive: true });
  await git(root, "clone", "--quiet", "--depth", "1", "--branch", tag, from, folder);
  return folder;
}

/** Installs what the repository is made with, but for what is needless here, and this package as it is packed. */
export async function installed(folder, needless) {
  const path = join(folder, "package.json");
  const text = readFileSync(path, "utf8");
  const list = JSON.parse(text);
  const [manager, version] = list.packageManager.split("@");
  const temp = mkdtempSync(join(tmpdir(), "proviso-packed-"));
  try {
    const packing = ["pack", "--ignore-scripts", "--silent", "--pack-destination", temp];
    succeeded("npm pack", await npm(packing));
    const proviso = `file:${join(temp, readdirSync(temp)[0])}`;
    const wanted = Object.entries({ ...list.devDependencies, [manager]: version, proviso });
    const devDependencies = Object.fromEntries(wanted.filter(([name]) => !needless.includes(name)));
    writeFileSync(path, JSON.stringify({ ...list, devDependencies }));
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
    succeeded("npm install", await npm(["install", ...flags], { cwd: folder }));
  } finally {
    // Its own list stays as it is.
    writeFileSync(path, text);
    rmSync(temp, { recursive: true, force: true });
  }
  // What is installed under its name is a stand-in until its script has run.
  succeeded(manager, await node([join("node_modules", manager, "install.js")], { cwd: folder }));
}

/** Builds it by its own script. */
export async function built(folder) {
  const bun = join(folder, "node_modules", "bun", "bin", "bun.exe");
  succeeded("the build", await run(bun, ["run", "build"], { cwd: folder }));
}

export async function patched(folder, patch, ...options) {
  // It has the lines that are added and nothing of what stands around them, which is not ours.
  await git(folder, "apply", "--unidiff-zero", ...options, fileURLToPath(patch));
}

/** The lines that differ from what has the tag. */
export async function lineCounts(folder) {
  await git(folder, "add", "--intent-to-add", ".");
  const lines = (await git(folder, "diff", "--numstat")).trim().split("\n");
  const counts = lines.map((line) => line.split("\t").map(Number));
  return {
    added: counts.reduce((all, [added]) => all + added, 0),
    removed: counts.reduce((all, [, removed]) => all + removed, 0),
  };
}

async function git(cwd, ...args) {
  return succeeded(`git ${args[0]}`, await run("git", args, { cwd }));
}

function succeeded(what, { code, output }) {
  if (code !== 0) throw new Error(`${what} has failed: ${output.trim().split("\n").slice(-5).join("\n")}`);
  return output;
}
