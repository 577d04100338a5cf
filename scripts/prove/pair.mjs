import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilersFolder, node, npm, root } from "../run.mjs";

const minute = 60_000;

/** A project for each of the two versions, with what they need beside them. Versions in a row share theirs. */
export async function installedPair(folder, { name, from, to, beside }) {
  const [older, newer] = [await installed(from), await installed(to)];
  return { older, newer };

  async function installed(version) {
    const state = join(folder, `${name.replace(/\W+/g, "-").replace(/^-/, "")}-${version}`);
    const list = join(state, "installed.json");
    const wanted = [`${name}@${version}`, "@types/node@20", ...beside];
    if (existsSync(list) && readFileSync(list, "utf8") === JSON.stringify(wanted)) return state;
    mkdirSync(state, { recursive: true });
    writeFileSync(join(state, "package.json"), '{ "private": true, "type": "module" }\n');
    await npmInstall(state, wanted);
    writeFileSync(list, JSON.stringify(wanted));
    return state;
  }
}

/** What has been found out of a state before, or is now. It does not depend on Proviso. */
export async function remembered(state, name, find) {
  const file = join(state, `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const found = (await find()) ?? null;
  writeFileSync(file, JSON.stringify(found));
  return found;
}

/** Installs packages with their scripts off, whatever Node they ask for: nothing of them is run. */
export async function npmInstall(folder, wanted) {
  const flags = [
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
    "--loglevel=error",
    "--force",
  ];
  const { code, output } = await npm(["install", ...flags, ...wanted], { cwd: folder, timeout: 5 * minute });
  if (code !== 0) throw new Error(`${wanted[0]} cannot be installed: ${output.trim().split("\n")[0]}`);
}

/** What `proviso audit` says of a pair on one compiler; nothing where it is not done in time, or a line that tells why. */
export async function auditOf({ older, newer }, { name, from, isRefused }, { version, minutes }) {
  const compiler = join(newer, "node_modules", "typescript");
  rmSync(compiler, { recursive: true, force: true });
  symlinkSync(join(compilersFolder, version, "node_modules", "typescript"), compiler, "dir");
  const cli = join(root, "dist", "cli", "main.js");
  // A folder whose `package.json` wants another package manager is none in which npm fetches anything.
  const against = isRefused ? join(older, "node_modules", name) : from;
  const start = Date.now();
  const { code, output, isEnded } = await node(
    [cli, "audit", join("node_modules", name), "--against", against, "--format", "json"],
    { cwd: newer, timeout: minutes * minute },
  );
  if (isEnded) return { fails: `not done in ${minutes} min` };
  if (code > 1) return { fails: output.trim().split("\n")[0] };
  return { ...JSON.parse(output.slice(output.indexOf("{"))), seconds: (Date.now() - start) / 1000 };
}
