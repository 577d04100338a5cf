import { createRequire } from "node:module";
import type ts from "typescript";
import type { TypeScript } from "../compilers/typescript.js";
import { problemDiagnostic } from "../hosts/to-diagnostic.js";
import type * as LockDeclarations from "./lock-declarations.js";
import { putConsentInVersions } from "./consent-in-versions.js";
import { setupProblem } from "./setup.js";
import { wrapProgram } from "./wrap-program.js";

interface Extras {
  readonly ts: TypeScript;
  /** Only a source transformer is given it. */
  readonly addDiagnostic?: (diagnostic: ts.Diagnostic) => number;
}
type Config = Readonly<Record<string, unknown>>;
type SourceTransformer = () => (file: ts.SourceFile) => ts.SourceFile;

// A program that is transformed twice, because it is listed twice, has its findings once.
const wrapped = new WeakSet<ts.Program>();

/**
 * As a program transformer it is called with the program, its host, its entry in `plugins`, and the
 * compiler. As a transformer of declarations, without the host, it has them locked; it cannot transform sources.
 */
export function transformer(program: ts.Program, host: unknown, config: Config, extras: Extras): ts.Program;
export function transformer(program: ts.Program, config: Config, extras: Extras): SourceTransformer;
export function transformer(
  program: ts.Program,
  ...rest: readonly unknown[]
): ts.Program | SourceTransformer {
  if (rest.length < 3 || "addDiagnostic" in (rest[1] as object)) {
    const extras = rest[1] as Extras;
    if (locksDeclarations(program)) {
      return () => {
        // Few builds lock anything, and all others need not wait for what does it.
        const load = createRequire(__filename);
        const { lockAfterEmit } = load("./lock-declarations.js") as typeof LockDeclarations;
        lockAfterEmit(extras.ts, program);
        return (file) => file;
      };
    }
    extras.addDiagnostic?.(problemDiagnostic(extras.ts, { code: "not-a-program-transformer" }));
    return () => (file) => file;
  }
  const config = rest[1] as Config;
  const { ts: typescript } = rest[2] as Extras;
  if (wrapped.has(program)) return program;
  wrapped.add(program);
  const problem = setupProblem(config, typescript);
  if (problem) {
    const getOptionsDiagnostics = program.getOptionsDiagnostics.bind(program);
    program.getOptionsDiagnostics = (...args) => [
      ...getOptionsDiagnostics(...args),
      problemDiagnostic(typescript, problem),
    ];
  } else {
    putConsentInVersions(program, config);
    wrapProgram(typescript, program);
  }
  return program;
}

// ts-patch does not hand on what it understands itself, such as `afterDeclarations`.
function locksDeclarations(program: ts.Program): boolean {
  const { plugins } = program.getCompilerOptions();
  const entries = Array.isArray(plugins) ? (plugins as readonly unknown[] as readonly Config[]) : [];
  return entries.some(
    ({ transform, afterDeclarations }) => afterDeclarations === true && transform === "proviso/transformer",
  );
}
