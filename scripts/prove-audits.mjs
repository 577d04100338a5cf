// Audits pairs of published versions of which their authors have said what breaks, and shows what is found, what is
// missed, and what is told that nobody has named, beside what other tools say of the same pair. Packages are fetched with
// scripts off, and read, never run. Fails for an alarm in a release without a break, and for a known break that is missed.
//
//   npm run prove:audit [-- [PACKAGE[@VERSION]…] [--folder FOLDER] [--typescript 6.0,7.0] [--minutes 4] [--alone] [--verbose]]
//
// --alone leaves the other tools out. What they say is kept in FOLDER, and asked for once.
import { readOptions } from "./prove/options.mjs";
import { installedTools, newProblems, reportDiff } from "./prove/other-tools.mjs";
import { auditOf, installedPair, remembered } from "./prove/pair.mjs";
import { releases } from "./prove/releases/index.mjs";
import { rowOf, heading, totalsOf } from "./prove/table.mjs";
import { typeTestErrors } from "./prove/type-tests.mjs";

const options = readOptions("6.0", {
  minutes: { type: "string", default: "4" },
  alone: { type: "boolean", default: false },
});
const { versions, folder, names, minutes, alone, verbose, leave } = options;
const namesOf = ({ name, to }) => [name, `${name}@${to}`];
const unknown = names.filter((name) => !releases.some((release) => namesOf(release).includes(name)));
if (unknown.length > 0) throw new Error(`no release of ${unknown.join(", ")} is known`);
const isChosen = (release) => namesOf(release).some((name) => names.includes(name));
const chosen = names.length === 0 ? releases : releases.filter(isChosen);

try {
  process.exitCode = (await prove()) ? 0 : 1;
} finally {
  leave();
}

async function prove() {
  const tools = alone ? undefined : await installedTools(folder);
  let isProven = true;
  for (const version of versions) {
    console.log(`TypeScript ${version}\n\n${heading}`);
    const rows = [];
    for (const release of chosen) {
      const { audit, said } = await lookAt(release, version, tools);
      const row = rowOf(release, audit, said);
      console.log(row.text);
      rows.push({ ...row, release, audit });
    }
    const { isGood, lines } = totalsOf(rows, verbose);
    console.log(`\n${lines.join("\n")}\n`);
    isProven &&= isGood;
  }
  return isProven;
}

/** What the audit and the other tools say of a pair; a pair that cannot be had is told as one. */
async function lookAt(release, version, tools) {
  try {
    const states = await installedPair(folder, release);
    const said = tools && (await othersOf(tools, states, release));
    return { said, audit: await auditOf(states, release, { version, minutes: Number(minutes) }) };
  } catch (error) {
    return { audit: { fails: error.message } };
  }
}

async function othersOf(tools, states, release) {
  return {
    report: await reportDiff(tools, states, release),
    attw: await newProblems(tools, states, release),
    tests: await remembered(states.older, `tests-${release.to}`, () =>
      typeTestErrors(tools, states, release),
    ),
  };
}
