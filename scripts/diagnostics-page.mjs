// The page of all diagnostics, as Markdown: a table, and a section for each code under the anchor of the table.
export function diagnosticsPage(diagnostics, words) {
  const entries = Object.entries(diagnostics).map(([code, entry]) => ({ ...entry, ...words[code], code }));
  const rows = entries.map(
    ({ number, severity, title }) => `| [TS${number}](#ts${number}) | ${severity} | ${title} |`,
  );
  return [
    "# Diagnostics",
    "<!-- Written by `npm run docs` from src/diagnostics.ts and src/report/words: change those. -->",
    "All that Proviso says, in the compiler, in the editor and on the command line. An error fails a build; a suggestion" +
      " fails none but `proviso check --strict`.",
    ["| code | severity | title |", "| --- | --- | --- |", ...rows].join("\n"),
    ...entries.map(section),
  ].join("\n\n");
}

function section({ number, severity, title, code, meaning, remedy, example }) {
  return [
    `## TS${number}`,
    `**${title}** · ${severity} · \`${code}\` in JSON`,
    meaning,
    `**What to do.** ${remedy}`,
    ["```" + example.language, example.text, "```"].join("\n"),
  ].join("\n\n");
}
