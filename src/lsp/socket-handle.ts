import { Socket } from "node:net";

/**
 * What is behind a socket of Node's. It is not in Node's public interface: who uses it must do without it as well. The
 * synchronous client of TypeScript 7 waits for its own process by means of it.
 */
export interface SocketHandle {
  readonly fd?: number;
  setBlocking?(isBlocking: boolean): number;
  useUserBuffer?(buffer: Uint8Array): void;
}

/** @returns nothing where there is none, or not any more */
export function handleOf(stream: unknown): SocketHandle | undefined {
  if (!(stream instanceof Socket)) return undefined;
  const { _handle: handle } = stream as unknown as { readonly _handle?: SocketHandle | null };
  return handle ?? undefined;
}

/** The number by which the system knows a socket; nothing where that has none. */
export function fileOf(handle: SocketHandle | undefined): number | undefined {
  const file = handle?.fd;
  return file !== undefined && file >= 0 ? file : undefined;
}
