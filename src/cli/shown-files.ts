import type { AnalysedProgram } from "./analysed-program.js";

/** All files of which a report may show a place. */
export function shownFiles({
  findings,
  optIns,
  suggestions,
  features,
  syntaxErrors,
  printedErrors,
}: AnalysedProgram): ReadonlySet<string> {
  // The findings of one group share it: each is looked at once.
  const groups = new Set([
    ...optIns,
    ...findings.flatMap((finding) => (finding.code === "opt-in-required" ? [finding.group] : [])),
  ]);
  const spans = [
    ...findings,
    ...suggestions,
    ...[...groups].flatMap(({ site, uses, edit = [] }) => [...uses, ...edit, ...(site ? [site] : [])]),
    ...[...findings, ...suggestions].flatMap((finding) => ("edit" in finding ? (finding.edit ?? []) : [])),
    ...features.flatMap((feature) => [...feature.optIns, ...feature.uses]),
  ];
  const ofCompiler = printedErrors.flatMap(({ file }) => file ?? []);
  return new Set([...spans.map(({ file }) => file), ...syntaxErrors.keys(), ...ofCompiler]);
}
