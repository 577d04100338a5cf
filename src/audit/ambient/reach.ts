import { declarationsFor } from "../../package/declaration-paths.js";
import { entryPoints } from "../state/entry-points.js";
import type { PackageState } from "../state/package-state.js";
import { specifiersIn, targetsOf } from "../surface/unchanged.js";

/** What a program gets to see that imports an entry point: the files, by what is written in the import; the main one first. */
export type Reach = ReadonlyMap<string, ReadonlySet<string>>;

/** Follows what the files of a package import, by their words. */
export function reachOf(state: PackageState): Reach {
  const { name } = state.manifest;
  const entries = new Map<string, readonly string[]>();
  for (const { subpath, targets } of entryPoints(state)) {
    const files = targets.flatMap((target) => declarationsFor(target.replace(/^\.\//, "")));
    entries.set(subpath === "." ? name : name + subpath.slice(1), files);
  }
  const led = new Map<string, readonly string[]>();
  const ledTo = (path: string): readonly string[] => {
    const answer =
      led.get(path) ??
      allSpecifiers(state.files.get(path) ?? "").flatMap(
        (specifier) => entries.get(specifier) ?? targetsOf(name, path, specifier) ?? [],
      );
    led.set(path, answer);
    return answer;
  };
  const isMain = ([specifier]: readonly [string, unknown]): boolean => specifier === name;
  const sorted = [...entries].sort((a, b) => Number(isMain(b)) - Number(isMain(a)));
  return new Map(
    sorted.map(([specifier, files]) => {
      const reached = new Set<string>();
      const waiting = [...files];
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        if (reached.has(path) || !state.files.has(path)) continue;
        reached.add(path);
        waiting.push(...ledTo(path));
      }
      return [specifier, reached] as const;
    }),
  );
}

/** What a file imports, and what it refers to above its first line. */
function allSpecifiers(text: string): readonly string[] {
  const types = [...text.matchAll(/^\s*\/\/\/\s*<reference\s+types\s*=\s*["']([^"']+)["']/gm)];
  return [...specifiersIn(text).map(asPath), ...types.map(([, specifier = ""]) => specifier)];

  // `<reference path="globals.d.ts" />` leads to a file beside it.
  function asPath(specifier: string): string {
    const isPath = new RegExp(`<reference\\s+path\\s*=\\s*["']${specifier.replace(/[^\w/]/g, "\\$&")}["']`);
    return !specifier.startsWith(".") && isPath.test(text) ? `./${specifier}` : specifier;
  }
}
