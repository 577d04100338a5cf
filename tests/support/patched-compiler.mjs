// Checks projects with the compiler as ts-patch patches it, and prints what `tsc` would report, with exact places.
//   node patched-compiler.mjs <ts-patch's compiler> <language> <tsconfig.json> ...
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";

const [compiler, locale, ...configs] = process.argv.slice(2);
const ts = createRequire(compiler)(compiler);
ts.validateLocaleAndSetLanguage(locale, ts.sys);
console.log(JSON.stringify(configs.flatMap(reportedOf)));

function reportedOf(tsconfig) {
  // What the compiler looks for from where it runs, it looks for from the project.
  process.chdir(dirname(resolve(tsconfig)));
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => fail(diagnostic) };
  const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(tsconfig, {}, host);
  const program = ts.createProgram({
    rootNames: fileNames,
    options,
    configFileParsingDiagnostics: errors,
  });
  // As `tsc` does: a program with errors of syntax is not asked for others.
  const syntactic = program.getSyntacticDiagnostics();
  const reported =
    syntactic.length > 0
      ? syntactic
      : [
          ...program.getConfigFileParsingDiagnostics(),
          ...program.getOptionsDiagnostics(),
          ...program.getGlobalDiagnostics(),
          ...program.getSemanticDiagnostics(),
        ];
  return reported.map(({ file, code, start = 0, length = 0 }) => ({
    file: file?.fileName,
    code,
    start,
    end: start + length,
  }));
}

function fail({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
}
