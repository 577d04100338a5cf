// The project that the README begins with, on one version of TypeScript 7.
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilersFolder, root } from "../../../scripts/run.mjs";

export const file = "src/app.ts";

export function writeWorkspace(folder, version) {
  const readme = readFileSync(join(root, "README.md"), "utf8").replaceAll("\r\n", "\n");
  const [, text] = /^```ts src\/app\.ts\n([\s\S]*?)^```$/m.exec(readme);
  const [, config] = /^```json tsconfig\.json\n([\s\S]*?)^```$/m.exec(readme);
  mkdirSync(join(folder, "src"), { recursive: true });
  writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, "tsconfig.json"), config);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  // Copied, as an installed package is: linked, it would find the packages of this repository.
  for (const part of ["package.json", "types", "dist"])
    cpSync(join(root, part), join(folder, "node_modules", "proviso", part), { recursive: true });
  const link = (name, target) => symlinkSync(target, join(folder, "node_modules", name), "junction");
  link("typescript", join(compilersFolder, version, "node_modules", "typescript"));
  link("hono", join(root, "node_modules", "hono"));
  return text;
}
