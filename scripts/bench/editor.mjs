import { performance } from "node:perf_hooks";
import { copyFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateProgram, moduleText } from "./generate-program.mjs";
import { median, percentile } from "./measure.mjs";
import { startTsserver } from "./tsserver.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const goal = { ratio: 1.05, added: 5 };

/**
 * What the plugin adds to diagnostics after a keystroke and to a completion, in a file of 2,000 lines of the program: one
 * server has the program twice, with the plugin and without it, and is asked of both in turn.
 */
export async function benchEditor({ folder, rounds, compiler, ...sizes }) {
  const server = startTsserver(
    join(root, "tests", "compilers", compiler, "node_modules", "typescript", "lib", "tsserver.js"),
  );
  const editors = [];
  for (const name of ["with", "without"]) {
    const cwd = join(folder, name);
    generateProgram(cwd, { ...sizes, optedIn: false, compiler });
    if (name === "with") copyFileSync(join(cwd, "tsconfig.proviso.json"), join(cwd, "tsconfig.json"));
    const file = join(cwd, "src", "large.ts");
    const text = moduleText(sizes.files, 2000, true);
    writeFileSync(file, text);
    server.notify("open", { file, fileContent: text });
    const end = text.split("\n").length;
    server.notify("change", {
      file,
      line: end,
      offset: 1,
      endLine: end,
      endOffset: 1,
      insertString: "app.\n",
    });
    editors.push({ name, file, line: end, diagnostics: [], completion: [] });
  }
  for (let round = -5; round < rounds * 10; round++) {
    for (const editor of round % 2 === 0 ? editors : editors.toReversed()) {
      const { file, line } = editor;
      const key = () =>
        server.notify("change", { file, line, offset: 1, endLine: line, endOffset: 1, insertString: " " });
      const timed = async (into, requests) => {
        key();
        // Whatever the keystroke itself takes, such as updating the program, belongs to the answer.
        const start = performance.now();
        for (const [command, args] of requests) await server.request(command, { file, ...args });
        if (round >= 0) into.push(performance.now() - start);
      };
      await timed(editor.diagnostics, [["semanticDiagnosticsSync"], ["suggestionDiagnosticsSync"]]);
      const offset = "app.".length + 2 + (round + 5) * 2 + 1;
      await timed(editor.completion, [["completionInfo", { line, offset }]]);
    }
  }
  await server.end();
  for (const what of ["diagnostics", "completion"])
    report(what, compiler, ...editors.map((editor) => editor[what]));
}

function report(what, compiler, measured, baseline) {
  const of = (value, share) => (share === 0.5 ? median(value) : percentile(value, share)).toFixed(1);
  const ratio = median(measured) / median(baseline);
  const added = percentile(measured, 0.95) - percentile(baseline, 0.95);
  console.log(
    `editor ${compiler}, ${what}: ${ratio.toFixed(3)} (goal ${goal.ratio}), ` +
      `${added.toFixed(1)} ms added at the 95th percentile (goal ${goal.added}); ` +
      `median ${of(measured, 0.5)} ms with, ${of(baseline, 0.5)} ms without; ` +
      `95th percentile ${of(measured, 0.95)} and ${of(baseline, 0.95)} ms`,
  );
}
