import type ts from "typescript";
import type { NamedType, Signature, Symbol, Type } from "../../analysis/program/compiler.js";
import type { CompilerTypes } from "../parts.js";
import type {
  NativeChecker,
  NativeIndexInfo,
  NativeModules,
  NativeSignature,
  NativeSymbol,
  NativeType,
} from "./api.js";
import { isSymbolName } from "../../analysis/references/symbol-names.js";
import type { UnlessEmptyTuple } from "./empty-tuple.js";
import { once } from "../../once.js";
import { memo } from "../../memo.js";
import { plainTypes } from "./plain-types.js";
import type { ResolvedNodes } from "./resolved-nodes.js";
import type { ValueSymbols } from "./value-symbols.js";

export const inside = (type: Type): NativeType => type as unknown as NativeType;
export const outside = (type: NativeType): Type => type as unknown as Type;
export const insideSymbol = (symbol: Symbol): NativeSymbol => symbol as unknown as NativeSymbol;
export const outsideSymbol = (symbol: NativeSymbol): Symbol => symbol as unknown as Symbol;

const noTruncation = 1;
const inTypeAlias = 1 << 23;

/** What TypeScript 7 says of types, each thing asked once. */
export function nativeTypes(
  { api, ast }: NativeModules,
  checker: NativeChecker,
  unlessEmptyTuple: UnlessEmptyTuple,
  nodes: ResolvedNodes,
  values: ValueSymbols,
): CompilerTypes {
  const { TypeFlags, ObjectFlags, SignatureKind, SymbolFlags } = api;
  const plain = plainTypes({ api, ast }, nodes, values);
  // What can be known of a type parameter, or of a type that depends on one, is its constraint.
  const known = memo((type: NativeType): NativeType =>
    type.flags & TypeFlags.Instantiable ? (checker.getBaseConstraintOfType(type) ?? type) : type,
  );
  const typeArgumentsOf = (type: NativeType): readonly NativeType[] =>
    unlessEmptyTuple(
      () => checker.getTypeArguments(type),
      () => [],
    );
  const partsOf = memo((type: NativeType) =>
    unlessEmptyTuple(
      () => type.getTypes(),
      () => [],
    ),
  );
  // `Options | undefined` has none of those that only `Options` has.
  const isMissing = ({ flags }: NativeType): boolean =>
    (flags & (TypeFlags.Undefined | TypeFlags.Null)) !== 0;
  const hasNoProperties = (type: NativeType): boolean =>
    plain.isFunction(type) || ((type.flags & TypeFlags.Union) !== 0 && partsOf(type).some(isMissing));
  const propertiesOf = memo((type: NativeType) =>
    hasNoProperties(type) ? [] : checker.getPropertiesOfType(type).map(outsideSymbol),
  );
  const askedProperties = memo((_type: NativeType) => new Map<string, NativeSymbol | undefined>());

  function propertyOf(type: NativeType, name: string): NativeSymbol | undefined {
    // A symbol's name cannot be asked for.
    if (isSymbolName(name))
      return propertiesOf(type)
        .map(insideSymbol)
        .find((each) => each.name === name);
    const asked = askedProperties(type);
    if (!asked.has(name)) asked.set(name, checker.getPropertyOfType(type, name));
    return asked.get(name);
  }

  const isReference = (type: NativeType): boolean =>
    (type.flags & TypeFlags.Object) !== 0 && ((type.objectFlags ?? 0) & ObjectFlags.Reference) !== 0;

  const asNamed = memo((type: NativeType): NamedType | undefined => {
    const name = isReference(type) ? type.getSymbol()?.name : undefined;
    if (name === undefined) return undefined;
    return { name, typeArguments: typeArgumentsOf(type).map(outside) };
  });
  const tupleElements = memo((type: NativeType): readonly Type[] | undefined => {
    if (!isReference(type) || !checker.isTupleType(type)) return undefined;
    const elements = unlessEmptyTuple(
      () => checker.getTypeArguments(type),
      () => elementsByName(type),
    );
    return elements.map(outside);
  });

  // One by one, with `never` in the place of what cannot be known: it has no flags either.
  function elementsByName(tuple: NativeType): readonly NativeType[] {
    const elements: NativeType[] = [];
    for (;;) {
      const element = propertyOf(tuple, String(elements.length));
      if (!element) return elements;
      const type = unlessEmptyTuple(
        () => checker.getTypeOfSymbol(element),
        () => undefined,
      );
      elements.push(type ?? checker.getNeverType());
    }
  }

  const aliasOf = memo((type: NativeType): NamedType | undefined => {
    const name = type.getAliasSymbol()?.name;
    if (name === undefined) return undefined;
    return { name, typeArguments: type.getAliasTypeArguments().map(outside) };
  });

  const symbolOfType = memo((type: NativeType): Symbol | undefined => {
    const declared = type.getAliasSymbol() ?? type.getSymbol();
    return declared && outsideSymbol(declared);
  });

  const membersOf = (type: Type): readonly NativeType[] => {
    const whole = known(inside(type));
    return whole.flags & TypeFlags.Union ? partsOf(whole) : [whole];
  };
  function hasOpenNames(type: NativeType): boolean {
    if (type.flags & (TypeFlags.Union | TypeFlags.Intersection)) return partsOf(type).some(hasOpenNames);
    if (type.flags & TypeFlags.Instantiable) return true;
    return (type.flags & TypeFlags.Object) !== 0 && ((type.objectFlags ?? 0) & ObjectFlags.Mapped) !== 0;
  }
  const textsOf = memo((_type: NativeType) => new Map<boolean, string>());

  function textOf(type: NativeType, isSpelledOut: boolean): string {
    const known = textsOf(type);
    const flags = noTruncation | (isSpelledOut ? inTypeAlias : 0);
    const text = known.get(isSpelledOut) ?? checker.typeToString(type, undefined, flags);
    known.set(isSpelledOut, text);
    return text;
  }
  const askedFits = memo((_source: NativeType) => new Map<NativeType, boolean>());

  function fits(source: NativeType, target: NativeType): boolean {
    const asked = askedFits(source);
    const answer = asked.get(target) ?? checker.isTypeAssignableTo(source, target);
    asked.set(target, answer);
    return answer;
  }

  /** Whether a function may promise something of its arguments: not where its result is written as something else. */
  const mayPromise = (declaration: ts.Node | undefined): boolean => {
    const { type } = (declaration ?? {}) as Partial<ts.SignatureDeclaration>;
    return !type || type.kind === ast.SyntaxKind.TypePredicate;
  };

  function signatureOf(signature: NativeSignature, kind: number): Signature {
    const { declaration, typeParameters = [], thisParameter, hasRestParameter } = signature;
    // Each is a question of its own, and few are needed.
    const isPlain = once(
      () =>
        kind === SignatureKind.Call &&
        typeParameters.length === 0 &&
        thisParameter === undefined &&
        !hasRestParameter &&
        !(
          mayPromise(declaration && nodes.resolve(declaration)) &&
          checker.getTypePredicateOfSignature(signature)
        ),
    );
    const parameters = once(() => signature.getParameters().map(outsideSymbol));
    const returns = once(() =>
      outside(checker.getReturnTypeOfSignature(signature) ?? checker.getNeverType()),
    );
    return {
      declaration: declaration && nodes.resolve(declaration),
      get isPlain() {
        return isPlain();
      },
      get parameters() {
        return parameters();
      },
      get returns() {
        return returns();
      },
    };
  }
  function isPrimitive(type: NativeType): boolean {
    if (type.flags & TypeFlags.Union) return partsOf(type).every(isPrimitive);
    return (type.flags & (TypeFlags.Object | TypeFlags.Intersection | TypeFlags.Instantiable)) === 0;
  }
  const signaturesOf = memo((type: NativeType): readonly Signature[] => {
    if (isPrimitive(type) || plain.hasNoSignatures(type)) return [];
    const ofKind = (kind: number): readonly Signature[] =>
      checker.getSignaturesOfType(type, kind).map((signature) => signatureOf(signature, kind));
    const calls = plain.isNeverCalled(type) ? [] : ofKind(SignatureKind.Call);
    return plain.isOnlyCalled(type, calls) ? calls : [...calls, ...ofKind(SignatureKind.Construct)];
  });
  const askIndexes = (type: NativeType): readonly NativeIndexInfo[] =>
    plain.hasNoIndexes(type) ? [] : checker.getIndexInfosOfType(type);
  const indexesOf = memo((type: NativeType) =>
    askIndexes(type).map(({ keyType, valueType, isReadonly }) => ({
      key: outside(keyType),
      value: outside(valueType),
      isReadonly,
    })),
  );

  return {
    propertiesOf: (type) => propertiesOf(known(inside(type))),
    hasOpenNames: (type) => hasOpenNames(inside(type)),
    propertyOf(type, name) {
      const property = propertyOf(known(inside(type)), name);
      return property && outsideSymbol(property);
    },
    mayBeMissing: (property) => (insideSymbol(property).flags & SymbolFlags.Optional) !== 0,
    fits: (source, target) => fits(inside(source), inside(target)),
    signaturesOf: (type) => signaturesOf(inside(type)),
    hasIndex: (type) => indexesOf(inside(type)).length > 0,
    indexesOf: (type) => indexesOf(inside(type)),
    unionMembers: (type) => membersOf(type).map(outside),
    unionParts: (type) =>
      membersOf(type)
        .filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Null)))
        .map(outside),
    intersectionParts(type) {
      const whole = inside(type);
      return (whole.flags & TypeFlags.Intersection ? partsOf(whole) : [whole]).map(outside);
    },
    asNamed: (type) => asNamed(inside(type)),
    literalOf(type) {
      const { value } = inside(type);
      return typeof value === "string" || typeof value === "number" ? value : undefined;
    },
    tupleElements: (type) => tupleElements(inside(type)),
    aliasOf: (type) => aliasOf(inside(type)),
    isAnonymous: (type) => ((inside(type).objectFlags ?? 0) & ObjectFlags.Anonymous) !== 0,
    isInstantiated: (type) => ((inside(type).objectFlags ?? 0) & ObjectFlags.Instantiated) !== 0,
    symbolOfType: (type) => symbolOfType(inside(type)),
    textOfType: (type, isSpelledOut = false) => textOf(inside(type), isSpelledOut),
    isPrimitive: (type) => isPrimitive(inside(type)),
    isAny: (type) => (inside(type).flags & TypeFlags.Any) !== 0,
    isNotFound: (type) => inside(type).intrinsicName === "error",
    isVoid: (type) => (inside(type).flags & TypeFlags.Void) !== 0,
  };
}
