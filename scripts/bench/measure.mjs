import { spawnSync } from "node:child_process";

/**
 * Runs two commands in turn, so that whatever else the machine does falls on both, and compares their medians.
 *
 * @param {{ name: string, run: () => number }} measured gives milliseconds
 * @param {{ name: string, run: () => number }} baseline
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
  const ratios = times.measured.map((time, round) => time / times.baseline[round]);
  return { measured: median(times.measured), baseline: median(times.baseline), ratio: median(ratios) };
}

/** The time that a command takes, in milliseconds; an exit status that is not expected is an error. */
export function timeCommand(command, args, { cwd, status = [0], env = {} }) {
  const start = process.hrtime.bigint();
  const result = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
    timeout: 600_000,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (!status.includes(result.status)) {
    throw new Error(
      `${command} ${args.join(" ")} ended with ${result.status}\n${result.stdout}${result.stderr}`,
    );
  }
  return { milliseconds, stdout: result.stdout };
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
