import { breaking } from "./breaking.mjs";
import { calm } from "./calm.mjs";
import { foreseen } from "./foreseen.mjs";
import { further } from "./further.mjs";
import { marked } from "./marked.mjs";
import { patches } from "./patches.mjs";

/**
 * Pairs of published versions of which their authors have said what breaks, and where.
 *
 * - `source`: where it is said. What the changelogs of the repositories do not tell was read from the commits between the
 *   two tags, from which their authors wrote the release notes.
 * - `breaks`: all that is said to break and that types can show, with what the audit has to tell of it, and the word that
 *   a report of the declarations loses.
 * - `missed`: what is said to break, types can show, and the audit does not tell, each with why.
 * - `unseen`: what is said to break and no declaration shows.
 * - `allowed`: changes of what is marked, which have to be told as allowed.
 * - `corrected`: what was foreseen wrongly, before the audit had read the release, and what is so.
 * - `real`: breaks that nobody has named, in a release that should have none, and that a look at the declarations shows.
 */
export const releases = [...breaking, ...marked, ...further, ...foreseen, ...calm, ...patches].map(
  (release) => ({
    missed: [],
    unseen: [],
    allowed: [],
    real: [],
    beside: [],
    ...release,
    breaks: (release.breaks ?? []).map(([said, told, word]) => ({ said, told, word: word ?? said })),
  }),
);
