import type ts from "typescript";
import { isSameCatalog } from "../catalog/catalog-identity.js";
import { isReadable, readCatalog } from "../catalog/read-catalog.js";
import type { CompilerDiagnostic } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import type { CatalogEntry, FeatureEntry } from "../catalog/feature.js";
import type { Finding, Span } from "../finding.js";
import type { FlagError, RemovedFlag } from "../errors/flag-errors.js";
import type { GatedWorld } from "../gates/lock/gated-world.js";
import { programFlagsOf } from "../gates/mark/mark-world.js";
import { nodesAround, nodesStartingAt } from "../program/node-at.js";
import { catalogOfFlag, isFlag, isOnlyFlags } from "./flag-place.js";
import { removeItem } from "../opt-in/edit/remove-item.js";
import { arrayInferredBy } from "./inferred-tuple.js";
import { writtenFlag } from "./flag-in-value.js";

/** A finding of flags that are wrong as they are written. */
export function flagFinding(
  context: AnalysisContext,
  file: ts.SourceFile,
  world: GatedWorld,
  error: CompilerDiagnostic,
  { removed }: FlagError,
): Finding {
  const span: Span = { file: file.fileName, start: error.start, end: error.end };
  if (!removed) {
    return { code: "flags-not-literal", ...span, isWritten: isInferredAsArray(context, file, error.start) };
  }
  const { flag, version } = removed;
  const written = writtenAt(context, file, error.start, flag);
  const catalog = removingCatalog(context, world, removed, written);
  const feature: FeatureEntry = catalog?.features.get(flag) ?? {
    flag,
    title: flag,
    status: "rejected",
    added: "",
    finalized: version,
    issues: [],
  };
  const edit = written && isOnlyFlags(context, written) ? removeItem(context, written) : undefined;
  return { code: "feature-removed", ...span, subject: "flag", member: undefined, feature, catalog, edit };
}

/** Whether flags that stand in a call are refused for want of a `const` in the library: `create({ flags: ["A"] })`. */
function isInferredAsArray(context: AnalysisContext, file: ts.SourceFile, start: number): boolean {
  const { compiler, is } = context;
  const nodes = nodesAround(context, file, start);
  const call = nodes.findLast((node) => is.call(node) || is.construct(node));
  const called = call && !call.typeArguments ? compiler.calledDeclaration(call) : undefined;
  if (!call || !called || !arrayInferredBy(context, called)) return false;
  // The error is on the list, or on the name of the option that has it.
  const list = nodes
    .slice(nodes.indexOf(call))
    .map((node) => (is.propertyAssignment(node) ? node.initializer : node))
    .findLast((node) => is.arrayLiteral(node));
  return list?.elements.every((element) => is.stringLiteral(element)) ?? false;
}

/** All catalogs that a program sees and that can be read. */
export function catalogsOf(context: AnalysisContext, world: GatedWorld): readonly CatalogEntry[] {
  const programs = programFlagsOf(world.marks).map(({ catalog }) => catalog);
  return [...new Set([...gatedCatalogsOf(context, world), ...programs.filter(isReadable)])];
}

/** The catalogs whose flags open members of a receiver. */
export function gatedCatalogsOf(context: AnalysisContext, { apis }: GatedWorld): readonly CatalogEntry[] {
  const entries = apis.flatMap(({ catalog }) => {
    const type = catalog && context.compiler.typeOfTypeNode(catalog);
    const entry = type && readCatalog(context, type);
    return entry && isReadable(entry) ? [entry] : [];
  });
  // A library may gate several classes by one catalog.
  return [...new Set(entries)];
}

/** Two libraries may have removed a flag of one name in one version: then where it is written tells. */
function removingCatalog(
  context: AnalysisContext,
  world: GatedWorld,
  { flag, version }: RemovedFlag,
  written: ts.Node | undefined,
): CatalogEntry | undefined {
  const possible = catalogsOf(context, world).filter(
    ({ features }) => features.get(flag)?.finalized === version,
  );
  const [only, ...others] = possible;
  if (others.every((other) => only && isSameCatalog(other, only))) return only;
  const asked = written && catalogOfFlag(context, written);
  return possible.find((catalog) => asked && isSameCatalog(catalog, asked));
}

/** Where the flag is written that an error is about. */
function writtenAt(
  context: AnalysisContext,
  file: ts.SourceFile,
  start: number,
  flag: string,
): ts.Node | undefined {
  const { is } = context;
  const nodes = nodesStartingAt(context, file, start);
  const literal = nodes.find((node) => is.stringLiteral(node) && node.text === flag && isFlag(context, node));
  // `optIn: flags`, `...flags`, or the whole options: the constant has it.
  const name = nodes.find((node) => is.identifier(node) || is.propertyAccess(node) || is.spreadElement(node));
  return literal ?? (name && writtenFlag(context, name, flag));
}
