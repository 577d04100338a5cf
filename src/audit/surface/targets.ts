import { posix } from "node:path";
import type { Mentions, Target } from "./mention.js";

/** What a name may stand for. */
export type TargetsOf = (to: Target) => readonly number[];

/** What its own file declares, or the file that it is imported from, or else any; looked for once. */
export function targetsIn({ declared }: Mentions): TargetsOf {
  const bareNames = new Map<string, string>();
  const bare = (file: string): string => {
    const known =
      bareNames.get(file) ?? file.replace(/(\.d)?\.[cm]?[jt]sx?$|\/index(\.d)?\.[cm]?[jt]sx?$/, "");
    bareNames.set(file, known);
    return known;
  };
  const find = ({ path, name, specifier }: Target): readonly number[] => {
    const files = declared.get(name);
    const own = specifier === "" ? files?.get(path) : undefined;
    if (!files || own !== undefined) return own === undefined ? [] : [own];
    const from = specifier.startsWith(".") ? bare(posix.join(posix.dirname(path), specifier)) : undefined;
    const exact = from === undefined ? [] : [...files].filter(([file]) => bare(file) === from);
    return exact.length > 0 ? exact.map(([, number]) => number) : [...files.values()];
  };
  return (to) => (to.found ??= find(to));
}
