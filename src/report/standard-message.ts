import type { OptInGroup, OptInOrigin, UnexportedFlags } from "../analysis/finding.js";
import type { DisplayPath } from "./display-path.js";

/** The standard opt-in message at a finding: lines after the first are indented, as those of the compiler are. */
export function standardMessage(group: OptInGroup, displayPath: DisplayPath): string {
  const [first = "", ...rest] = standardText(group, displayPath).split("\n");
  return [first, ...rest.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
}

/** The standard opt-in message by itself: the contract of AWS Chalice, word for word, but for the name of the file. */
export function standardText(group: OptInGroup, displayPath: DisplayPath): string {
  const { site, origin, flags, catalog } = group;
  const where = site ? ` to your ${displayPath(site.file)} file:` : ":";
  const snippet = site?.snippet ?? `[${flags.map((flag) => JSON.stringify(flag)).join(", ")}]`;
  const features = flags.flatMap((flag) => catalog.features.get(flag) ?? []);
  const reasons = features.flatMap(({ flag, reason }) =>
    reason === undefined ? [] : [`'${flag}': ${reason}`],
  );
  const addresses = new Set(features.map(({ docs = catalog.docs }) => docs));
  // A package that names no page has none to lead to.
  const pages = (addresses.size > 0 ? [...addresses] : [catalog.docs]).filter((address) => address !== "");
  return [
    "You are using experimental features without explicitly opting in.",
    "Experimental features do not guarantee backwards compatibility and may be removed in the future.",
    ...(group.unexported
      ? [nowhere(group.unexported)]
      : [
          `If you still like to use these experimental features, you can opt-in by adding this${where}`,
          "",
          ...withoutMargin(snippet),
        ]),
    ...[
      ...(site?.namedIn === undefined ? [] : [taken(site.file, site.namedIn, displayPath)]),
      ...(origin ? [handedOut(origin, displayPath)] : []),
      ...reasons,
      ...(pages.length > 0 ? [`See ${pages.join(" and ")} for more details.`] : []),
    ].flatMap((paragraph) => ["", paragraph]),
  ].join("\n");
}

/** Where there is no place for the flags at all. */
const nowhere = ({ name, package: owner }: UnexportedFlags): string =>
  `This program cannot opt in to them: no module that it imports exports '${name}' of the package '${owner}'. Ask its author to export that interface.`;

/** Where the file would be no part of the program: how to make it one. */
function taken(file: string, user: string, displayPath: DisplayPath): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return `The program does not have that file: begin ${displayPath(user)} with '/// <reference path="./${name}" />', or name it in the 'files' of your tsconfig.json.`;
}

/** Where no site is known: who has to add the flags. */
function handedOut({ name, file, package: owner }: OptInOrigin, displayPath: DisplayPath): string {
  const what = name === undefined ? "" : `'${name}' of `;
  return owner === undefined
    ? `These flags go where the object is made that ${name === undefined ? "" : `'${name}' in `}${displayPath(file)} hands out: add them there, or make an object of your own.`
    : `These flags go where the object is made that ${what}the package '${owner}' hands out: make one of your own, or ask its author for one that has them.`;
}

// The first line of a snippet stands where its site begins, the others where their lines begin.
function withoutMargin(snippet: string): readonly string[] {
  const [first = "", ...rest] = snippet.split(/\r?\n/);
  const margins = rest.filter((line) => line.trim() !== "").map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const margin = Math.min(...margins, Number.MAX_SAFE_INTEGER);
  return [first, ...rest.map((line) => line.slice(margin))];
}
