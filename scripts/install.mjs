// Installs what is missing or older than its lock file: the root's packages and the compilers of the matrix.
import { existsSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { compilers, compilersFolder, npm, root } from "./run.mjs";

// npm writes node_modules/.package-lock.json last, so a half-done install counts as missing.
function isCurrent(folder) {
  const installed = join(folder, "node_modules", ".package-lock.json");
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs
  );
}

function reason(output) {
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/.test(output)
  ) {
    return "the npm registry cannot be reached; go online once and run this again";
  }
  return (
    output
      .split("\n")
      .find((line) => /\S/.test(line))
      ?.trim() || "npm ci failed without a word"
  );
}

const all = [root, ...compilers.map((version) => join(compilersFolder, version))];

// Both throw an error of one line.
export async function install(report = () => {}, folders = all) {
  for (const folder of folders) if (!isCurrent(folder)) await installFolder(folder, report);
}

export async function installFolder(folder, report) {
  const name = relative(root, folder) || "the root";
  report(`installing the packages of ${name}`);
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  const retries = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
  const { code, output } = await npm(["ci", ...flags, ...retries], { cwd: folder });
  if (code !== 0) throw new Error(`could not install the packages of ${name}: ${reason(output)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await install(console.log).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
