import type ts from "typescript";
import type { Signature } from "../../analysis/program/compiler.js";
import type { NativeModules, NativeType } from "./api.js";
import type { ResolvedNodes } from "./resolved-nodes.js";
import type { ValueSymbols } from "./value-symbols.js";

/** Knows of types what need not be asked, as each question is a way to another process. Any answer may be `false` of what is not known. */
export interface PlainTypes {
  /** Whether nobody can call or construct the values of a type. */
  readonly hasNoSignatures: (type: NativeType) => boolean;
  /** Whether nobody can call them. */
  readonly isNeverCalled: (type: NativeType) => boolean;
  readonly hasNoIndexes: (type: NativeType) => boolean;
  /** Whether the values of a type can be called, and not constructed. */
  readonly isOnlyCalled: (type: NativeType, calls: readonly Signature[]) => boolean;
  /** Whether a type is known to be that of a function, which has no members: so it is once it has been asked how it is called. */
  readonly isFunction: (type: NativeType) => boolean;
}

export function plainTypes(
  { api: { ObjectFlags }, ast: { SyntaxKind } }: NativeModules,
  nodes: ResolvedNodes,
  values: ValueSymbols,
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

  const ofClass: number = SyntaxKind.ClassDeclaration;
  const ofFunction: number = SyntaxKind.FunctionDeclaration;
  const classes = new WeakMap<NativeType, readonly ts.Node[]>();
  function membersOfClassItself(type: NativeType): readonly ts.Node[] | undefined {
    const members = classes.get(type) ?? declaredByClass(type);
    if (members) classes.set(type, members);
    return members;
  }

  /** All members of `class Box`, where `typeof Box` has nothing but what is among them: it extends nothing. */
  function declaredByClass(type: NativeType): readonly ts.Node[] | undefined {
    const [handle, ...others] = values.get(type)?.declarations ?? [];
    if (handle?.kind !== ofClass || others.length > 0) return undefined;
    const node = nodes.atHand(handle) as ts.ClassDeclaration | undefined;
    const isHeir = node?.heritageClauses?.some(({ token }) => token === SyntaxKind.ExtendsKeyword) === true;
    return isHeir ? undefined : node?.members;
  }

  /** Whether all that a type is declared by are functions: with a namespace of its name, a function has members. */
  const isDeclaredAsFunction = (type: NativeType): boolean =>
    (values.get(type) ?? type.getSymbol())?.declarations.every(({ kind }) => kind === ofFunction) === true;

  return {
    hasNoSignatures: (type) =>
      has(type, ObjectFlags.Mapped) || hasNone(type, SyntaxKind.CallSignature, SyntaxKind.ConstructSignature),
    isNeverCalled: (type) => membersOfClassItself(type) !== undefined,
    hasNoIndexes: (type) =>
      functions.has(type) ||
      hasNone(type, SyntaxKind.IndexSignature) ||
      membersOfClassItself(type)?.every(({ kind }) => kind !== SyntaxKind.IndexSignature) === true,
    isOnlyCalled(type, calls) {
      // `(path: string) => void`, as it is written or as it is declared.
      const [first] = calls;
      const kind = has(type, ObjectFlags.Anonymous) ? first?.declaration?.kind : undefined;
      if (kind === SyntaxKind.FunctionType) functions.add(type);
      if (kind === SyntaxKind.FunctionDeclaration && isDeclaredAsFunction(type)) functions.add(type);
      return functions.has(type);
    },
    isFunction: (type) => functions.has(type),
  };
}
