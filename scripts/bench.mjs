// Measures what Proviso costs, each against what it stands beside, in pairs that alternate.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchAudit } from "./bench/audit.mjs";
import { benchEditor, benchMarksEditor } from "./bench/editor.mjs";
import { benchCheck, benchEslint } from "./bench/check.mjs";
import { benchLock } from "./bench/lock.mjs";
import { benchMarksCheck, benchMarksEslint, benchMarksTransformer } from "./bench/marks.mjs";
import { benchLsp } from "./bench/lsp.mjs";
import { benchTransformer } from "./bench/transformer.mjs";
import { benchTypes } from "./bench/types.mjs";

const parts = {
  transformer: benchTransformer,
  types: benchTypes,
  check: benchCheck,
  eslint: benchEslint,
  editor: benchEditor,
  lock: benchLock,
  audit: benchAudit,
  lsp: benchLsp,
  "marks-transformer": benchMarksTransformer,
  "marks-check": benchMarksCheck,
  "marks-eslint": benchMarksEslint,
  "marks-editor": benchMarksEditor,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: "string", default: "1000" },
    lines: { type: "string", default: "100000" },
    uses: { type: "string", default: "0.01" },
    rounds: { type: "string", default: "7" },
    compiler: { type: "string", default: "6.0" },
    soak: { type: "string", default: "1" },
    pace: { type: "string", default: "0" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(
    `npm run bench -- [${Object.keys(parts).join("] [")}] [--files 1000] [--lines 100000] [--uses 0.01]`,
  );
  console.log("              [--rounds 7] [--compiler 6.0] [--soak 1] [--pace 0]");
  process.exit(0);
}

const unknown = positionals.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`There is no benchmark '${unknown}': choose of ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "proviso-bench-"));
try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
    await parts[name]({
      folder: join(folder, name),
      files: Number(values.files),
      lines: Number(values.lines),
      uses: Number(values.uses),
      rounds: Number(values.rounds),
      compiler: values.compiler,
      soak: Number(values.soak),
      pace: Number(values.pace),
    });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
