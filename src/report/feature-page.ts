import type { OpenedMember } from "../analysis/gates/lock/opened-members.js";
import type { DisplayPath } from "./display-path.js";
import type { CheckReport } from "./formats/check-report.js";
import { placesIn } from "./formats/places.js";
import {
  issueAddress,
  statusMeaning,
  statusTitle,
  type ListedCatalog,
  type ListedDeclaration,
  type ListedFeature,
} from "./feature-list.js";

/** Everything that is known of one feature, for a terminal. */
export function featurePage(
  { catalog }: ListedCatalog,
  { feature, optIns, uses, declarations }: ListedFeature,
  members: readonly OpenedMember[],
  files: Pick<CheckReport, "textOf" | "displayPath">,
): string {
  const places = placesIn(files);
  const issues = feature.issues.map((issue) => {
    const address = issueAddress(catalog, issue);
    return address === undefined ? `#${issue}` : `#${issue} ${address}`;
  });
  const facts: [name: string, value: string][] = [
    ["Status", `${statusTitle[feature.status]} - ${statusMeaning[feature.status]}`],
    ["Version added", feature.added],
    ["Version finalized", feature.finalized ?? "-"],
    ["GitHub issues", issues.join(", ") || "-"],
    ["Documentation", catalog.docs === "" ? "-" : catalog.docs],
  ];
  const spots = [...optIns, ...uses].length;
  const listed = (spans: typeof uses): readonly string[] =>
    spans.map((span) => {
      const { file, start } = places.at(span);
      return `  ${file}(${start.line},${start.column})`;
    });
  return [
    `${feature.flag}: ${feature.title}`,
    "",
    ...facts.map(([name, value]) => `  ${`${name}:`.padEnd(19)}${value}`),
    "",
    ...section("Opens", [
      ...members.flatMap(linesOf),
      ...declarations.flatMap((declaration) => markedLines(declaration, files.displayPath)),
    ]),
    ...section("Opted in at", listed(optIns)),
    ...section("Used at", listed(uses)),
    ...(spots === 0 ? ["This program neither opts in to it nor uses it.", ""] : []),
  ]
    .slice(0, -1)
    .map((line) => `${line}\n`)
    .join("");
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines, ""];

function linesOf({ owner, name, signature, doc }: OpenedMember): readonly string[] {
  // A declaration that does not begin with the name, such as `readonly limit: number`, stands as it is.
  const written = owner !== undefined && signature.startsWith(name) ? `${owner}.${signature}` : signature;
  return [`  ${written}`, ...(doc === undefined ? [] : [`    ${doc}`])];
}

function markedLines(
  { kind, name, entryPoint, signature, doc, file, line, column }: ListedDeclaration,
  displayPath: DisplayPath,
): readonly string[] {
  const from = entryPoint === undefined ? "" : `, from "${entryPoint}"`;
  const place = `${displayPath(file)}(${line},${column})`;
  return [
    `  ${kind} ${name}${from}: ${place}`,
    ...(signature === "" ? [] : [`    ${signature}`]),
    ...(doc === undefined ? [] : [`    ${doc}`]),
  ];
}
