const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does what must not be left half done. A signal that comes meanwhile, as Ctrl-C does, takes effect after it.
 *
 * @param work must be synchronous: a signal is seen only between two turns
 */
export async function holdSignals<Result>(work: () => Result): Promise<Result> {
  const received = new Set<NodeJS.Signals>();
  const listener = (signal: NodeJS.Signals): void => void received.add(signal);
  for (const signal of signals) process.on(signal, listener);
  try {
    return work();
  } finally {
    // One turn to see what came while there was no turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
    await new Promise((resolve) => setImmediate(resolve));
    for (const signal of signals) process.off(signal, listener);
    for (const signal of received) {
      // Where somebody else listens too, they have been told.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    }
  }
}
