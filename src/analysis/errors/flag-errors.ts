import type { CompilerDiagnostic } from "../program/compiler.js";

const removed = /\bFlagRemoved<"((?:[^"\\]|\\.)*)", "((?:[^"\\]|\\.)*)">/;

/** What an error of the compiler's says of flags; the types of the toolkit name it. */
export type FlagError =
  | { readonly kind: "flags-not-literal" }
  | { readonly kind: "flag-removed"; readonly flag: string; readonly version: string };

export function flagErrorOf({ text }: CompilerDiagnostic): FlagError | undefined {
  const [, flag, version] = removed.exec(text) ?? [];
  if (flag !== undefined && version !== undefined) return { kind: "flag-removed", flag, version };
  // Only as the type that something does not fit; a name of the user's own may contain it.
  return /\b(?:to|in) (?:type|parameter of type) '[^\n]*\bFlagsMustBeALiteralTuple\b/.test(text)
    ? { kind: "flags-not-literal" }
    : undefined;
}
