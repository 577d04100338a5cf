import type { NativeChecker, NativeProject } from "./api.js";

// All of them: one that is left out here does not compile.
const asked: Record<keyof NativeChecker, true> = {
  getTypeAtLocation: true,
  getTypeFromTypeNode: true,
  getContextualType: true,
  getResolvedSignature: true,
  getSignaturesOfType: true,
  getSymbolAtLocation: true,
  getShorthandAssignmentValueSymbol: true,
  getAliasedSymbol: true,
  getImmediateAliasedSymbol: true,
  getMemberInModuleExports: true,
  getExportsOfModule: true,
  getDeclaredTypeOfSymbol: true,
  getTypeOfSymbol: true,
  getPropertiesOfType: true,
  getPropertyOfType: true,
  getBaseConstraintOfType: true,
  getTypeArguments: true,
  getNeverType: true,
  isTupleType: true,
  isTypeAssignableTo: true,
  getIndexInfosOfType: true,
  getReturnTypeOfSignature: true,
  getTypePredicateOfSignature: true,
  typeToString: true,
};

/** Whether a TypeScript 7 answers all that is asked of it: its API changes from one minor version to the next. */
export function answersAll({ checker }: NativeProject): boolean {
  return Object.keys(asked).every((name) => name in checker);
}
