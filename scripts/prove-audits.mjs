// Audits pairs of published versions of which their authors have said what breaks, and shows what is found, what is
// missed, and what is told that nobody has named. Packages are fetched with scripts off, and read, never run.
//
//   npm run prove:audit [-- [PACKAGE…] [--folder FOLDER] [--compiler 6.0] [--verbose]]
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { releases } from "./prove/releases.mjs";
import { compilersFolder, node, npm, root } from "./run.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: "string" },
    compiler: { type: "string", default: "6.0" },
    verbose: { type: "boolean", default: false },
  },
});
const folder = resolve(values.folder ?? mkdtempSync(join(tmpdir(), "proviso-prove-")));
const chosen = releases.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

try {
  process.exitCode = (await prove()) ? 0 : 1;
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

async function prove() {
  console.log("| package | from | to | known breaks found | missed | told | cried wolf | seconds |");
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
  let isProven = true;
  for (const release of chosen) {
    const { name, from, to, known, real } = release;
    const project = await installed(release);
    const audit = await auditOf(project, release);
    if (typeof audit === "string") {
      isProven = false;
      console.log(`| ${name} | ${from} | ${to} | ${audit} | | | | |`);
      continue;
    }
    const told = audit.breaks.map(({ message }) => message);
    const missed = known.filter((each) => !told.some((message) => each.test(message)));
    // Of a release that breaks by its authors' word, nobody has listed all that does.
    const wolves = known.length > 0 ? [] : told.filter((each) => !real.some((one) => one.test(each)));
    if (missed.length > 0 || wolves.length > 0) isProven = false;
    const seconds = Math.round(audit.milliseconds / 1000);
    console.log(
      `| ${name} | ${from} | ${to} | ${known.length - missed.length} of ${known.length} | ${missed.length} | ` +
        `${told.length} | ${known.length > 0 ? "–" : wolves.length} | ${seconds} |`,
    );
    for (const each of missed) console.log(`  missed: ${each}`);
    for (const each of values.verbose ? told : wolves) console.log(`  told: ${each}`);
  }
  return isProven;
}

/** A project that has the newer version, with what it needs beside it. */
async function installed({ name, to, beside }) {
  const project = join(folder, `${name.replace(/\W+/g, "-")}-${to}`);
  if (existsSync(join(project, "node_modules", name))) return project;
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, "package.json"), '{ "private": true }\n');
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  const { code, output } = await npm(["install", ...flags, `${name}@${to}`, "@types/node@20", ...beside], {
    cwd: project,
  });
  if (code !== 0) throw new Error(`${name} cannot be installed: ${output.trim().split("\n")[0]}`);
  const compiler = join(project, "node_modules", "typescript");
  rmSync(compiler, { recursive: true, force: true });
  symlinkSync(join(compilersFolder, values.compiler, "node_modules", "typescript"), compiler, "dir");
  return project;
}

async function auditOf(project, { name, from }) {
  const cli = join(root, "dist", "cli", "main.js");
  const start = Date.now();
  const { code, output } = await node(
    [cli, "audit", join("node_modules", name), "--against", from, "--format", "json"],
    { cwd: project },
  );
  const milliseconds = Date.now() - start;
  if (code > 1) return output.trim().split("\n")[0];
  return { ...JSON.parse(output.slice(output.indexOf("{"))), milliseconds };
}
