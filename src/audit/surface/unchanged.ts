import { posix } from "node:path";
import { isRelative } from "../../package/declaration-paths.js";
import { push } from "../../push.js";

/**
 * The files that mean the same in two states: their texts are equal, and so are those of all files that they refer to.
 * What they take from other packages is the same in both.
 *
 * @param name the name of the package, by which it may refer to itself
 */
export function unchangedFiles(
  name: string,
  older: ReadonlyMap<string, string>,
  newer: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const same = new Set(
    [...older].flatMap(([path, text]) => (withoutMap(newer.get(path)) === withoutMap(text) ? [path] : [])),
  );
  const users = new Map<string, string[]>();
  const changed: string[] = [];
  for (const path of same) {
    for (const specifier of specifiersIn(older.get(path) ?? "")) {
      const targets = targetsOf(name, path, specifier);
      if (targets === undefined) changed.push(path);
      for (const target of targets ?? []) push(users, target, path);
    }
  }
  const files = new Set([...older.keys(), ...newer.keys()]);
  changed.push(...[...files].filter((path) => !same.has(path)));
  for (let path = changed.pop(); path !== undefined; path = changed.pop()) {
    same.delete(path);
    for (const user of users.get(path) ?? []) if (same.has(user)) changed.push(user);
  }
  return same;
}

const withoutMap = (text: string | undefined): string | undefined =>
  text
    ?.replace(/\r\n/g, "\n")
    .replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "")
    .trimEnd();

/** What a text says that it imports; it may say so in a comment. */
export function specifiersIn(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\breference\s+path\s*=\s*)["']([^"']+)["']/g,
    ),
  ].map(([, specifier = ""]) => specifier);
}

/** The files that a specifier may lead to, whether they are there or not; nothing where only `package.json` tells. */
export function targetsOf(name: string, from: string, specifier: string): readonly string[] | undefined {
  if (specifier.startsWith("#") || specifier === name || specifier.startsWith(`${name}/`)) return undefined;
  if (!isRelative(specifier)) return [];
  const path = posix.join(posix.dirname(from), specifier);
  const base = path.replace(/\.d\.([cm]?)ts$|\.([cm]?)[jt]sx?$/, "");
  const ends = ["ts", "mts", "cts"];
  return [path, base].flatMap((each) => [
    each,
    ...ends.flatMap((end) => [
      `${each}.${end}`,
      `${each}.d.${end}`,
      `${each}/index.d.${end}`,
      `${each}/index.${end}`,
    ]),
  ]);
}
