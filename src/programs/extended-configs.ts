import { readFileSync } from "node:fs";
import { locateConfig } from "../compilers/locate-config.js";
import { parseJsonc } from "../json/parse-jsonc.js";

/**
 * Finds a `tsconfig.json` that leads back to itself by its `extends`. TypeScript 7.0 would read such a project for ever.
 *
 * @returns the files on the way, from the first one that comes again to itself: `["/a.json", "/b.json", "/a.json"]`;
 *   nothing where there is no such circle
 */
export function circleOfExtends(path: string, text: string): readonly string[] | undefined {
  return circleBehind([path], text, new Set());
}

function circleBehind(
  way: readonly string[],
  text: string,
  done: Set<string>,
): readonly string[] | undefined {
  const current = way.at(-1) ?? "";
  for (const base of basesIn(text)) {
    const file = locateConfig(current, base);
    if (file === undefined || done.has(file)) continue;
    const again = way.indexOf(file);
    if (again >= 0) return [...way.slice(again), file];
    const found = circleBehind([...way, file], textOf(file), done);
    if (found) return found;
  }
  done.add(current);
  return undefined;
}

function basesIn(text: string): readonly string[] {
  // Most projects extend nothing, or are broken: the compiler says how.
  if (!text.includes("extends")) return [];
  const config = parseJsonc(text) as { readonly extends?: unknown } | null | undefined;
  const written = config?.extends;
  return (Array.isArray(written) ? (written as readonly unknown[]) : [written]).filter(
    (base) => typeof base === "string",
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The compiler says that it cannot be read.
    return "";
  }
}
