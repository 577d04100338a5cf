import type { Type } from "../../analysis/program/compiler.js";
import type { Use } from "../surface/usage.js";
import { memberKind } from "./compare-heirs.js";
import { hasOwnMembers } from "./compare-members.js";
import { membersOf, type Comparison } from "./comparison.js";

/**
 * How a parameter is used by who uses its function in a way. Who calls a function that other users write passes on the
 * objects that the package has handed out: nobody writes a `Request` with all its methods to call a `Handler`.
 */
export function useOfParameter(comparison: Comparison, { gives, takes }: Use, type: Type): Use {
  const isPassedOn = gives && takes && hasOwnMembers(comparison, type) && hasMethods(comparison, type);
  return { gives: takes && !isPassedOn, takes: gives };
}

function hasMethods(comparison: Comparison, type: Type): boolean {
  const { compiler, isOwn, facts } = comparison;
  return membersOf(comparison, type).some((member) =>
    compiler
      .declarationsOf(member)
      .some((declaration) => isOwn(declaration) && memberKind(facts(declaration).text) === "method"),
  );
}
