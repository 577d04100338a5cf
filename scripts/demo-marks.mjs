// The part of the demo that is about marks: a library packs itself with locks, and an application uses it.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installFolder } from "./install.mjs";
import { node, npm, root, run } from "./run.mjs";

const library = join(root, "examples", "marked-library");
const application = join(root, "examples", "marked-consumer");

export async function demonstrateMarks({ heading, show, mustBe }) {
  heading("4. A library marks what is on trial, and packs itself");
  for (const folder of [library, application]) await installFolder(folder, console.log);
  const temp = mkdtempSync(join(tmpdir(), "proviso-demo-"));
  try {
    const studio = copy(library, join(temp, "library"));
    const source = readFileSync(join(studio, "src", "image.ts"), "utf8");
    show(source.slice(source.indexOf("/**\n * Makes"), source.indexOf("  return")));
    console.log("$ npm pack");
    const packed = await npm(["pack", "--silent", "--offline"], { cwd: studio });
    show(packed.output);
    mustBe(packed.code === 0, "the library packs itself");

    heading("5. An application uses it, and does not opt in: plain tsc refuses it");
    const user = copy(application, join(temp, "application"));
    const installed = join(user, "node_modules", "example-studio");
    mkdirSync(installed);
    const tarball = join(studio, "example-studio-1.4.0.tgz");
    await run("tar", ["xzf", tarball, "--strip-components=1", "-C", installed]);
    rmSync(join(user, "src", "experimental.d.ts"));
    console.log("$ npx tsc --noEmit");
    const refused = await inFolder(user, "typescript/bin/tsc", "--noEmit", "--pretty", "false");
    show(refused.output);
    mustBe(refused.code !== 0 && refused.output.includes("IMAGES"), "it does not compile");

    heading("6. npx proviso check says what to add, and --fix writes it");
    const checked = await inFolder(user, "proviso/dist/cli/main.js", "check");
    show(checked.output);
    mustBe(checked.output.includes('declare module "example-studio"'), "check says what to add");
    const fixed = await inFolder(user, "proviso/dist/cli/main.js", "check", "--fix");
    show(fixed.output);
    mustBe(fixed.code === 0 && existsSync(join(user, "src", "experimental.d.ts")), "the flags are written");
    const compiled = await inFolder(user, "typescript/bin/tsc");
    mustBe(compiled.code === 0, "it compiles");
    show((await node([join("dist", "main.js")], { cwd: user })).output);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

// A copy of an example, with links to the packages that it has installed.
function copy(example, folder) {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  for (const name of ["package.json", "tsconfig.json", "src"]) {
    cpSync(join(example, name), join(folder, name), { recursive: true });
  }
  for (const name of [".bin", "@types", "@typescript", "proviso", "typescript", "undici-types"]) {
    const installed = join(example, "node_modules", name);
    if (existsSync(installed)) symlinkSync(installed, join(folder, "node_modules", name), "junction");
  }
  return folder;
}

const inFolder = (folder, script, ...args) =>
  node([join(folder, "node_modules", script), ...args], { cwd: folder });
