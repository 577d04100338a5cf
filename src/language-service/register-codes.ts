import type { TypeScript } from "../compilers/typescript.js";

/** The part of the compiler that knows which errors have quick fixes. It is not in its published types. */
interface CodeFixRegistry {
  registerCodeFix?(registration: {
    readonly errorCodes: readonly number[];
    readonly fixIds: readonly string[];
    readonly getCodeActions: () => undefined;
  }): void;
}

// A compiler serves many projects, and may load two copies of Proviso.
const mark = Symbol.for("proviso.fixable-codes");

/**
 * Has tsserver say that there are quick fixes for our codes. Editors ask for that once, of no project in particular, and
 * such a question reaches no plugin. The fixes themselves come from the language service.
 */
export function registerCodes(typescript: TypeScript, errorCodes: readonly number[]): void {
  const { codefix } = typescript as unknown as { readonly codefix?: CodeFixRegistry & { [mark]?: true } };
  if (!codefix?.registerCodeFix || mark in codefix) return;
  Object.defineProperty(codefix, mark, { value: true });
  codefix.registerCodeFix({ errorCodes, fixIds: [], getCodeActions: () => undefined });
}
