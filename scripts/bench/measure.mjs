import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const treeTime = join(dirname(fileURLToPath(import.meta.url)), "tree-time.mjs");

/**
 * Runs two commands in turn, so that whatever else the machine does falls on both, and compares their medians.
 *
 * @param {{ name: string, run: () => { milliseconds: number, processor: number } }} measured
 * @param {{ name: string, run: () => { milliseconds: number, processor: number } }} baseline
 * @param {number} rounds
 */
export function comparePaired(measured, baseline, rounds) {
  measured.run();
  baseline.run();
  const times = { measured: [], baseline: [] };
  for (let round = 0; round < rounds; round++) {
    // Which one goes first changes, because the first may find the machine in another state.
    const order = round % 2 === 0 ? ["measured", "baseline"] : ["baseline", "measured"];
    for (const which of order) times[which].push((which === "measured" ? measured : baseline).run());
  }
  const ratiosOf = (kind) => times.measured.map((time, round) => time[kind] / times.baseline[round][kind]);
  const ratios = ratiosOf("milliseconds");
  return {
    measured: median(times.measured.map(({ milliseconds }) => milliseconds)),
    baseline: median(times.baseline.map(({ milliseconds }) => milliseconds)),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    processor: median(ratiosOf("processor")),
  };
}

/** A ratio with how far it goes apart, and that of the time of processors, which other work on the machine changes less. */
export function shown({ ratio, lowest, highest, processor }, digits = 3) {
  const ofProcessor = Number.isNaN(processor) ? "" : `; ${processor.toFixed(digits)} in processor time`;
  return `${ratio.toFixed(digits)} (${lowest.toFixed(digits)} to ${highest.toFixed(digits)}${ofProcessor})`;
}

/**
 * The time that a command takes, in milliseconds; an exit status that is not expected is an error.
 *
 * @param options with `isTree`, the processor time has that of all processes in it, also of those that are killed
 */
export function timeCommand(command, args, { cwd, status = [0], env = {}, isTree = false }) {
  const before = processorOfChildren();
  const file = isTree && process.platform === "linux" ? join(cwd, "processor-time") : undefined;
  const [program, all] = file ? [process.execPath, [treeTime, file, command, ...args]] : [command, args];
  const start = process.hrtime.bigint();
  const result = spawnSync(program, all, {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
    timeout: 600_000,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  const processor = file ? Number(readFileSync(file, "utf8")) : processorOfChildren() - before;
  if (!status.includes(result.status)) {
    throw new Error(
      `${command} ${args.join(" ")} ended with ${result.status}\n${result.stdout}${result.stderr}`,
    );
  }
  return { milliseconds, processor, stdout: result.stdout };
}

/**
 * The processor time of the processes that have ended, where the system tells: Linux does. A process that was killed is
 * not among them, as that which answers questions on TypeScript 7; `isTree` counts it.
 */
function processorOfChildren() {
  try {
    // Behind the name of the command, which may have spaces: user and system time of children that were waited for.
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return NaN;
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1];
}

export const ms = (milliseconds) => `${Math.round(milliseconds)} ms`;
