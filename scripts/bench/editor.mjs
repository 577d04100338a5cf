import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { generateMarkedProgram } from "./generate-marked-program.mjs";
import { generateProgram, moduleText } from "./generate-program.mjs";
import { median, percentile } from "./measure.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const goal = { ratio: 1.05, added: 5 };

/**
 * What the plugin adds to diagnostics after a keystroke and to a completion, in a file of 2,000 lines of the program. Each
 * answer is timed twice, as a whole and without what is ours, so that whatever else the machine does falls on both.
 */
export function benchEditor({ folder, rounds, compiler, ...sizes }) {
  generateProgram(folder, { ...sizes, optedIn: false, compiler });
  measure(folder, rounds, compiler, `${moduleText(sizes.files, 2000, true)}app.\n`);
}

/** The same in a program with marked packages, in a file that uses some of what they mark. */
export function benchMarksEditor({ folder, rounds, compiler, ...sizes }) {
  const declarations = generateMarkedProgram(folder, { ...sizes, marks: 5000, optedIn: false, compiler });
  const used = declarations.slice(0, 5);
  const uses = used.flatMap(({ imported, use }, index) => [
    `import { ${imported} } from "gallery";`,
    ...use(index),
  ]);
  const text = `import * as gallery from "gallery";\n${uses.join("\n")}\n${moduleText(sizes.files, 2000, false)}`;
  measure(folder, rounds, compiler, `${text}gallery.openRoom("").\n`);
}

function measure(folder, rounds, compiler, text) {
  const file = join(folder, "src", "large.ts");
  writeFileSync(file, text);
  const ts = createRequire(join(root, "tests", "compilers", compiler, "package.json"))("typescript");
  const editor = editorOf(ts, folder, file);
  const diagnostics = [];
  const completion = [];
  for (let round = -10; round < rounds * 30; round++) {
    const key = () => editor.type(`${text}// ${round}\n`);
    key();
    const ofDiagnostics = editor.timed((service) => {
      service.getSemanticDiagnostics(file);
      service.getSuggestionDiagnostics(file);
    });
    editor.type(`${text}// ${round}, again\n`);
    const ofCompletion = editor.timed((service) =>
      service.getCompletionsAtPosition(file, text.length - 1, {}),
    );
    if (round < 0) continue;
    diagnostics.push(ofDiagnostics);
    completion.push(ofCompletion);
  }
  report("diagnostics", compiler, diagnostics);
  report("completion", compiler, completion);
}

/** A language service with the plugin, which tells how long it takes and how long without what is ours. */
function editorOf(ts, folder, file) {
  const config = ts.parseJsonConfigFileContent(
    JSON.parse(readFileSync(join(folder, "tsconfig.json"), "utf8")),
    ts.sys,
    folder,
  );
  let typed = { text: readFileSync(file, "utf8"), version: 0 };
  const snapshots = new Map();
  const snapshotOf = (name) => {
    if (name === file) return (typed.snapshot ??= ts.ScriptSnapshot.fromString(typed.text));
    if (!snapshots.has(name)) {
      const content = ts.sys.readFile(name);
      snapshots.set(name, content === undefined ? undefined : ts.ScriptSnapshot.fromString(content));
    }
    return snapshots.get(name);
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => config.options,
    getScriptFileNames: () => config.fileNames,
    getScriptVersion: (name) => (name === file ? String(typed.version) : "0"),
    getScriptSnapshot: snapshotOf,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    realpath: ts.sys.realpath,
  });
  let asked = 0;
  const clocked = Object.fromEntries(
    Object.entries(service).map(([name, method]) => [
      name,
      (...args) => {
        const start = performance.now();
        try {
          return method(...args);
        } finally {
          asked += performance.now() - start;
        }
      },
    ]),
  );
  const load = createRequire(join(root, "dist", "index.js"));
  const project = { projectService: { logger: { info: (line) => console.log(line) } } };
  const plugin = load("./language-service/index.js")({ typescript: ts });
  const extended = plugin.create({ languageService: clocked, project });
  return {
    type(text) {
      typed = { text, version: typed.version + 1 };
    },
    timed(use) {
      asked = 0;
      const start = performance.now();
      use(extended);
      return { whole: performance.now() - start, own: asked };
    },
  };
}

function report(what, compiler, times) {
  const added = times.map(({ whole, own }) => whole - own);
  const [whole, own] = [median(times.map((time) => time.whole)), median(times.map((time) => time.own))];
  console.log(
    `editor ${compiler}, ${what}: ${(whole / own).toFixed(3)} (goal ${goal.ratio}); ` +
      `${whole.toFixed(1)} ms with, ${own.toFixed(1)} ms without; ` +
      `added ${median(added).toFixed(1)} ms, at the 95th percentile ${percentile(added, 0.95).toFixed(1)} ms (goal ${goal.added})`,
  );
}
