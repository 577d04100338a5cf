import type { MarkRules } from "../marks/marks.js";
import type { FileMarks } from "../marks/read-marks.js";
import type { PackageNames } from "../scopes/package-names.js";
import type { DeclarationFile } from "../scopes/scope.js";
import { isLockName } from "../syntax/lock-name.js";

/** What a text has where something in it may be marked. */
export function markWords({ tags }: MarkRules): ReadonlySet<string> {
  return new Set(["experimental", ...tags.keys()].map((tag) => `@${tag}`));
}

/** Names that may get a lock, and those of classes and interfaces with members that may. */
export function candidateNames(
  files: Iterable<DeclarationFile>,
  markUp: (file: DeclarationFile) => FileMarks,
  names: PackageNames,
  words: ReadonlySet<string>,
): ReadonlySet<string> {
  const tags = [...words];
  const found = new Set<string>();
  for (const file of files) {
    const marks = markUp(file);
    for (const scope of file.scopes) {
      for (const exported of scope.exports) if (marks.ofExport(exported, scope)) found.add(exported.name);
      for (const star of scope.stars) {
        const module = marks.ofExport(star, scope) && names.moduleOf(scope.path, star.specifier);
        for (const name of (module && names.namesOf(module)) ?? []) found.add(name);
      }
      for (const [name, parts] of scope.names) {
        if (isLockName(scope, name)) continue;
        const hasMarks = (text: string): boolean => tags.some((tag) => text.includes(tag));
        const isCandidate = parts.some(
          (part) =>
            marks.lockOf(part, scope) !== undefined ||
            hasMarks(file.text.slice(part.node.pos, part.node.end)),
        );
        if (isCandidate) found.add(name);
      }
    }
  }
  return found;
}
