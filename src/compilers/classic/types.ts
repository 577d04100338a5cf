import type ts from "typescript";
import type { NamedType, Signature, Type } from "../../analysis/program/compiler.js";
import type { CompilerTypes } from "../parts.js";
import { isSymbolName } from "../../analysis/references/symbol-names.js";
import type { TypeScript } from "../typescript.js";
import { inside, insideSymbol, outside, outsideSymbol } from "./handles.js";

// Not in the published types of the compiler.
interface InternalSignature extends ts.Signature {
  readonly flags: number;
  readonly thisParameter?: ts.Symbol;
}
const hasRestParameter = 1;

interface InternalType {
  readonly intrinsicName?: string;
}

/** What TypeScript 5 or 6 says of types and their members. */
export function classicTypes(typescript: TypeScript, checker: ts.TypeChecker): CompilerTypes {
  const { ObjectFlags, SymbolFlags, TypeFlags } = typescript;

  // What can be known of a type parameter, or of a type that depends on one, is its constraint.
  const known = (type: ts.Type): ts.Type =>
    type.flags & TypeFlags.Instantiable ? (checker.getBaseConstraintOfType(type) ?? type) : type;

  return {
    mayBeMissing: (property) => (insideSymbol(property).flags & SymbolFlags.Optional) !== 0,

    propertiesOf: (type) => checker.getPropertiesOfType(known(inside(type))).map(outsideSymbol),
    hasOpenNames: (type) => hasOpenNames(inside(type)),
    propertyOf(type, name) {
      const whole = known(inside(type));
      // A symbol's name cannot be asked for: the compiler takes it for that of a member which begins with underscores.
      const property = isSymbolName(name)
        ? checker.getPropertiesOfType(whole).find((each) => each.name === name)
        : checker.getPropertyOfType(whole, name);
      return property && outsideSymbol(property);
    },
    fits: (source, target) => checker.isTypeAssignableTo(inside(source), inside(target)),
    signaturesOf: (type) =>
      [typescript.SignatureKind.Call, typescript.SignatureKind.Construct].flatMap((kind) =>
        checker
          .getSignaturesOfType(inside(type), kind)
          .map((signature) => signatureOf(signature as InternalSignature, kind)),
      ),
    hasIndex: (type) => checker.getIndexInfosOfType(inside(type)).length > 0,
    indexesOf: (type) =>
      checker.getIndexInfosOfType(inside(type)).map(({ keyType, type: value, isReadonly }) => ({
        key: outside(keyType),
        value: outside(value),
        isReadonly,
      })),
    unionMembers: (type) => membersOf(type).map(outside),
    unionParts: (type) =>
      membersOf(type)
        .filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Null)))
        .map(outside),
    intersectionParts(type) {
      const whole = inside(type);
      return (whole.flags & TypeFlags.Intersection ? (whole as ts.IntersectionType).types : [whole]).map(
        outside,
      );
    },
    asNamed: (type) => namedType(inside(type)),
    literalOf(type) {
      const value = (inside(type) as Partial<ts.LiteralType>).value;
      return typeof value === "string" || typeof value === "number" ? value : undefined;
    },
    tupleElements(type) {
      const tuple = inside(type);
      if (!checker.isTupleType(tuple)) return undefined;
      return checker.getTypeArguments(tuple as ts.TupleTypeReference).map(outside);
    },
    aliasOf(type) {
      const { aliasSymbol, aliasTypeArguments } = inside(type);
      return (
        aliasSymbol && { name: aliasSymbol.name, typeArguments: (aliasTypeArguments ?? []).map(outside) }
      );
    },
    isAnonymous: (type) => ((inside(type) as ts.ObjectType).objectFlags & ObjectFlags.Anonymous) !== 0,
    isInstantiated: (type) => ((inside(type) as ts.ObjectType).objectFlags & ObjectFlags.Instantiated) !== 0,
    symbolOfType(type) {
      const { aliasSymbol, symbol } = inside(type) as Partial<ts.Type>;
      const declared = aliasSymbol ?? symbol;
      return declared && outsideSymbol(declared);
    },
    textOfType(type, isSpelledOut = false) {
      const { NoTruncation, InTypeAlias, None } = typescript.TypeFormatFlags;
      return checker.typeToString(
        inside(type),
        undefined,
        NoTruncation | (isSpelledOut ? InTypeAlias : None),
      );
    },
    isPrimitive: (type) => isPrimitive(inside(type)),
    isAny: (type) => (inside(type).flags & TypeFlags.Any) !== 0,
    isNotFound: (type) => (inside(type) as InternalType).intrinsicName === "error",
    isVoid: (type) => (inside(type).flags & TypeFlags.Void) !== 0,
  };

  function hasOpenNames(type: ts.Type): boolean {
    if (type.isUnionOrIntersection()) return type.types.some(hasOpenNames);
    if (type.flags & TypeFlags.Instantiable) return true;
    return (
      (type.flags & TypeFlags.Object) !== 0 &&
      ((type as ts.ObjectType).objectFlags & ObjectFlags.Mapped) !== 0
    );
  }

  function isPrimitive(type: ts.Type): boolean {
    if (type.isUnion()) return type.types.every(isPrimitive);
    return (type.flags & (TypeFlags.Object | TypeFlags.Intersection | TypeFlags.Instantiable)) === 0;
  }

  function membersOf(type: Type): readonly ts.Type[] {
    const whole = known(inside(type));
    return whole.isUnion() ? whole.types : [whole];
  }

  function signatureOf(signature: InternalSignature, kind: ts.SignatureKind): Signature {
    const { declaration, typeParameters, thisParameter, parameters, flags } = signature;
    return {
      declaration,
      isPlain:
        kind === typescript.SignatureKind.Call &&
        !typeParameters &&
        !thisParameter &&
        !(flags & hasRestParameter) &&
        !checker.getTypePredicateOfSignature(signature),
      parameters: parameters.map(outsideSymbol),
      returns: outside(checker.getReturnTypeOfSignature(signature)),
    };
  }

  function namedType(type: ts.Type): NamedType | undefined {
    if (!(type.flags & TypeFlags.Object)) return undefined;
    if (!((type as ts.ObjectType).objectFlags & ObjectFlags.Reference)) return undefined;
    const name = (type.symbol as ts.Symbol | undefined)?.name;
    if (name === undefined) return undefined;
    return { name, typeArguments: checker.getTypeArguments(type as ts.TypeReference).map(outside) };
  }
}
