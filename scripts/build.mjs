// Compiles src/ to dist/, by way of a folder beside it: a file removed from src/ must not be published, and a build
// that fails must leave the last good one in place for whoever runs it.
import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeAppDeclarations } from "./app-declarations.mjs";
import { bundleTransformer } from "./bundle-transformer.mjs";
import { node, root, tscOf } from "./run.mjs";

const dist = join(root, "dist");
const built = mkdtempSync(join(root, ".dist-"));
const compiled = await node([
  tscOf(root),
  "-p",
  "tsconfig.build.json",
  "--outDir",
  built,
  "--pretty",
  "false",
]);
const { code, output } = compiled.code === 0 ? await writeAppDeclarations(built) : compiled;
if (code === 0) {
  await bundleTransformer(built);
  // A program, and by its name no source.
  cpSync(join(root, "src", "lsp", "tsdk"), join(built, "tsdk"), { recursive: true });
  rmSync(dist, { recursive: true, force: true });
  renameSync(built, dist);
} else {
  process.stdout.write(output);
  rmSync(built, { recursive: true, force: true });
}
process.exitCode = code;
