/**
 * A pattern of `include` or `exclude` in a `tsconfig.json`, as the compiler reads it. What names a folder stands for all
 * that is in it; `*` and `**` find neither what begins with a dot nor installed packages, but what is excluded is
 * excluded wherever it is.
 *
 * @param pattern a whole path
 */
export function patternOf(pattern: string, use: "include" | "exclude"): RegExp {
  const parts = pattern.split("/").filter((part) => part !== "");
  const last = parts.at(-1) ?? "";
  const isFolder = !/[.*?]/.test(last);
  const all =
    use === "include" && (isFolder || last === "**")
      ? [...parts.slice(0, isFolder ? undefined : -1), "**", "*"]
      : parts;
  const source = all.map((part) => (part === "**" ? anyFolders[use] : `/${partOf(part, use)}`)).join("");
  return new RegExp(`^${source}${use === "exclude" ? "(?:$|/)" : "$"}`);
}

const anyFolders = {
  include: String.raw`(?:/(?!(?:node_modules|bower_components|jspm_packages)(?:/|$))[^/.][^/]*)*`,
  exclude: "(?:/.+?)?",
};

function partOf(part: string, use: "include" | "exclude"): string {
  const hidden = use === "include" && /^[*?]/.test(part) ? String.raw`(?!\.)` : "";
  const escaped = part.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return hidden + escaped.replaceAll("*", "[^/]*").replaceAll("?", "[^/]");
}
