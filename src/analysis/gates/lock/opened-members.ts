import type ts from "typescript";
import { readCatalog } from "../../catalog/read-catalog.js";
import type { AnalysisContext } from "../../program/context.js";
import type { CatalogEntry } from "../../catalog/feature.js";
import type { GatedWorld } from "./gated-world.js";
import { ownerOf } from "./owner.js";
import { fileOf } from "../../opt-in/edit/source.js";

/** A member that a feature opens, as it is declared. */
export interface OpenedMember {
  /** The gated type: `App`; nothing where it has no name. */
  readonly owner: string | undefined;
  readonly name: string;
  /** The declaration, on one line: `registerBlueprint(blueprint: Blueprint): void`. */
  readonly signature: string;
  /** The first line of its doc comment. */
  readonly doc: string | undefined;
}

/** All members that one feature of a catalog opens, on each type that the catalog gates. */
export function openedMembers(
  context: AnalysisContext,
  { apis }: GatedWorld,
  catalog: CatalogEntry,
  flag: string,
): readonly OpenedMember[] {
  const { compiler } = context;
  return apis.flatMap((gated) => {
    const type = gated.catalog && compiler.typeOfTypeNode(gated.catalog);
    if (!type || readCatalog(context, type) !== catalog) return [];
    const api = compiler.typeOfTypeNode(gated.api);
    const feature = api && compiler.propertyOf(api, flag);
    const members = feature && compiler.typeOf(feature);
    if (!members) return [];
    const owner = ownerOf(context, gated.api);
    return compiler.propertiesOf(members).map((member): OpenedMember => {
      const [declaration] = compiler.declarationsOf(member);
      const name = compiler.nameOf(member);
      if (!declaration) return { owner, name, signature: name, doc: undefined };
      return {
        owner,
        name,
        signature: signatureOf(context, declaration),
        doc: docOf(context, declaration),
      };
    });
  });
}

/** A declaration without what runs: neither the body of a method, nor the value of a property. */
function signatureOf(context: AnalysisContext, declaration: ts.Node): string {
  const { text } = fileOf(context, declaration);
  const written = text.slice(context.compiler.startOf(declaration), endOfSignature(context, declaration));
  return written.replace(/\s+/g, " ").replace(/ ?(=>|=|[;,])? ?$/, "");
}

interface WithValue {
  readonly type?: ts.Node;
  readonly body?: ts.Node;
  readonly initializer?: ts.Expression;
}

function endOfSignature({ is }: AnalysisContext, declaration: ts.Node): number {
  const { type, body, initializer } = declaration as ts.Node & WithValue;
  if (body) return body.pos;
  if (!initializer) return declaration.end;
  // `add = (job: () => void): number => …` says in its value alone how it is called.
  return !type && is.arrowFunction(initializer) ? initializer.body.pos : initializer.pos;
}

function docOf(context: AnalysisContext, declaration: ts.Node): string | undefined {
  const { text } = fileOf(context, declaration);
  const before = text.slice(declaration.pos, context.compiler.startOf(declaration));
  const comment = [...before.matchAll(/\/\*\*([^]*?)\*\//g)].at(-1)?.[1] ?? "";
  const lines = comment.split(/\r?\n/).map((line) => line.replace(/^\s*\*?\s?/, "").trim());
  const first = lines.find((line) => line !== "");
  return first?.startsWith("@") ? undefined : first;
}
