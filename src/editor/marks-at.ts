import type ts from "typescript";
import { isReadable } from "../analysis/catalog/read-catalog.js";
import { flagBlocks } from "../analysis/gates/mark/flag-blocks.js";
import { markUsesIn } from "../analysis/gates/mark/mark-uses.js";
import { mayUseMarks, programFlagsOf } from "../analysis/gates/mark/mark-world.js";
import { openersOf } from "../analysis/gates/mark/flag-openers.js";
import { asksForFlag } from "../analysis/gates/mark/requirements.js";
import { fileOf } from "../analysis/program/place-of.js";
import type { FlagPlace } from "./completion-place.js";
import type { NamedFeature } from "./named-feature.js";
import type { EditorView } from "./view.js";

/** The feature behind a marked declaration that the source refers to at a place. */
export function markedAt(
  { context, world: { marks } }: EditorView,
  file: ts.SourceFile,
  position: number,
): NamedFeature | undefined {
  if (!mayUseMarks(context, marks, file.fileName)) return undefined;
  const { compiler } = context;
  const here = markUsesIn(context, file, marks).filter(
    ({ node }) => compiler.startOf(node) <= position && position <= node.end,
  );
  // A name stands inside the argument that it is part of.
  const [use] = here.toSorted((a, b) => a.node.end - a.node.pos - (b.node.end - b.node.pos));
  const features = (use?.requirements ?? []).flatMap((requirement): readonly NamedFeature[] => {
    if (!use || !asksForFlag(requirement)) return [];
    const { owner, flag } = requirement;
    const { catalog } = owner;
    const feature = isReadable(catalog) ? catalog.features.get(flag) : undefined;
    if (!feature || !isReadable(catalog)) return [];
    const standing = openersOf(context, owner, flag).length > 0 ? "open" : "closed";
    return [{ node: use.node, feature, catalog, standing }];
  });
  // What is missing is what people want to know.
  return features.find(({ standing }) => standing === "closed") ?? features[0];
}

/** The feature whose flag a block of the program's flags names at a place. */
export function blockFlagAt(
  { context, world: { marks } }: EditorView,
  file: ts.SourceFile,
  position: number,
): NamedFeature | undefined {
  const { compiler } = context;
  const found = flagBlocks(context, marks).find(
    (flag) => flag.file === file && compiler.startOf(flag.name) <= position && position <= flag.name.end,
  );
  const catalog = found?.program.catalog;
  const feature = found && catalog && isReadable(catalog) ? catalog.features.get(found.flag) : undefined;
  if (!found || !feature || !catalog || !isReadable(catalog)) return undefined;
  return { node: found.name, feature, catalog, standing: "written" };
}

/**
 * Where a flag may be written among the program's.
 *
 * @param path the nodes around the cursor, the innermost first
 */
export function blockPlaceAt(
  { context, world: { marks } }: EditorView,
  path: readonly ts.Node[],
  position: number,
): FlagPlace | undefined {
  const { compiler, is } = context;
  const programs = programFlagsOf(marks);
  const block = programs.length > 0 ? path.find((node) => is.interface(node)) : undefined;
  if (!block || !is.interface(block)) return undefined;
  const program = programs.find(({ symbol }) => compiler.declarationsOf(symbol).includes(block));
  const { text } = fileOf(context, block);
  const isInBody = text.slice(block.name.end, position).includes("{");
  if (!program || !isReadable(program.catalog) || !isInBody) return undefined;
  const [node] = path;
  const name = node && is.identifier(node) && is.propertySignature(node.parent) ? node : undefined;
  // Behind `IMAGES:` a type is written.
  if (node && !name && node !== block) return undefined;
  const others = block.members.flatMap((member) =>
    member.name && member.name !== name && is.identifier(member.name) ? [member.name.text] : [],
  );
  return {
    catalog: program.catalog,
    inside: name && { start: compiler.startOf(name), length: name.text.length },
    written: (flag) => `${flag}: true;`,
    others: new Set(others),
  };
}
