/** Whether a path is that of a declaration file. */
export const isDeclarationPath = (path: string): boolean => /\.d\.([cm]?ts|[^/.]+\.ts)$/.test(path);

/**
 * The declaration files that may stand for a path, the likeliest first: for what is imported, and for what `package.json`
 * names.
 *
 * @example
 * declarationsFor("dist/index.mjs"); // ["dist/index.d.mts", …]
 */
export function declarationsFor(path: string): readonly string[] {
  if (isDeclarationPath(path)) return [path];
  const [, stem = path, letter = ""] = /^(.*)\.([cm]?)[jt]sx?$/.exec(path) ?? [];
  const own = stem === path ? [] : [`${stem}.d.${letter}ts`];
  const folder = path === "" || path.endsWith("/") ? path : `${path}/`;
  const without = ["ts", "mts", "cts"].flatMap((kind) => [`${path}.d.${kind}`, `${folder}index.d.${kind}`]);
  return [...own, ...without];
}

/**
 * How a declaration file names another one in what it imports.
 *
 * @example
 * specifierOf("./features.d.mts"); // "./features.mjs"
 */
export const specifierOf = (relativePath: string): string =>
  relativePath.replace(/\.d\.([cm]?)ts$/, ".$1js").replace(/^(?!\.{1,2}\/)/, "./");

/** Whether what a file imports is named by where it is from there, as `./features.js` is. */
export const isRelative = (specifier: string): boolean => /^\.{1,2}(\/|$)/.test(specifier);

/**
 * How one file imports another one, as Node asks for it.
 *
 * @example
 * relativeSpecifier("/app/src/experimental.d.ts", "/lib/src/index.ts"); // "../../lib/src/index.js"
 */
export function relativeSpecifier(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  const up = here.length === 0 ? "./" : "../".repeat(here.length);
  return up + there.join("/").replace(/(?:\.d)?\.([cm]?)tsx?$/, ".$1js");
}
