import type ts from "typescript";
import type { Symbol } from "../../program/compiler.js";
import type { AnalysisContext } from "../../program/context.js";
import { leadingNames } from "../../references/declarations/leading-names.js";
import { programModules } from "../../references/declarations/program-modules.js";
import { once } from "../../../once.js";
import { hasNameOf } from "../../references/name-places.js";
import type { GatedApi } from "./gated-api.js";
import { ownerOf } from "./owner.js";

/** The locked members that are no methods, as options are: a lock takes any value. */
export interface LockedValues {
  readonly names: ReadonlySet<string>;
  /** Whether a file with this text can hand on something to what has them; never wrong when it says no. */
  readonly mayBeHandedIn: (text: string) => boolean;
}

/** @param isOneFile whether looking at a file costs less than finding out what all of them name */
export function lockedValues(
  context: AnalysisContext,
  apis: readonly GatedApi[],
  isOneFile: boolean,
): LockedValues {
  const { compiler } = context;
  const names = new Set<string>();
  const owners = new Set<string>();
  for (const { api } of apis) {
    const type = compiler.typeOfTypeNode(api);
    if (!type || compiler.isAny(type)) continue;
    const members = compiler.propertiesOf(type).flatMap((feature) => {
      const opened = compiler.typeOf(feature);
      return opened ? compiler.propertiesOf(opened) : [];
    });
    const values = members.filter((member) => !isFunction(context, member) || compiler.mayBeMissing(member));
    for (const member of values) names.add(compiler.nameOf(member));
    if (values.length > 0) owners.add(ownerOf(context, api) ?? "");
  }
  if (isOneFile || names.size === 0) return { names, mayBeHandedIn: always(names.size > 0) };
  const leading = once(() =>
    owners.has("") ? "unknown" : leadingNames(programModules(compiler), owners, new Set()),
  );
  return { names, mayBeHandedIn: (text) => hasNameOf(leading(), text) };
}

// Not written where the types are: editors keep it longer than the program.
const always = (answer: boolean) => (): boolean => answer;

/** By how it is declared, which costs no question about types. */
function isFunction({ compiler, is }: AnalysisContext, member: Symbol): boolean {
  return compiler.declarationsOf(member).some((declaration) => {
    if (is.functionLike(declaration)) return true;
    let type: ts.Node | undefined = compiler.annotationOf(declaration);
    while (type && is.parenthesizedType(type)) ({ type } = type);
    return type !== undefined && is.functionLike(type);
  });
}
