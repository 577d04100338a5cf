import { createRequire } from "node:module";
import type ts from "typescript";
import type { CompilerDiagnostic, ReportedError } from "../analysis/program/compiler.js";
import { openLocks } from "../compilers/open-locks.js";
import { classicCompiler, classicDiagnostic } from "../compilers/classic/index.js";
import { listingOf, takesDeclaration } from "../compilers/config-listing.js";
import { isNativeBridge, nativeBridge } from "../compilers/native-bridge.js";
import type { TypeScript } from "../compilers/typescript.js";
import type { Problem } from "../problem.js";
import { asTscLooks, writesDeclarations } from "./as-tsc-looks.js";
import type { ConfigFile } from "./config-file.js";
import { configProblem } from "./config-problem.js";
import type { InstalledTypeScript } from "./locate-typescript.js";
import { newFilesByFolder, type Overlay } from "./overlay.js";
import type { OpenProgram } from "./program.js";
import { supportedRange } from "./supported.js";
import { programWithinStack } from "./within-stack.js";

/** Opens a project with TypeScript 5 or 6, in this process. */
export function openClassicProgram(
  installed: InstalledTypeScript,
  config: ConfigFile,
  module: string,
  overlay: Overlay,
): OpenProgram | Problem {
  const typescript = loadClassic(installed, module, config.path);
  if ("code" in typescript) return typescript;
  const parsed = parse(typescript, config);
  if ("code" in parsed) return parsed;
  const { options, projectReferences } = parsed;
  const rootNames = [
    ...parsed.fileNames,
    ...newFilesOf(typescript, config.path.replaceAll("\\", "/"), overlay),
  ];
  return classicProgram(typescript, installed.version, {
    configFile: config.path,
    rootNames,
    options,
    ...(projectReferences && { projectReferences }),
    host: hostOf(typescript, options, overlay),
  });
}

/**
 * Loads TypeScript 5 or 6.
 *
 * @param from a file that would import it
 */
export function loadClassic(
  installed: InstalledTypeScript,
  module: string,
  from: string,
): TypeScript | Problem {
  const typescript = createRequire(from)(installed.resolve(module)) as TypeScript;
  if (!isNativeBridge(typescript)) return typescript;
  const { version } = installed;
  return { code: "unsupported-typescript", version, supported: supportedRange, package: nativeBridge };
}

/** What a program of TypeScript 5 or 6 is made of. */
export interface ClassicSetup {
  readonly configFile: string;
  readonly rootNames: readonly string[];
  readonly options: ts.CompilerOptions;
  readonly projectReferences?: readonly ts.ProjectReference[];
  readonly host: ts.CompilerHost;
}

export function classicProgram(
  typescript: TypeScript,
  version: string,
  { configFile, host, ...setup }: ClassicSetup,
): OpenProgram {
  const create = (withinStack: ts.CompilerHost): ts.Program => {
    const made = typescript.createProgram({ ...setup, host: withinStack });
    openLocks(typescript, made);
    return made;
  };
  const { program, tooDeep } = programWithinStack(typescript, host, create);
  const read = (diagnostics: readonly ts.Diagnostic[]): readonly CompilerDiagnostic[] =>
    diagnostics.flatMap((diagnostic) => classicDiagnostic(typescript, diagnostic) ?? []);
  const report = (diagnostics: readonly ts.Diagnostic[]): readonly ReportedError[] =>
    diagnostics.map(({ file, start = 0, length = 0, code, messageText }) => ({
      file: file?.fileName,
      start,
      end: start + length,
      code,
      text: typescript.flattenDiagnosticMessageText(messageText, "\n"),
    }));
  return {
    configFile,
    version,
    compiler: classicCompiler(typescript, program),
    tooDeep,
    syntaxErrorsIn(fileName) {
      const file = program.getSourceFile(fileName);
      return file ? read(program.getSyntacticDiagnostics(file)) : [];
    },
    check: () =>
      Promise.resolve((fileName) => {
        const file = program.getSourceFile(fileName);
        return file ? read(program.getSemanticDiagnostics(file)) : [];
      }),
    ...asTscLooks({
      syntax: () => report(program.getSyntacticDiagnostics()),
      options: () => report(program.getOptionsDiagnostics()),
      globals: () => report(program.getGlobalDiagnostics()),
      declarations: () => report(program.getDeclarationDiagnostics()),
      writesDeclarations: () => writesDeclarations(setup.options),
    }),
    confirm: () => undefined,
    close: () => undefined,
  };
}

function parse(typescript: TypeScript, { path, text }: ConfigFile): ts.ParsedCommandLine | Problem {
  const errors: ts.Diagnostic[] = [];
  const host: ts.ParseConfigFileHost = {
    ...typescript.sys,
    onUnRecoverableConfigFileDiagnostic: (error) => errors.push(error),
  };
  const file = path.replaceAll("\\", "/");
  const parsed = typescript.getParsedCommandLineOfConfigFile(file, {}, host);
  const problem = configProblem(
    path,
    text,
    [...syntaxErrorsOf(typescript, file), ...errors, ...(parsed?.errors ?? [])].map((error) => ({
      code: error.code,
      start: error.file?.fileName === file ? error.start : undefined,
      text: typescript.flattenDiagnosticMessageText(error.messageText, "\n"),
    })),
  );
  return problem ?? parsed ?? { code: "config-missing", file: path };
}

/** The files of an overlay that are to be made, as far as the program would take them. */
function newFilesOf(typescript: TypeScript, config: string, overlay: Overlay): readonly string[] {
  const readFile = (path: string): string | undefined => typescript.sys.readFile(path);
  const listing = listingOf(config, readFile);
  return [...newFilesByFolder(overlay).values()]
    .flat()
    .filter((file) => takesDeclaration(listing, file, readFile));
}

/** What is read of a `tsconfig.json` in spite of an error in its syntax must not pass for all that it says. */
function syntaxErrorsOf(typescript: TypeScript, file: string): readonly ts.Diagnostic[] {
  const { error } = typescript.readConfigFile(file, (path) => typescript.sys.readFile(path));
  return error ? [error] : [];
}

/**
 * References lead to the sources of the other projects, as in an editor: they need not have been built. TypeScript 7
 * does the same.
 */
function hostOf(typescript: TypeScript, options: ts.CompilerOptions, overlay: Overlay): ts.CompilerHost {
  const host: ts.CompilerHost & { useSourceOfProjectReferenceRedirect?: () => boolean } =
    typescript.createCompilerHost(options);
  host.useSourceOfProjectReferenceRedirect = () => true;
  const onDisk = host.readFile.bind(host);
  host.readFile = (fileName) => overlay.get(fileName) ?? onDisk(fileName);
  const isOnDisk = host.fileExists.bind(host);
  host.fileExists = (fileName) => overlay.has(fileName) || isOnDisk(fileName);
  return host;
}
