import { dirname } from "node:path";
import type ts from "typescript";
import type { NativeModules, NativeProject } from "./api.js";
import { configFileOf, configOf } from "./files.js";

/** Asks a question; the second answer is for one that TypeScript 7.0 fails at because of an empty tuple. */
export type UnlessEmptyTuple = <T>(ask: () => T, instead: () => T) => T;

/**
 * TypeScript 7.0 cannot hand over the type of an empty array that is a constant, as in `["x", app, []] as const`, nor a
 * list of types with it: it fails at that one question, and answers the next. What is empty has no flags and no members
 * of anybody's, so such a type need not be known. Any other failure is one.
 *
 * How it fails is not told by the words that it has for it, but by those that it has for an empty tuple of ours.
 */
export function unlessEmptyTuple(modules: NativeModules, project: NativeProject): UnlessEmptyTuple {
  const near = configFileOf(project) ?? configOf(project).fileNames[0];
  return (ask, instead) => {
    try {
      return ask();
    } catch (error) {
      const isFailure = error instanceof Error && near !== undefined;
      if (isFailure && firstLine(error) === failureOf(modules, near)) return instead();
      throw error;
    }
  };
}

// Behind the first line stands where in the compiler it failed.
const firstLine = ({ message }: Error): string => message.split("\n", 1)[0] ?? "";

const failures = new WeakMap<object, { readonly line: string | undefined }>();

function failureOf(modules: NativeModules, near: string): string | undefined {
  const known = failures.get(modules.api) ?? { line: failureAtEmptyTuple(modules, near) };
  failures.set(modules.api, known);
  return known.line;
}

/**
 * How a compiler fails at an empty tuple; nothing where it does not.
 *
 * @param near a file beside which the program is thought to be that is asked about; nothing is written
 */
function failureAtEmptyTuple({ api }: NativeModules, near: string): string | undefined {
  // From 7.1 on it has another method, and answers.
  if ("createSnapshot" in api.API.prototype) return undefined;
  const cwd = dirname(near);
  const config = `${near}.empty-tuple.json`;
  const source = `${near}.empty-tuple.ts`;
  const texts: Readonly<Record<string, string>> = {
    [config]: JSON.stringify({ compilerOptions: { noLib: true, types: [] }, files: [source] }),
    [source]: "[] as const;",
  };
  const session = new api.API({
    cwd,
    fs: { readFile: (name) => texts[name], fileExists: (name) => name in texts || undefined },
  });
  try {
    const project = session.updateSnapshot?.({ openProjects: [config] }).getProjects()[0];
    return project && failureIn(project, source);
  } finally {
    session.close();
  }
}

function failureIn({ program, checker }: NativeProject, source: string): string | undefined {
  const [statement] = program.getSourceFile(source)?.statements ?? [];
  if (!statement) return undefined;
  const { expression } = (statement as ts.ExpressionStatement).expression as ts.AsExpression;
  try {
    checker.getTypeAtLocation([expression]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? firstLine(error) : undefined;
  }
}
