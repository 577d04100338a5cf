import type { Compiler } from "../../../src/analysis/program/compiler.js";

/** A compiler, and the names of what it has been asked since. */
export function counted(compiler: Compiler): { compiler: Compiler; asked: string[] } {
  const asked: string[] = [];
  const entries = Object.entries(compiler).map(([name, method]: [string, unknown]) => [
    name,
    typeof method === "function"
      ? (...args: unknown[]): unknown => {
          asked.push(name);
          return (method as (...args: unknown[]) => unknown)(...args);
        }
      : method,
  ]);
  return { compiler: Object.fromEntries(entries) as Compiler, asked };
}

/** Whether anything was asked but for the texts of files. */
export const isAskedOfChecker = (asked: readonly string[]): boolean =>
  asked.some((question) => !["fileNames", "textOf", "isChecked", "readFile"].includes(question));
