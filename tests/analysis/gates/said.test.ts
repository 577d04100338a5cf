// What findings say beside their code and place: the flags that are asked for, what is wrong with a mark, a mistake of an author.
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Finding, Span } from "../../../src/analysis/finding.js";
import { drawnProjects } from "../support/drawn-project.js";

const flagsOf = (features: readonly { readonly flag: string }[]): string =>
  features.map(({ flag }) => flag).join(" ");

function detailsOf(finding: Finding): readonly (string | undefined)[] {
  switch (finding.code) {
    case "opt-in-required":
      return [finding.member, flagsOf(finding.features), `of ${finding.catalog.docs}`];
    case "feature-removed":
      return [finding.subject, finding.member, finding.feature.flag];
    case "catalog-unreadable":
      return [finding.member, finding.part];
    case "foreign-mark":
      return [finding.member, finding.package, finding.tag, finding.declared];
    case "mark-malformed":
      return [finding.problem, finding.flag];
    case "marked-type-shown":
      return [finding.type, flagsOf(finding.features)];
    case "gate-mistaken":
      return Object.values(finding.mistake);
    case "flag-opened-elsewhere":
      return [finding.member, finding.feature.flag, finding.opener];
    case "flag-not-needed":
    case "flag-unused":
    case "feature-unmarked":
      return [finding.feature.flag];
    default:
      return [];
  }
}

it.each(["author", "foreign", "locks", "marks-forms", "marks-lookalikes"])("%s", async (name) => {
  const project = drawnProjects().get(name)!;
  const { files, suggestions } = project.analyzeAll();
  const findings = [...[...files.values()].flatMap((file) => file.findings), ...suggestions];
  const lines = findings.map((finding) => {
    const file = finding.file.slice(project.folder.length + 1);
    const text = project.text(file).slice(finding.start, finding.end);
    return [file, text, finding.code, ...detailsOf(finding).map((each) => each ?? "nothing")].join(" | ");
  });
  const golden = join(__dirname, "..", "golden", `said-${name}.txt`);
  await expect(lines.join("\n") + "\n").toMatchFileSnapshot(golden);
});

// What is told of whole programs: where flags are written, and where that which they open is referred to.
it.each(["generic-names", "locks", "marks-lookalikes", "marks-opened"])("usage in %s", async (name) => {
  const project = drawnProjects().get(name)!;
  const { files, features, optIns } = project.analyzeAll();
  const at = ({ file, start, end }: Span): string => {
    const short = file.slice(project.folder.length + 1);
    return `${short}: ${project.text(short).slice(start, end)}`;
  };
  const lines = [
    ...[...files.keys()].map((file) => `file | ${file.slice(project.folder.length + 1)}`),
    ...optIns.map(({ flags, uses }) => `group | ${flags.join(" ")} | ${uses.length} uses`),
    ...features.flatMap(({ feature, catalog, optIns, uses }) => [
      `flag | ${feature.flag} | of ${catalog.docs}`,
      ...optIns.map((span) => `  written | ${at(span)}`),
      ...uses.map((span) => `  used | ${at(span)}`),
    ]),
  ];
  const golden = join(__dirname, "..", "golden", `usage-${name}.txt`);
  await expect(lines.join("\n") + "\n").toMatchFileSnapshot(golden);
});
