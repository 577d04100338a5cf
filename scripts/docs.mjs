// Keeps docs/diagnostics.md at what src/diagnostics.ts and src/report/words say, as they were built. With `--check` it writes
// nothing, and fails where the page is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { diagnosticsPage } from "./diagnostics-page.mjs";
import { root } from "./run.mjs";

const require = createRequire(import.meta.url);
const page = join(root, "docs", "diagnostics.md");

const { diagnostics } = require("../dist/diagnostics.js");
const { words } = require("../dist/report/words/index.js");
const text = diagnosticsPage(diagnostics, words);
const expected = await format(text, { ...(await resolveConfig(page)), parser: "markdown" });

if (!process.argv.includes("--check")) {
  writeFileSync(page, expected);
  console.log("docs/diagnostics.md is written");
} else if (readFileSync(page, "utf8").replaceAll("\r\n", "\n") === expected) {
  console.log("docs/diagnostics.md is up to date");
} else {
  console.log("docs/diagnostics.md is stale: run `npm run docs`");
  process.exitCode = 1;
}
