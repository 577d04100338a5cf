/**
 * One path out of a prefix and a path: `"/users/"` and `"/:id"` make `"/users/:id"`. The path `"/"` means the prefix
 * itself; any other slash at the end of a path stays, because Hono tells `"/a"` from `"/a/"`.
 */
export function joinPaths(prefix: string, path: string): string {
  const before = prefix.replace(/^\/+|\/+$/g, "");
  const after = path.replace(/^\/+/, "");
  return `/${[before, after].filter((part) => part !== "").join("/")}`;
}
