import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compilersFolder, node, npm, root, tscOf } from "../run.mjs";

const cli = join(root, "dist", "cli", "main.js");

/** Installs the packages, unless the folder has them. */
export async function installed(folder, packages) {
  const wanted = packages.flatMap(({ name, version, beside }) => [`${name}@${version}`, ...beside]);
  const list = join(folder, "installed.json");
  if (existsSync(list) && readFileSync(list, "utf8") === JSON.stringify(wanted)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), `{ "private": true, "type": "module" }\n`);
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  const { code, output } = await npm(["install", "--save-exact", ...flags, ...wanted], { cwd: folder });
  if (code !== 0) throw new Error(`the packages cannot be installed: ${output.trim().split("\n")[0]}`);
  writeFileSync(list, JSON.stringify(wanted));
}

/** A project of its own with the declarations of all that is installed. */
export function copyOf(source, folder) {
  const isNeeded = (path) =>
    /\.d\.(?:\w+\.)?[cm]?ts$|\bpackage\.json$/.test(path) ||
    (!/\.map$/.test(path) && lstatSync(path).isDirectory());
  mkdirSync(join(folder, "uses"), { recursive: true });
  cpSync(join(source, "node_modules"), join(folder, "node_modules"), {
    recursive: true,
    filter: (path) => isNeeded(path) && !path.endsWith(join("node_modules", "typescript")),
  });
  symlinkSync(
    join(compilersFolder, "6.0", "node_modules", "typescript"),
    join(folder, "node_modules", "typescript"),
    "dir",
  );
  writeFileSync(join(folder, "package.json"), `{ "private": true, "type": "module" }\n`);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    // The declarations of TypeScript itself are no matter of the packages.
    skipDefaultLibCheck: true,
    target: "esnext",
    lib: ["esnext", "dom", "dom.iterable", "dom.asynciterable"],
    module: "nodenext",
    types: ["node"],
    experimentalDecorators: true,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["uses"] }));
  return folder;
}

/** Writes marks before names that are on trial without one. */
export function mark(folder, { name, marks }) {
  for (const { file, before } of marks) {
    const path = join(folder, "node_modules", name, file);
    const text = readFileSync(path, "utf8");
    const marked = text.replace(before, "/** @experimental EXPERIMENTAL */ ");
    if (marked === text) throw new Error(`${name}: nothing to mark in ${file}`);
    writeFileSync(path, marked);
  }
}

/** What `proviso lock` says of a package; nothing where it has no marks. */
export async function lock(folder, { name, tags }) {
  const given = Object.entries(tags).map(([tag, flag]) => `${tag}=${flag}`);
  const args = [cli, "lock", "--tags", given.join(","), join("node_modules", name)];
  const { code, output } = await node(args, { cwd: folder });
  if (/declarations have no marks/.test(output)) return undefined;
  if (code > 1 || !/^\d+ marks?: /m.test(output)) throw new Error(`${name}: ${output}`);
  return output;
}

/** The errors of a project: those of each file, without what locks move. */
export async function errorsOf(folder, version) {
  const { output } = await node([tscOf(join(compilersFolder, version)), "-p", folder, "--pretty", "false"], {
    cwd: folder,
  });
  const errors = [];
  for (const [, file, line, text] of output.matchAll(/^(\S.*?)\((\d+),\d+\): error (.*)$/gm))
    // Some messages name files by where they are.
    errors.push({ file: file.replaceAll("\\", "/"), line: Number(line), text: text.replaceAll(folder, "") });
  if (errors.length === 0 && output.trim() !== "") throw new Error(output);
  return errors;
}

export function writeUses(folder, file, text) {
  const path = join(folder, "uses", file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
