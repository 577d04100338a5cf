// Locks the declarations of real packages by their own tags, and shows what a program gets that uses all that is marked:
// each use is refused before the program opts in, and nothing is once it has, on each TypeScript.
//
//   npm run prove [-- [PACKAGE…] [--folder FOLDER] [--compilers 5.4,7.0] [--verbose]]
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { marksOf } from "./prove/marks.mjs";
import { declarationsAt, namesOf } from "./prove/names.mjs";
import { packages } from "./prove/packages.mjs";
import { copyOf, errorsOf, installed, lock, mark, writeUses } from "./prove/project.mjs";
import { usesOf } from "./prove/uses.mjs";
import { compilersFolder } from "./run.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: "string" },
    compilers: { type: "string", default: "5.4,5.9,6.0,7.0" },
    verbose: { type: "boolean", default: false },
  },
});
const versions = values.compilers.split(",");
const ts = createRequire(join(compilersFolder, "6.0", "package.json"))("typescript");
const folder = resolve(values.folder ?? mkdtempSync(join(tmpdir(), "proviso-prove-")));
const chosen = packages.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

try {
  process.exitCode = (await prove()) ? 0 : 1;
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

async function prove() {
  const source = join(folder, "packages");
  await installed(source, packages);
  for (const state of ["open", "locked", "opted-in"])
    rmSync(join(folder, state), { recursive: true, force: true });
  const open = copyOf(source, join(folder, "open"));
  for (const each of chosen) mark(open, each);
  const locked = copyOf(open, join(folder, "locked"));
  const states = [];
  for (const each of chosen) {
    const marks = await marksOf(open, each);
    const said = await lock(locked, each);
    states.push({ each, marks, said, file: `${each.name.replace(/\W+/g, "-").replace(/^-/, "")}.ts` });
  }

  const program = openProgram(open, states);
  for (const state of states) state.candidates = candidatesOf(program, state);
  await choose(open, locked, states);
  const optedIn = copyOf(locked, join(folder, "opted-in"));
  for (const state of states) {
    const text = usesText(state, state.uses);
    for (const target of [open, locked, optedIn]) writeUses(target, state.file, text);
    writeUses(optedIn, `flags-${state.file}`, flagsText(state.marks));
  }

  let isProven = true;
  const results = new Map(states.map((state) => [state, []]));
  for (const version of versions) {
    const before = await errorsOf(open, version);
    const closed = await errorsOf(locked, version);
    const after = await errorsOf(optedIn, version);
    for (const state of states) results.get(state).push({ version, ...judge(state, before, closed, after) });
  }
  for (const [state, all] of results) isProven = report(state, all) && isProven;
  return isProven;
}

function openProgram(open, states) {
  const roots = states.flatMap(({ file, marks }) => {
    writeUses(
      open,
      file,
      marks.modules.map((specifier) => `import ${JSON.stringify(specifier)};\n`).join(""),
    );
    return join(open, "uses", file);
  });
  const { options } = ts.getParsedCommandLineOfConfigFile(
    join(open, "tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  return ts.createProgram(roots, options);
}

/** The uses of each mark that is locked, the best ones first. */
function candidatesOf(program, state) {
  const { each, marks, file } = state;
  const packageFolder = `/node_modules/${each.name}/`;
  const checker = program.getTypeChecker();
  const modules = modulesOf(program, each, file);
  const { imports, byPlace } = namesOf(ts, program, modules, packageFolder);
  state.imports = imports;
  const byFile = Map.groupBy?.(marks.outcomes, ({ path }) => path) ?? grouped(marks.outcomes);
  const candidates = [];
  for (const [path, outcomes] of byFile) {
    const tree = program.getSourceFile(path.replaceAll("\\", "/"));
    const nodes = tree ? declarationsAt(ts, tree, new Set(outcomes.map(({ at }) => at))) : new Map();
    for (const outcome of outcomes) {
      if (outcome.result.kind !== "locked") continue;
      const node = nodes.get(outcome.at);
      candidates.push({ outcome, uses: node ? usesOf({ ts, checker, byPlace }, node) : [] });
    }
  }
  return candidates;
}

function grouped(outcomes) {
  const groups = new Map();
  for (const each of outcomes) groups.set(each.path, [...(groups.get(each.path) ?? []), each]);
  return groups;
}

function modulesOf(program, { name }, file) {
  const checker = program.getTypeChecker();
  const tree = program.getSourceFiles().find(({ fileName }) => fileName.endsWith(`/uses/${file}`));
  const imported = tree.statements.flatMap(({ moduleSpecifier }) => {
    const symbol = checker.getSymbolAtLocation(moduleSpecifier);
    return symbol ? [{ specifier: moduleSpecifier.text, symbol }] : [];
  });
  const ambient = checker.getAmbientModules().flatMap((symbol) => {
    const isOwn = symbol.declarations?.some((each) =>
      each.getSourceFile().fileName.includes(`/node_modules/${name}/`),
    );
    return isOwn ? [{ specifier: symbol.name.slice(1, -1), symbol }] : [];
  });
  return [...imported, ...ambient];
}

/** Takes for each mark the first use that compiles as long as there are no locks, and that a lock refuses. */
async function choose(open, locked, states) {
  const asked = states.map((state) => {
    const lines = state.candidates.flatMap(({ uses }, index) => uses.map((use) => ({ index, use })));
    for (const target of [open, locked])
      writeUses(
        target,
        state.file,
        usesText(
          state,
          lines.map(({ use }) => use),
        ),
      );
    return { state, lines };
  });
  const [before, closed] = [await errorsOf(open, "7.0"), await errorsOf(locked, "7.0")];
  for (const { state, lines } of asked) {
    const fails = linesOf(before, state);
    const refused = linesOf(closed, state);
    const chosen = new Map();
    const second = new Map();
    lines.forEach(({ index, use }, at) => {
      if (fails.has(at)) return;
      if (refused.has(at) && !chosen.has(index)) chosen.set(index, use);
      if (!second.has(index)) second.set(index, use);
    });
    state.uses = [
      ...new Set([...second, ...chosen].map(([index]) => chosen.get(index) ?? second.get(index))),
    ];
    state.notRefused = [...second.keys()]
      .filter((index) => !chosen.has(index))
      .map((index) => [state.candidates[index].outcome.name, second.get(index)]);
    // A package that is built for both kinds of modules has each mark twice.
    const used = new Set([...second.keys()].map((index) => state.candidates[index].outcome.name));
    state.unused = [...new Set(state.candidates.map(({ outcome }) => outcome.name))].filter(
      (name) => !used.has(name),
    );
    state.used = chosen.size;
  }
}

function usesText({ imports }, uses) {
  return `${imports.join(" ")}\n${uses.join("\n")}\n`;
}

function flagsText({ flags, flagsModule }) {
  const module = JSON.stringify(flagsModule);
  const body = flags.map((flag) => `    ${flag}: true;`).join("\n");
  return `import ${module};\ndeclare module ${module} {\n  interface ExperimentalFeatureFlags {\n${body}\n  }\n}\n`;
}

// The first line has the imports.
function linesOf(errors, { file }) {
  return new Set(errors.filter((error) => error.file === `uses/${file}`).map(({ line }) => line - 2));
}

function judge(state, before, closed, after) {
  const ofPackage = ({ file }) => file.startsWith(`node_modules/${state.each.name}/`);
  const known = new Set(before.filter(ofPackage).map(({ file, text }) => `${file} ${text}`));
  const isNew = (error) => ofPackage(error) && !known.has(`${error.file} ${error.text}`);
  const own = (errors) => errors.filter(({ file }) => file.startsWith("uses/") && file.endsWith(state.file));
  const failsBefore = linesOf(before, state);
  const refused = linesOf(closed, state);
  return {
    uses: state.uses.length - failsBefore.size,
    refused: state.uses.filter((_, line) => refused.has(line) && !failsBefore.has(line)).length,
    notRefused: state.uses.filter((_, line) => !refused.has(line) && !failsBefore.has(line)),
    afterOptIn: own(after).filter(
      ({ line, file }) => file !== `uses/${state.file}` || !failsBefore.has(line - 2),
    ),
    inPackage: [...closed, ...after].filter(isNew),
  };
}

function report({ each, marks, said, used, unused, notRefused }, all) {
  const count = (kind) => marks.outcomes.filter(({ result }) => result.kind === kind).length;
  const lockable = marks.outcomes.length - count("unreachable") - count("open");
  const share = lockable === 0 ? 1 : count("locked") / lockable;
  console.log(
    `${each.name} ${each.version}: ${marks.outcomes.length} marks, ${count("locked")} locked (${(share * 100).toFixed(1)} %), ${count("unreachable")} out of reach, ${count("left")} left; ${used} used, ${unused.length} not used, ${notRefused.length} not refused by 7.0`,
  );
  for (const line of said.trim().split("\n").slice(0, -1)) console.log(`  ${line}`);
  for (const { version, uses, refused, notRefused: passed, afterOptIn, inPackage } of all) {
    console.log(
      `  ${version}: ${refused} of ${uses} uses refused, ${afterOptIn.length} errors once opted in, ${inPackage.length} new errors in the package`,
    );
    if (values.verbose) {
      for (const use of passed) console.log(`      passes: ${use}`);
      for (const error of [...afterOptIn, ...inPackage].slice(0, 10))
        console.log(`      ${error.file}(${error.line}): ${error.text}`);
    }
  }
  if (values.verbose) {
    if (unused.length > 0) console.log(`  not used: ${unused.join(", ")}`);
    for (const [name, use] of notRefused) console.log(`  not refused: ${name}: ${use}`);
  }
  return (
    share >= 0.95 &&
    all.every(
      ({ notRefused, afterOptIn, inPackage }) =>
        notRefused.length + afterOptIn.length + inPackage.length === 0,
    )
  );
}
