// Writes the declarations of the reference App into a folder with compiled code, and locks them with the `proviso lock`
// in there, as the build of any library does: node scripts/app-declarations.mjs dist
import { readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { node, root, tscOf } from "./run.mjs";

export async function writeAppDeclarations(dist) {
  const project = ["-p", join(root, "tsconfig.app.json"), "--outDir", dist];
  const emitted = await node([tscOf(root), ...project, "--noCheck", "--pretty", "false"]);
  if (emitted.code !== 0) return emitted;
  const entry = join(dist, "app", "index.d.ts");
  keepReachable(dist, entry);
  return node([join(dist, "cli", "main.js"), "lock", entry], { cwd: dist });
}

// What nothing leads to that people import is not for them.
function keepReachable(dist, entry) {
  const load = createRequire(join(dist, "index.js"));
  const { packageDeclarations } = load("./hosts/lock/package-declarations.js");
  const reached = packageDeclarations(dist, [entry]).files;
  for (const name of readdirSync(dist, { recursive: true })) {
    const file = join(dist, name);
    if (name.endsWith(".d.ts") && !reached.has(file)) rmSync(file);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { code, output } = await writeAppDeclarations(resolve(process.argv[2] ?? "dist"));
  process.stdout.write(output);
  process.exitCode = code;
}
