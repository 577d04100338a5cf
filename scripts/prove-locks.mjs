// Locks the declarations of real packages by their own tags, and shows what a program gets that uses all that is marked:
// each use is refused before the program opts in, and nothing is once it has, on each TypeScript.
//
//   npm run prove [-- [PACKAGE[@VERSION]…] [--folder FOLDER] [--typescript 5.4,7.0] [--beside PACKAGE@VERSION,…] [--verbose]]
//
// A package that is not in the list is taken with its release tags; what its declarations import may be put beside it.
import { createRequire } from "node:module";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { marksOf } from "./prove/marks.mjs";
import { declarationsAt, namesOf } from "./prove/names.mjs";
import { listed, readOptions } from "./prove/options.mjs";
import { packages, packagesNamed } from "./prove/packages.mjs";
import { copyOf, errorsOf, installed, lock, mark, writeUses } from "./prove/project.mjs";
import { usesOf } from "./prove/uses.mjs";
import { judge, linesOf, report } from "./prove/verdict.mjs";
import { compilersFolder } from "./run.mjs";

const options = readOptions("5.4,5.9,6.0,7.0", { beside: { type: "string", default: "" } });
const { versions, folder, names, verbose, leave } = options;
const ts = createRequire(join(compilersFolder, "6.0", "package.json"))("typescript");
const beside = listed(options.beside);
const chosen = names.length === 0 ? packages : packagesNamed(names, beside);

try {
  process.exitCode = (await prove()) ? 0 : 1;
} finally {
  leave();
}

async function prove() {
  const source = join(folder, "packages");
  // All programs have the types of Node.
  const nodeTypes = packages.filter(({ name }) => name === "@types/node");
  await installed(source, [...new Set([...nodeTypes, ...chosen])]);
  for (const state of ["open", "locked", "opted-in"])
    rmSync(join(folder, state), { recursive: true, force: true });
  const open = copyOf(source, join(folder, "open"));
  for (const each of chosen) mark(open, each);
  const locked = copyOf(open, join(folder, "locked"));
  const states = [];
  let isProven = true;
  for (const each of chosen) {
    const marks = await marksOf(open, each);
    const said = await lock(locked, each);
    if (said === undefined) {
      console.log(`${each.name} ${each.version}: no marks`);
      isProven = false;
      continue;
    }
    const program =
      each.program && readFileSync(new URL(`prove/fixtures/${each.program}`, import.meta.url), "utf8");
    states.push({
      program,
      each,
      marks,
      said,
      file: `${each.name.replace(/\W+/g, "-").replace(/^-/, "")}.ts`,
    });
  }

  const program = openProgram(open, states);
  for (const state of states) state.candidates = candidatesOf(program, state);
  await choose(open, locked, states);
  const optedIn = copyOf(locked, join(folder, "opted-in"));
  for (const state of states) {
    const text = usesText(state, state.uses);
    for (const target of [open, locked, optedIn]) {
      writeUses(target, state.file, text);
      if (state.program !== undefined) writeUses(target, `program-${state.file}`, state.program);
    }
    writeUses(optedIn, `flags-${state.file}`, flagsText(state.marks));
  }

  const results = new Map(states.map((state) => [state, []]));
  for (const version of versions) {
    const before = await errorsOf(open, version);
    const closed = await errorsOf(locked, version);
    const after = await errorsOf(optedIn, version);
    for (const state of states) results.get(state).push({ version, ...judge(state, before, closed, after) });
  }
  for (const [state, all] of results) isProven = report(state, all, verbose) && isProven;
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
