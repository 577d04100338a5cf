import type ts from "typescript";
import { walk } from "../../analysis/program/walk.js";
import type { Compiled } from "../program/compiled.js";
import type { ExportItem, Place } from "../surface/export-item.js";

/** A declaration that anybody can still refer to, though its feature has been rejected. */
export interface LeftDeclaration {
  readonly flag: string;
  readonly name: string;
}

/**
 * Finds what a state exports of features that have been rejected. What `proviso lock` has closed is not there: it only
 * says when it went.
 *
 * @param items what the state exports
 * @param flags those of its features that have been rejected
 * @param markAt what a declaration is marked with, by the file that it is in and the text before it
 */
export function leftDeclarations(
  { compiler, fileName }: Compiled,
  items: readonly ExportItem[],
  flags: ReadonlySet<string>,
  markAt: (path: string, lead: string) => string | undefined,
): readonly LeftDeclaration[] {
  const found = new Map<string, LeftDeclaration>();
  if (flags.size === 0) return [];

  function look({ path, lead, start, end }: Place, name: string, text: string): void {
    const flag = markAt(path, text.slice(lead, start));
    if (flag === undefined || !flags.has(flag) || /\bFeatureRemoved\s*</.test(text.slice(start, end))) return;
    found.set(`${flag} ${name}`, { flag, name });
  }

  const lookWithin = (file: ts.SourceFile, place: Place, name: string, text: string): void => {
    walk(compiler, file, (node) => {
      if (node.end <= place.start || node.pos >= place.end) return false;
      lookAtMembers(node, place, name, text);
      return true;
    });
  };

  function lookAtMembers(node: ts.Node, place: Place, name: string, text: string): void {
    const { members } = node as Partial<ts.InterfaceDeclaration>;
    for (const member of members ?? []) {
      const { name: own } = member as Partial<ts.PropertySignature>;
      const inner = own ? `${name}.${text.slice(compiler.startOf(own), own.end)}` : name;
      if (member.pos < place.start || member.end > place.end) continue;
      look(
        { path: place.path, lead: member.pos, start: compiler.startOf(member), end: member.end },
        inner,
        text,
      );
    }
  }

  for (const item of items) {
    const name = item.name.join(".");
    for (const place of item.places) {
      const file = compiler.sourceFile(fileName(place.path));
      if (!file) continue;
      const { text } = file;
      look(place, name, text);
      // A file that names none of them has none.
      const isNamed =
        [...flags].some((flag) => text.includes(flag)) || markAt(place.path, text) !== undefined;
      if (isNamed) lookWithin(file, place, name, text);
    }
  }
  return [...found.values()];
}
