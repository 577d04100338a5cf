// What the proof of the audit prints.
export const heading = `| package | from | to | known breaks found | told besides | not sure of | wolf | on trial | seconds | API Extractor's report: out/in, known named | new for attw | type tests of the older: errors |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

/** One pair, as a row, and what it comes to. */
export function rowOf(release, audit, others) {
  const { name, from, to, breaks, allowed, real } = release;
  const known = breaks.length + release.missed.length;
  const start = `| ${name} | ${from} | ${to} |`;
  const last = others ? othersIn(release, others) : "| | |";
  if (audit.fails !== undefined)
    return { text: `${start} ${audit.fails} | | | | | | ${last} |`, fails: audit.fails };
  const told = [...new Set(audit.breaks.map(({ message }) => message))];
  const unsure = new Set(audit.unproven.map(({ message }) => message));
  const trials = [...new Set(audit.onTrial.map(({ message }) => message))];
  const missed = breaks.filter(({ told: pattern }) => !told.some((message) => pattern.test(message)));
  const besides = told.filter((message) => !breaks.some(({ told: pattern }) => pattern.test(message)));
  // Of a release that breaks by its authors' word, nobody has listed all that does: a look at it has to tell.
  const wolves = known > 0 ? [] : besides.filter((each) => !real.some((one) => one.test(each)));
  const notAllowed = allowed.filter((pattern) => !trials.some((each) => pattern.test(each)));
  const found = known === 0 ? "–" : `${breaks.length - missed.length} of ${known}`;
  const wolf = known > 0 ? "–" : wolves.length;
  const text = `${start} ${found} | ${besides.length} | ${unsure.size} | ${wolf} | ${trials.length} | ${audit.seconds.toFixed(0)} | ${last} |`;
  return { text, missed, besides, wolves, notAllowed, unsure };
}

/** A report says what has changed, not what breaks: it finds a break where a line is gone that names it. */
function othersIn({ breaks }, { report, attw, tests }) {
  const isNamed = ({ word }) =>
    report.gone.some((line) => new RegExp(`(?<![\\w$])${word}(?![\\w$])`).test(line));
  const counts = report && `${report.gone.length}/${report.come.length}`;
  const named = report && breaks.length > 0 ? `, ${breaks.filter(isNamed).length} of ${breaks.length}` : "";
  return `${report ? counts + named : "fails"} | ${attw === null ? "fails" : attw.join(", ") || "–"} | ${tests ?? "none"}`;
}

/** What all pairs come to, and what is wrong with which. */
export function totalsOf(rows, isVerbose) {
  const done = rows.filter(({ fails }) => fails === undefined);
  const sum = (count) => done.reduce((total, row) => total + count(row), 0);
  const calm = done.filter(({ release }) => release.breaks.length + release.missed.length === 0);
  const found = sum(({ release, missed }) => release.breaks.length - missed.length);
  const known = sum(({ release }) => release.breaks.length + release.missed.length);
  const missed = sum((row) => row.missed.length);
  const wolves = sum((row) => row.wolves.length);
  const notAllowed = sum((row) => row.notAllowed.length);
  const lines = [
    `${rows.length} pairs of ${new Set(rows.map(({ release }) => release.name)).size} packages, ${rows.length - done.length} not done. ` +
      `${found} of ${known} known breaks found, ${wolves} false alarms in ${calm.length} releases without a break.`,
  ];
  for (const { release, missed, wolves, notAllowed, besides, audit, fails } of rows) {
    const title = `${release.name} ${release.from} to ${release.to}`;
    if (fails !== undefined) continue;
    for (const said of [...missed.map((each) => each.said), ...release.missed])
      lines.push(`- missed, ${title}: ${said}`);
    for (const each of wolves) lines.push(`- wolf, ${title}: ${each}`);
    for (const each of notAllowed) lines.push(`- not told as allowed, ${title}: ${each}`);
    if (!isVerbose) continue;
    for (const each of besides) lines.push(`- told besides, ${title}: ${each}`);
    for (const { message } of audit.unproven) lines.push(`- not sure of, ${title}: ${message}`);
  }
  return { isGood: missed + wolves + notAllowed === 0 && done.length === rows.length, lines };
}
