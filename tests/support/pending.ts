interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Answers that are waited for, by the number of their request, none of them for ever. */
export class Pending {
  readonly #waiting = new Map<number, Waiting>();

  constructor(readonly limit: number) {}

  wait(id: number, what: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.fail(id, `${what}: no answer in ${this.limit} ms`);
      }, this.limit);
      this.#waiting.set(id, { resolve, reject, timer });
    });
  }

  answer(id: number, value: unknown): void {
    this.#take(id)?.resolve(value);
  }

  fail(id: number, message: string): void {
    this.#take(id)?.reject(new Error(message));
  }

  failAll(message: string): void {
    for (const id of [...this.#waiting.keys()]) this.fail(id, message);
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(waiting?.timer);
    return waiting;
  }
}
