import type ts from "typescript";
import type { Compiler } from "../analysis/program/compiler.js";
import { analysisContext } from "../analysis/program/context.js";
import type { AnalysisSession } from "../analysis/program/analysis-session.js";
import { catalogsOf } from "../analysis/flags/flag-findings.js";
import { gatedWorld, type GatedWorld } from "../analysis/gates/lock/gated-world.js";
import { classicCompiler } from "../compilers/classic/index.js";
import type { TypeScript } from "../compilers/typescript.js";
import type { EditorView } from "../editor/view.js";
import { displayPathOf } from "../hosts/path-from-config.js";
import { foreignOfProgram } from "../hosts/foreign-of-program.js";
import { fileFindings, type FileFindings } from "../hosts/file-findings.js";
import { remembered, worldAgain } from "../editor/kept-world.js";
import { once } from "../once.js";
import { keptNames } from "./kept-names.js";
import { keptKeys } from "./kept-keys.js";
import { worldOfPrograms, type WorldOfPrograms } from "./kept-world.js";
import { fileSearch } from "./file-search.js";

/** The view of a program of TypeScript 5 or 6. */
export interface View extends EditorView {
  readonly program: ts.Program;
  /** @param report asks the compiler for its errors in the file; only where they are not known yet */
  findingsIn(file: ts.SourceFile, report: () => readonly ts.Diagnostic[]): FileFindings;
}

/** What is kept from one program to the next. */
interface Kept {
  readonly session: AnalysisSession;
  readonly worlds: WorldOfPrograms;
  readonly search: ReturnType<typeof fileSearch>;
  readonly mayHaveKeys: ReturnType<typeof keptKeys>;
  readonly readNames: ReturnType<typeof keptNames>;
}

/** Gives the view of a program. It goes when the program goes: with the next keystroke, or with the project. */
export function viewer(typescript: TypeScript): (program: ts.Program) => View {
  const views = new WeakMap<ts.Program, View>();
  const kept: Kept = {
    session: {},
    worlds: worldOfPrograms(),
    search: fileSearch(),
    mayHaveKeys: keptKeys(),
    readNames: keptNames(),
  };
  return (program) => {
    const known = views.get(program);
    if (known) return known;
    const view = viewOf(typescript, program, kept);
    views.set(program, view);
    return view;
  };
}

function viewOf(typescript: TypeScript, program: ts.Program, kept: Kept): View {
  const classic = classicCompiler(typescript, program);
  const manifests = new Map<string, string | undefined>();
  const compiler: Compiler = {
    ...classic,
    // Of a file that somebody edits only what has changed is read, and the names of all the rest are not kept.
    identifiersIn: () => undefined,
    readFile(path) {
      if (!path.endsWith("/package.json")) return classic.readFile(path);
      if (!manifests.has(path)) manifests.set(path, classic.readFile(path));
      return manifests.get(path);
    },
  };
  const context = analysisContext(compiler, foreignOfProgram(program), kept.session);
  const hasKeys = (): boolean => true;
  const mayHaveKeys: () => boolean = once(() => kept.mayHaveKeys(program, context, world));
  const read = kept.worlds.of(program, context);
  const again = read && worldAgain(context, read, { hasKeys, mayHaveKeys });
  const world = again ?? readAnew();
  function readAnew(): GatedWorld {
    const searched = remembered(kept.search(program));
    const found = gatedWorld(context, searched.search, hasKeys, kept.readNames(program));
    kept.worlds.keep(program, context, found, searched, manifests);
    return { ...found, mayHaveKeys };
  }
  const files = new WeakMap<ts.SourceFile, FileFindings>();
  const catalogs = once(() => (again ? read.catalogs : catalogsOf(context, world)));
  return {
    program,
    context,
    world,
    get catalogs() {
      return catalogs();
    },
    displayPath: displayPathOf(program),
    findingsIn(file, report) {
      const known = files.get(file);
      if (known) return known;
      const found = fileFindings(typescript, context, world, file, report());
      files.set(file, found);
      return found;
    },
  };
}
