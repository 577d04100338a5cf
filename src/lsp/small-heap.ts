import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * What each key leaves behind is looked through before it is much more than what is of use: on a machine of its own, Node
 * would let it pile up to hundreds of megabytes first. Nor is anything compiled once more to run faster: each of Node's
 * threads would keep the two megabytes that it takes, and the work is mostly to wait for the compiler, so that it is more
 * than what it saves.
 */
export function keepHeapSmall(): void {
  for (const flag of [
    "--initial-old-space-size=8",
    "--heap-growing-percent=60",
    "--semi-space-growth-factor=1",
    "--no-turbofan",
    "--no-maglev",
  ])
    setFlagsFromString(flag);
}

/** Collects garbage, when there is time for it. */
export interface Collector {
  /** Looks through what is young, in less than a tenth of a millisecond. */
  readonly young: () => void;
  /** Looks through all. */
  readonly all: () => void;
}

/** @returns what does nothing where the engine cannot be told to */
export function collector(): Collector {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("globalThis.gc") as
    ((options?: { readonly type: "minor" }) => void) | undefined;
  return { young: () => collect?.({ type: "minor" }), all: () => collect?.() };
}

// As much as is held for one message of the longest usual kind.
const mostYoung = 1_048_576;
// What had to wait when the young was looked through is not young any more.
const mostPassed = 8 * mostYoung;
// Who types has stopped.
const rest = 1_000;

/**
 * Bytes that have passed are of no use any more, but the engine, which sees none of them in its heap, would keep tens of
 * megabytes. They go as soon as there is nothing to hand on, so that no message waits for that.
 *
 * @returns takes how many bytes have come
 */
export function collectsPassed({ young, all }: Collector): (bytes: number) => void {
  let sinceYoung = 0;
  let sinceAll = 0;
  function collectAll(): void {
    sinceAll = 0;
    all();
  }
  function collect(): void {
    sinceAll += sinceYoung;
    sinceYoung = 0;
    if (sinceAll >= mostPassed) collectAll();
    else young();
  }
  // What was read of the editor is not counted: a file that it has opened, and closed, may be long.
  const atRest = afterRest(collectAll);
  return (bytes) => {
    atRest();
    const isDue = sinceYoung >= mostYoung;
    sinceYoung += bytes;
    if (!isDue && sinceYoung >= mostYoung) setImmediate(collect);
  };
}

/** When there has been nothing to do for a while, all is looked through: the heap has grown to what work needs meanwhile. */
export const collectsAtRest = ({ all }: Collector): (() => void) => afterRest(all);

/** @returns tells that there is something to do, with each message: it costs nothing but that */
function afterRest(act: () => void): () => void {
  let isAtWork = false;
  let timer: NodeJS.Timeout | undefined;
  function look(): void {
    timer = isAtWork ? setTimeout(look, rest).unref() : undefined;
    if (!isAtWork) act();
    isAtWork = false;
  }
  return () => {
    isAtWork = timer !== undefined;
    timer ??= setTimeout(look, rest).unref();
  };
}
