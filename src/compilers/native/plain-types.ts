import type ts from "typescript";
import type { Signature } from "../../analysis/program/compiler.js";
import type { NativeModules, NativeType } from "./api.js";
import type { ResolvedNodes } from "./resolved-nodes.js";

/** Knows of types what need not be asked, as each question is a way to another process. Any answer may be `false` of what is not known. */
export interface PlainTypes {
  /** Whether nobody can call or construct the values of a type. */
  readonly hasNoSignatures: (type: NativeType) => boolean;
  readonly hasNoIndexes: (type: NativeType) => boolean;
  /** Whether the values of a type can be called, and not constructed. */
  readonly isOnlyCalled: (type: NativeType, calls: readonly Signature[]) => boolean;
  /** Whether a type is known to be that of a function, which has no members: so it is once it has been asked how it is called. */
  readonly isFunction: (type: NativeType) => boolean;
}

export function plainTypes(
  { api: { ObjectFlags }, ast: { SyntaxKind } }: NativeModules,
  nodes: ResolvedNodes,
): PlainTypes {
  const functions = new WeakSet<NativeType>();
  const has = ({ objectFlags = 0 }: NativeType, flags: number): boolean => (objectFlags & flags) !== 0;

  const known = new WeakMap<NativeType, readonly ts.Node[]>();
  function membersOf(type: NativeType): readonly ts.Node[] | undefined {
    const members = known.get(type) ?? declaredMembers(type);
    if (members) known.set(type, members);
    return members;
  }

  /** All members that a class or an interface declares, where it extends nothing; nothing where that cannot be told here. */
  function declaredMembers(type: NativeType): readonly ts.Node[] | undefined {
    if (!has(type, ObjectFlags.Class | ObjectFlags.Interface | ObjectFlags.Reference)) return undefined;
    const declarations = type.getSymbol()?.declarations ?? [];
    const kinds: readonly number[] = [SyntaxKind.ClassDeclaration, SyntaxKind.InterfaceDeclaration];
    // Beside a class, a namespace of its name says nothing of its objects.
    const handles = declarations.filter(({ kind }) => kinds.includes(kind));
    const found = handles.map((handle) => nodes.atHand(handle) as ts.InterfaceDeclaration | undefined);
    const isAlone = found.every(
      (node) => node && !node.heritageClauses?.some(({ token }) => token === SyntaxKind.ExtendsKeyword),
    );
    return found.length > 0 && isAlone ? found.flatMap((node) => [...(node?.members ?? [])]) : undefined;
  }
  const hasNone = (type: NativeType, ...kinds: readonly ts.SyntaxKind[]): boolean =>
    membersOf(type)?.every(({ kind }) => !kinds.includes(kind)) === true;

  return {
    hasNoSignatures: (type) =>
      has(type, ObjectFlags.Mapped) || hasNone(type, SyntaxKind.CallSignature, SyntaxKind.ConstructSignature),
    hasNoIndexes: (type) => functions.has(type) || hasNone(type, SyntaxKind.IndexSignature),
    isOnlyCalled(type, calls) {
      // `(path: string) => void`, as it is written: what is declared as a function may have a namespace beside it.
      const isWritten = calls.some(({ declaration }) => declaration?.kind === SyntaxKind.FunctionType);
      if (isWritten && has(type, ObjectFlags.Anonymous)) functions.add(type);
      return functions.has(type);
    },
    isFunction: (type) => functions.has(type),
  };
}
