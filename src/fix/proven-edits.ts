import { edited, unchanged, type Draft } from "./draft.js";
import { newErrors } from "./new-errors.js";
import type { Proposal, ProgramError, Sight, TakenBack } from "./proposal.js";

// An edit that stands in the way of another is made a round later; nothing that somebody writes needs this many.
const rounds = 10;
// Each time an edit turns out wrong whose errors another one was to mend, all begins anew without it.
const attempts = 20;

/** What is left when all edits are made that are proven. */
export interface Proven<T> {
  readonly sight: Sight<T>;
  /** The files that are to be written, with their texts. */
  readonly texts: ReadonlyMap<string, string>;
  readonly takenBack: readonly TakenBack[];
}

/**
 * Makes the edits that are proposed, looks at the programs with them in memory, makes what is proposed then, and so on.
 * An edit after which a file has an error that it did not have, or which does not help, is taken back.
 *
 * @param start the programs as they are
 * @param look at the programs with a draft of their files
 */
export async function provenEdits<T>(
  start: Sight<T>,
  look: (draft: Draft) => Promise<Sight<T>>,
): Promise<Proven<T>> {
  const takenBack = new Map<string, TakenBack>();
  for (let attempt = 0; attempt < attempts; attempt++) {
    const done = await makeAll({ start, look, takenBack });
    if (!done) continue;
    return { ...done, takenBack: [...takenBack.values()] };
  }
  return { sight: start, texts: new Map(), takenBack: [...takenBack.values()] };
}

interface Search<T> {
  readonly start: Sight<T>;
  readonly look: (draft: Draft) => Promise<Sight<T>>;
  /** By what is taken back with them: see `keysOf`. */
  readonly takenBack: Map<string, TakenBack>;
}

interface Step<T> {
  readonly draft: Draft;
  readonly sight: Sight<T>;
}

/** @returns nothing where an edit was taken back that others relied on, so that all must begin anew */
async function makeAll<T>(search: Search<T>): Promise<Pick<Proven<T>, "sight" | "texts"> | undefined> {
  const { start } = search;
  let step: Step<T> = { draft: unchanged, sight: start };
  for (let round = 0; round < rounds; round++) {
    const proposals = openProposals(search, step);
    if (proposals.length === 0) break;
    const next = await largestThatHolds(search, step, proposals);
    // All have been taken back.
    if (!next) break;
    if (!next.sight.isWhole) return { sight: next.sight, texts: new Map() };
    step = next;
  }
  const last = openProposals(search, step);
  // What goes on asking for more has not been helped.
  for (const proposal of last) takeBack(search, step, proposal, unending(proposal), "ofPlace");
  if (last.length > 0 || errorsLeft(search, step).length > 0) return undefined;
  return { sight: step.sight, texts: step.draft.texts };
}

const errorsLeft = <T>(search: Search<T>, { draft, sight }: Step<T>): readonly ProgramError[] =>
  newErrors(search.start, sight, draft, openProposals(search, { draft, sight }));

const openProposals = <T>({ takenBack }: Search<T>, { draft, sight }: Step<T>): readonly Proposal[] =>
  sight.proposals.filter(
    (proposal) => !Object.values(keysOf(draft, proposal)).some((key) => takenBack.has(key)),
  );

/** Of two flags that are proposed at one place, one may be wrong; what has no end there asks for another flag each time. */
function keysOf({ origin }: Draft, { kind, flags, edit }: Proposal): Record<"ofFlags" | "ofPlace", string> {
  const [first] = edit;
  const ofPlace = first ? `${kind} ${first.file}:${origin(first.file, first.start)}` : kind;
  return { ofFlags: `${ofPlace} ${flags.join(" ")}`, ofPlace };
}

/**
 * The programs with as many of the proposed edits as bring no error. Those that bring one are found by halves, and taken
 * back.
 */
async function largestThatHolds<T>(
  search: Search<T>,
  step: Step<T>,
  proposals: readonly Proposal[],
): Promise<Step<T> | undefined> {
  let best: Step<T> | undefined;
  const hold = async (
    good: readonly Proposal[],
    tried: readonly Proposal[],
  ): Promise<readonly Proposal[]> => {
    if (best && !best.sight.isWhole) return [];
    const { next, errors } = await withEdits(search, step, [...good, ...tried]);
    if (errors.length === 0) {
      best = next;
      return tried;
    }
    const [first] = tried;
    if (first && tried.length === 1 && errors[0]) {
      takeBack(search, next, first, errors[0], "ofFlags", step.draft);
      return [];
    }
    const [one, two] = halves(tried, errors);
    const held = await hold(good, one);
    return [...held, ...(await hold([...good, ...held], two))];
  };
  await hold([], proposals);
  return best;
}

async function withEdits<T>(
  search: Search<T>,
  { draft, sight }: Step<T>,
  proposals: readonly Proposal[],
): Promise<{ readonly next: Step<T>; readonly errors: readonly ProgramError[] }> {
  const edits = proposals.map(({ edit }) => edit);
  const { draft: tried, made } = edited(draft, edits, sight.textOf);
  const next: Step<T> = { draft: tried, sight: await search.look(tried) };
  if (!next.sight.isWhole) return { next, errors: [] };
  const inVain = proposals
    .filter(({ edit }) => made.has(edit))
    .flatMap((proposal) => stillAsked(proposal, draft, next));
  return { next, errors: [...errorsLeft(search, next), ...inVain] };
}

/** The places that go on asking for flags that an edit has put in for them. */
function stillAsked<T>(
  { kind, uses, flags }: Proposal,
  before: Draft,
  { draft, sight }: Step<T>,
): readonly ProgramError[] {
  if (kind !== "opt-in") return [];
  const places = new Set(uses.map(({ file, start }) => `${file}:${before.origin(file, start)}`));
  return sight.errors.filter(
    (error) =>
      error.code === "opt-in-required" &&
      error.flags.some((flag) => flags.includes(flag)) &&
      places.has(`${error.file}:${draft.origin(error.file, error.start)}`),
  );
}

/** Those first that have nothing to do with the files of the errors: most likely they hold as they are. */
function halves(
  proposals: readonly Proposal[],
  errors: readonly ProgramError[],
): readonly [readonly Proposal[], readonly Proposal[]] {
  const files = new Set(errors.map(({ file }) => file));
  const isNear = ({ edit, uses }: Proposal): boolean =>
    [...edit, ...uses].some(({ file }) => files.has(file));
  const far = proposals.filter((proposal) => !isNear(proposal));
  if (far.length > 0 && far.length < proposals.length) return [far, proposals.filter(isNear)];
  const middle = proposals.length >> 1;
  return [proposals.slice(0, middle), proposals.slice(middle)];
}

function takeBack<T>(
  search: Search<T>,
  { draft }: Step<T>,
  proposal: Proposal,
  error: ProgramError,
  key: keyof ReturnType<typeof keysOf>,
  before: Draft = draft,
): void {
  const { file, start, end } = proposal.site;
  const place = draft.origin(error.file, error.start);
  const isKnown = search.start.errors.some(
    (other) => other.file === error.file && other.code === error.code && other.start === place,
  );
  const site = { file, start: before.origin(file, start), end: before.origin(file, end) };
  search.takenBack.set(keysOf(before, proposal)[key], {
    proposal: { ...proposal, site },
    isNew: !isKnown,
    error,
    place,
  });
}

function unending({ site, flags, kind }: Proposal): ProgramError {
  return { program: "", file: site.file, start: site.start, code: kind, text: "", flags };
}
