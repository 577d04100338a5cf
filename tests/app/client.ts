import { on, once } from "node:events";
import { WebSocket } from "ws";

/** A WebSocket client of which nothing gets lost: what comes before it is asked for is kept. */
export class Client {
  readonly socket: WebSocket;
  readonly #messages: AsyncIterator<unknown>;
  readonly #closed: Promise<[code: number, reason: string]>;

  private constructor(url: string) {
    this.socket = new WebSocket(url.replace(/^http/, "ws"));
    this.#messages = on(this.socket, "message");
    this.#closed = new Promise((resolve) => {
      this.socket.once("close", (code, reason) => resolve([code, reason.toString()]));
    });
  }

  static async open(url: string): Promise<Client> {
    const client = new Client(url);
    await within(once(client.socket, "open"));
    return client;
  }

  /** The next message: text as a string, bytes as a list of numbers. */
  async next(): Promise<string | number[]> {
    const { value } = (await within(this.#messages.next())) as { value: [data: Buffer, isBinary: boolean] };
    const [data, isBinary] = value;
    return isBinary ? [...data] : data.toString();
  }

  /** The code and the reason with which the connection was closed. */
  closed(): Promise<[code: number, reason: string]> {
    return within(this.#closed);
  }
}

/** Rejects when `promise` takes longer than anything here should. */
export async function within<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("nothing came within 5 seconds")), 5_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
