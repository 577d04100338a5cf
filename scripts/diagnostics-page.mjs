// The page of all diagnostics, as Markdown: a table, and a section for each code under the anchor of the table.
export function diagnosticsPage(diagnostics, help) {
  const entries = Object.entries(diagnostics).map(([code, entry]) => ({ ...entry, ...help[code], code }));
  const rows = entries.map(
    ({ number, severity, title, anchor }) => `| [TS${number}](#${anchor}) | ${severity} | ${title} |`,
  );
  return [
    "# Diagnostics",
    "<!-- Written by `npm run docs` from src/diagnostics.ts and src/report/diagnostic-help.ts: change those. -->",
    "All that Proviso says, in the compiler, in the editor and on the command line. An error fails a build; a suggestion" +
      " fails none but `proviso check --strict`.",
    ["| code | severity | title |", "| --- | --- | --- |", ...rows].join("\n"),
    ...entries.map(section),
  ].join("\n\n");
}

function section({ number, anchor, severity, title, code, meaning, remedy, example }) {
  const heading = `TS${number}`;
  // The anchor that a heading gets is its text in small letters.
  if (heading.toLowerCase() !== anchor) throw new Error(`the anchor of ${heading} must be its small letters`);
  return [
    `## ${heading}`,
    `**${title}** · ${severity} · \`${code}\` in JSON`,
    meaning,
    `**What to do.** ${remedy}`,
    ["```" + example.language, example.text, "```"].join("\n"),
  ].join("\n\n");
}
