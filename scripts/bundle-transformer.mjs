// Puts all code that the transformer needs into one file of a folder with compiled code: node scripts/bundle-transformer.mjs dist
// Each build of a user's loads it anew, and a few hundred small files take five times as long as one.
import { readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { root } from "./run.mjs";

const entry = "transformer.js";
// What few builds need is loaded by them alone, from the other files.
const others = ["index.js", "lock-declarations.js"];

export async function bundleTransformer(dist) {
  const folder = join(dist, "transformer");
  const bundle = await rolldown({
    input: join(root, "src", "transformer", "transformer.ts"),
    platform: "node",
    external: /^node:/,
    resolve: { extensionAlias: { ".js": [".ts"] } },
    transform: { target: "node20" },
  });
  await bundle.write({ file: join(folder, entry), format: "cjs", comments: false });
  await bundle.close();
  for (const name of readdirSync(folder)) {
    if (name !== entry && !others.includes(name)) rmSync(join(folder, name));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleTransformer(resolve(process.argv[2] ?? "dist"));
}
