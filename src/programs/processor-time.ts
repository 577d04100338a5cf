import { readdirSync, readFileSync } from "node:fs";

// Linux counts in this unit for everybody, whatever it counts in itself.
const ticksPerSecond = 100;

/**
 * The seconds of processors that a process has used, and all that it has started: how long it has been at work, however
 * much else the machine does meanwhile.
 *
 * @returns nothing where the system does not tell: only Linux does
 */
export function processorSeconds(pid: number): number | undefined {
  let seconds: number | undefined;
  const waiting = [pid];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const own = ticksOf(next);
    // A child may end while it is looked for.
    if (own === undefined) continue;
    seconds = (seconds ?? 0) + own / ticksPerSecond;
    waiting.push(...childrenOf(next));
  }
  return seconds;
}

/** The time of a process and of its children that have ended. */
function ticksOf(pid: number): number | undefined {
  const stat = textOf(`/proc/${pid}/stat`);
  // Behind the name of its command, which may have anything in it.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = fields?.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks !== undefined && Number.isFinite(ticks) ? ticks : undefined;
}

/** Each thread has its own. */
function childrenOf(pid: number): readonly number[] {
  let threads: readonly string[];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
  return threads
    .flatMap((thread) => (textOf(`/proc/${pid}/task/${thread}/children`) ?? "").split(" "))
    .flatMap((child) => (/^\d+$/.test(child) ? [Number(child)] : []));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
