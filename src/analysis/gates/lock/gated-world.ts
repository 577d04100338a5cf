import type ts from "typescript";
import type { AnalysisContext } from "../../program/context.js";
import { searchAllFiles, type FilesMentioning } from "../../program/files-mentioning.js";
import { markWorld, type MarkWorld } from "../mark/mark-world.js";
import type { GatedNames } from "../../references/gated-names.js";
import { hasAccessByVariable, hasKeyOf, hasNameOf } from "../../references/name-places.js";
import { lastName, referenceName, type Reference } from "../../program/syntax.js";

/** What a program can see of experimental APIs, read from the few files that write `Gated<…>`. */
export interface GatedWorld {
  /** The names of all gated members, or `"unknown"` where they cannot be listed. */
  readonly names: GatedNames;
  /** The experimental APIs with their catalogs. */
  readonly apis: readonly GatedApi[];
  /** Whether a file may name a gated member by a key that is written in another file: `app[KEY]`. */
  readonly hasKeys: () => boolean;
  /** What is gated by a mark on its declaration. */
  readonly marks: MarkWorld;
}

/** The types of one `Gated<…>`, as they are written. */
export interface GatedApi {
  readonly api: ts.TypeNode;
  readonly catalog: ts.TypeNode | undefined;
}

/** A generic type that gates: `api` and `catalog` are the numbers of the type arguments that carry them. */
interface Gating {
  readonly name: string;
  readonly api: number;
  readonly catalog: number;
}

/** Whether a file with this text can refer to a gated member; never wrong when it says no. */
export function mayReferTo({ names, hasKeys }: GatedWorld, text: string): boolean {
  return hasNameOf(names, text) || (hasAccessByVariable(text) && hasKeys());
}

/**
 * Reads the gated world of a program. An alias that hands its own parameter on, as
 * `type Mine<A, F> = Gated<Stable, A, F, C>` does, gates too, and so does `import { Gated as Locked }`.
 *
 * @param filesMentioning for who remembers what files say from one program to the next
 * @param hasKeys for who would rather look at one file than search all of them
 */
export function gatedWorld(
  context: AnalysisContext,
  filesMentioning: FilesMentioning = searchAllFiles(context),
  hasKeys?: () => boolean,
): GatedWorld {
  const { compiler } = context;
  const apis: GatedApi[] = [];
  const queue: Gating[] = [{ name: "Gated", api: 1, catalog: 3 }];
  const seen = new Set<string>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const key = `${next.name} ${next.api}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const fileName of filesMentioning(next.name)) {
      const file = compiler.sourceFile(fileName);
      if (file) readFile(context, file, next, apis, queue);
    }
  }
  const names = namesOf(context, apis);
  const marks = markWorld(context, filesMentioning);
  return { names, apis, hasKeys: hasKeys ?? searchForKeys(context, names), marks };
}

/** A name that a library exports as a constant, or that is written with an escape, is not looked for. */
function searchForKeys({ compiler }: AnalysisContext, names: GatedNames): () => boolean {
  let found: boolean | undefined;
  return () =>
    (found ??= compiler
      .fileNames()
      .some((fileName) => compiler.isChecked(fileName) && hasKeyOf(names, compiler.textOf(fileName) ?? "")));
}

function readFile(
  context: AnalysisContext,
  file: ts.SourceFile,
  gating: Gating,
  apis: GatedApi[],
  queue: Gating[],
): void {
  const { compiler, is } = context;
  const visit = (node: ts.Node): undefined => {
    if (is.importOrExportSpecifier(node)) {
      if (node.propertyName?.text === gating.name) queue.push({ ...gating, name: node.name.text });
    } else if (is.reference(node) && nameOf(context, node) === gating.name) {
      readReference(context, node, gating, apis, queue);
    }
    compiler.forEachChild(node, visit);
  };
  visit(file);
}

function readReference(
  context: AnalysisContext,
  node: Reference,
  gating: Gating,
  apis: GatedApi[],
  queue: Gating[],
): void {
  const api = node.typeArguments?.[gating.api];
  const catalog = node.typeArguments?.[gating.catalog];
  if (!api) return;
  const handedOn = parameterOfAlias(context, api);
  if (!handedOn) {
    apis.push({ api, catalog });
    return;
  }
  const catalogHandedOn = catalog && parameterOfAlias(context, catalog);
  queue.push({ ...handedOn, catalog: catalogHandedOn ? catalogHandedOn.api : -1 });
}

function nameOf({ is }: AnalysisContext, node: Reference): string | undefined {
  const name = referenceName(is, node);
  return name && lastName(is, name).text;
}

/** The alias whose own type parameter `argument` is, and the number of that parameter. */
function parameterOfAlias(
  { is }: AnalysisContext,
  argument: ts.TypeNode,
): Omit<Gating, "catalog"> | undefined {
  if (!is.typeReference(argument) || !is.identifier(argument.typeName)) return undefined;
  const { text } = argument.typeName;
  for (let node: ts.Node | undefined = argument; node; node = node.parent as ts.Node | undefined) {
    if (!is.typeAlias(node)) continue;
    const api = (node.typeParameters ?? []).findIndex((parameter) => parameter.name.text === text);
    return api < 0 ? undefined : { name: node.name.text, api };
  }
  return undefined;
}

function namesOf({ compiler }: AnalysisContext, apis: readonly GatedApi[]): GatedNames {
  const names = new Set<string>();
  for (const { api } of apis) {
    const type = compiler.typeOfTypeNode(api);
    // A module that was not found is an error of its own, and nothing of it is known to be gated.
    if (!type || compiler.isAny(type)) continue;
    const features = compiler.propertiesOf(type);
    // `Gated<Stable, { [K in Flags]: Members<K> }, …>` in a generic function: what it opens is only known at each use.
    if (features.length === 0) return "unknown";
    for (const feature of features) {
      const members = compiler.typeOf(feature);
      if (members) for (const member of compiler.propertiesOf(members)) names.add(compiler.nameOf(member));
    }
  }
  return names;
}
