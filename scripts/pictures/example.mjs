// The project that the README shows, in a temporary folder of its own: its files are read from the README, so that what
// is pictured is what a reader can repeat.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compilersFolder, root } from "../run.mjs";

export const file = "src/app.ts";
// The last version of TypeScript that has plugins.
const compiler = join(compilersFolder, "6.0", "node_modules", "typescript");
export const tsserver = join(compiler, "lib", "tsserver.js");

// Calls back with the folder and with the first command of the README.
export async function withExample(use) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "proviso-pictures-")));
  try {
    const readme = readFileSync(join(root, "README.md"), "utf8").replaceAll("\r\n", "\n");
    const blocks = [...readme.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)];
    const textOf = (name) => blocks.find(([, , path]) => path === name)[3];
    const [config] = blocks.filter(
      ([, , path, text]) => path === "tsconfig.json" && text.includes("plugins"),
    );
    const [, command] = blocks.find(([, language]) => language === "console")[3].match(/^\$ (.*)$/m);

    write(join(folder, file), textOf(file));
    write(join(folder, "tsconfig.json"), config[3]);
    write(join(folder, "package.json"), '{ "type": "module" }');
    installPackages(join(folder, "node_modules"));
    return await use({ folder, path: join(folder, file), text: textOf(file), command });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

// Proviso is copied, as an installed package is: linked, it would find the packages of this repository.
function installPackages(packages) {
  for (const part of ["package.json", "types", "dist"]) {
    cpSync(join(root, part), join(packages, "proviso", part), { recursive: true });
  }
  symlinkSync(compiler, join(packages, "typescript"), "junction");
  symlinkSync(join(root, "node_modules", "hono"), join(packages, "hono"), "junction");
}
