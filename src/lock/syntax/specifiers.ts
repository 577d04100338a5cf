/**
 * The modules and files that a declaration file names, read from its text: imports, exports, `import("…")`, `require`,
 * and references. What a comment or a string names by accident does no harm: it leads to a file of the package, or to
 * none.
 */
export function specifiersIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { groups = {} } of text.matchAll(specifier)) {
    const { module, path } = groups;
    if (module !== undefined) found.add(module);
    else if (path !== undefined) found.add(/^\.{0,2}\//.test(path) ? path : `./${path}`);
  }
  return found;
}

const specifier =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(?:(?<quote>["'])(?<module>[^"'\n]+)\k<quote>)|<reference\s+path\s*=\s*["'](?<path>[^"'\n]+)["']/g;
