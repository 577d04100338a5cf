// Keeps docs/diagnostics.md at what src/diagnostics.ts and src/report/diagnostic-help.ts say. With `--check` it writes
// nothing, and fails where the page is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import ts from "typescript";
import { diagnosticsPage } from "./diagnostics-page.mjs";
import { root } from "./run.mjs";

const page = join(root, "docs", "diagnostics.md");

// The sources themselves, not dist/, which may be older or not there.
async function load(path, replaced = {}) {
  let source = readFileSync(join(root, path), "utf8");
  for (const [specifier, url] of Object.entries(replaced)) source = source.replaceAll(specifier, url);
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(source, { compilerOptions });
  const url = `data:text/javascript,${encodeURIComponent(outputText)}`;
  return { url, module: await import(url) };
}

const table = await load("src/diagnostics.ts");
const help = await load("src/report/diagnostic-help.ts", { "../diagnostics.js": table.url });
const text = diagnosticsPage(table.module.diagnostics, help.module.diagnosticHelp);
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
