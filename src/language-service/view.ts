import type ts from "typescript";
import type { Compiler } from "../analysis/program/compiler.js";
import { analysisContext } from "../analysis/program/context.js";
import type { AnalysisSession } from "../analysis/program/per-session.js";
import type { CatalogEntry } from "../analysis/catalog/feature.js";
import { catalogsOf } from "../analysis/flags/flag-findings.js";
import { gatedWorld } from "../analysis/gates/lock/gated-world.js";
import { classicCompiler } from "../compilers/classic/index.js";
import type { TypeScript } from "../compilers/typescript.js";
import type { EditorView } from "../editor/view.js";
import { displayPathOf } from "../hosts/path-from-config.js";
import { foreignOfProgram } from "../hosts/foreign-of-program.js";
import { fileFindings, type FileFindings } from "../hosts/file-findings.js";
import type { FilesMentioning } from "../analysis/program/files-mentioning.js";
import type { ReadNames } from "../analysis/gates/mark/mark-world.js";
import { keptNames } from "./kept-names.js";
import { keptKeys } from "./kept-keys.js";
import { fileSearch } from "./files-mentioning.js";

/** The view of a program of TypeScript 5 or 6. */
export interface View extends EditorView {
  readonly program: ts.Program;
  /** @param report asks the compiler for its errors in the file; only where they are not known yet */
  findingsIn(file: ts.SourceFile, report: () => readonly ts.Diagnostic[]): FileFindings;
}

/** Gives the view of a program. It goes when the program goes: with the next keystroke, or with the project. */
export function viewer(typescript: TypeScript): (program: ts.Program) => View {
  const views = new WeakMap<ts.Program, View>();
  const readNames = keptNames();
  const search = fileSearch();
  const mayHaveKeys = keptKeys();
  const session: AnalysisSession = {};
  return (program) => {
    const known = views.get(program);
    if (known) return known;
    const view = viewOf(typescript, program, session, search(program), mayHaveKeys, readNames(program));
    views.set(program, view);
    return view;
  };
}

function viewOf(
  typescript: TypeScript,
  program: ts.Program,
  session: AnalysisSession,
  filesMentioning: FilesMentioning,
  mayHaveKeys: ReturnType<typeof keptKeys>,
  readNames: ReadNames,
): View {
  const compiler: Compiler = {
    ...classicCompiler(typescript, program),
    // Of a file that somebody edits only what has changed is read, and the names of all the rest are not kept.
    identifiersIn: () => undefined,
  };
  const context = analysisContext(compiler, foreignOfProgram(program), session);
  const read = gatedWorld(context, filesMentioning, () => true, readNames);
  const world = { ...read, mayHaveKeys: always(() => mayHaveKeys(program, context, read)) };
  const files = new WeakMap<ts.SourceFile, FileFindings>();
  let catalogs: readonly CatalogEntry[] | undefined;
  return {
    program,
    context,
    world,
    get catalogs() {
      return (catalogs ??= catalogsOf(context, world));
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

/** Asks once. */
function always(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => (answer ??= ask());
}
