import { processorSeconds } from "../../programs/processor-time.js";

// What is no comparison, such as reading all files, has an end; it may take long for what is large.
const forTheRest = 10;

/** What a process is at; nothing where it has not begun. */
export interface TaskAtHand {
  readonly count: string;
  readonly name: string;
}

/**
 * Tells, each time that it is asked, whether a process has been at one task for longer than it may: by its own work, so that
 * two states are told the same whatever else the machine does. Where the system does not tell of that, by the clock.
 *
 * @param seconds how long one comparison may take
 */
export function workLimit(
  pid: number | undefined,
  seconds: number,
): (task: TaskAtHand | undefined) => boolean {
  const clock = (): number => performance.now() / 1000;
  const worked = (): number => (pid === undefined ? undefined : processorSeconds(pid)) ?? clock();
  let last: string | undefined;
  let begun = worked();
  let seen = { work: begun, at: clock() };
  return (task) => {
    const [work, at] = [worked(), clock()];
    const current = `${task?.count ?? ""} ${task?.name ?? ""}`;
    // Of a process that was killed nobody knows any more what it has used.
    const isNext = current !== last || work < begun;
    if (isNext) [last, begun] = [current, work];
    // Who waits for what does not come uses next to nothing.
    if (isNext || Math.abs(work - seen.work) >= 0.1) seen = { work, at };
    const isRest = task === undefined || task.name === "";
    return work - begun > seconds * (isRest ? forTheRest : 1) || at - seen.at > seconds * forTheRest;
  };
}
