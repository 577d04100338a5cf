/**
 * The imports from other packages in a file, by the names that they give: programs need them for types that it mentions.
 *
 * @returns the text of an import that gives the name alone
 */
export function foreignImports(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, clause = "", from = ""] of text.matchAll(
    /\bimport\s+(?:type\s+)?([^"';]+?)\s*from\s*["']([^"'.#][^"']*)["']/g,
  )) {
    const add = (name: string, written: string): void =>
      void found.set(name, `import type ${written} from ${JSON.stringify(from)};`);
    const [list = ""] = /\{[^}]*\}/.exec(clause) ?? [];
    for (const each of list.replace(/[{}]/g, "").split(",")) {
      const [, written, name] = /^\s*(?:type\s+)?((?:[\w$]+\s+as\s+)?([\w$]+))\s*$/.exec(each) ?? [];
      if (written === undefined || name === undefined) continue;
      add(name, `{ ${written} }`);
      // Compilers write types by their own names, and not by those that they are imported under.
      const own = written.replace(/\s+as\s.*$/, "");
      if (own !== name && own !== "default") add(own, `{ ${own} }`);
    }
    const rest = clause.replace(list, "");
    const [, space] = /\*\s*as\s+([\w$]+)/.exec(rest) ?? [];
    if (space !== undefined) add(space, `* as ${space}`);
    const [, whole] = /^\s*([\w$]+)\s*(?:,|$)/.exec(rest) ?? [];
    if (whole !== undefined) add(whole, whole);
  }
  return found;
}
