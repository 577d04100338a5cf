import type ts from "typescript";
import type { TypeScript } from "../compilers/typescript.js";

/** A program of TypeScript 5 or 6 whose files do not take the whole stack. */
export interface ProgramWithinStack {
  readonly program: ts.Program;
  /** The files that do, and so stand empty in it. */
  readonly tooDeep: ReadonlySet<string>;
}

/**
 * Makes a program. The compiler reads and binds files by calls that go as deep as people nest, and where one file takes the
 * whole stack it has nothing to say of any. So that one is left empty. It is not always the deepest: sums and other chains of
 * operators take none.
 *
 * @param host whose way to read sources is wrapped
 */
export function programWithinStack(
  typescript: TypeScript,
  host: ts.CompilerHost,
  create: (host: ts.CompilerHost) => ts.Program,
): ProgramWithinStack {
  const tooDeep = new Set<string>();
  const sourceOf = host.getSourceFile.bind(host);
  host.getSourceFile = (fileName, options, ...rest) => {
    if (!tooDeep.has(fileName)) {
      try {
        return sourceOf(fileName, options, ...rest);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        tooDeep.add(fileName);
      }
    }
    return typescript.createSourceFile(fileName, "", options);
  };
  const program = create(host);
  try {
    program.getTypeChecker();
    return { program, tooDeep };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const options = { ...program.getCompilerOptions(), noLib: true, noResolve: true };
  const files = program.getSourceFiles().map(({ fileName }) => fileName);
  for (const file of culprits(files, (some) => isBound(typescript, host, options, some))) tooDeep.add(file);
  return { program: create(host), tooDeep };
}

/** Halves them until each that fails is alone. */
function culprits(
  files: readonly string[],
  isFine: (files: readonly string[]) => boolean,
): readonly string[] {
  if (isFine(files)) return [];
  if (files.length === 1) return files;
  const middle = files.length >> 1;
  return [...culprits(files.slice(0, middle), isFine), ...culprits(files.slice(middle), isFine)];
}

function isBound(
  typescript: TypeScript,
  host: ts.CompilerHost,
  options: ts.CompilerOptions,
  rootNames: readonly string[],
): boolean {
  try {
    typescript.createProgram({ rootNames, options, host }).getTypeChecker();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
