import type { ClientAbilities } from "../client.js";
import type { Encoding } from "../positions.js";
import type { ContentChange } from "./buffers.js";

/** What the thread that serves the editor tells the one that analyses, in the order in which it happened. */
export type ToAnalysis = StartAnalysis | Notice | Foreseen | Job;

/** Something has been typed, or files have changed. */
export type Notice =
  | { readonly kind: "open"; readonly uri: string; readonly version: number; readonly text: string }
  | {
      readonly kind: "change";
      readonly uri: string;
      readonly version: number;
      readonly changes: readonly ContentChange[];
    }
  | { readonly kind: "close"; readonly uri: string }
  /** Files have changed on the disk; without names it may have been any. */
  | { readonly kind: "files"; readonly uris: readonly string[] | undefined };

/** What is told at once. */
export type Told = readonly ToAnalysis[];

export interface StartAnalysis {
  readonly kind: "start";
  /** The files of the modules of the installed TypeScript. */
  readonly api: string;
  readonly ast: string;
  readonly cwd: string;
  readonly client: ClientAbilities;
  readonly encoding: Encoding;
  /** Where the compiler listens for questions about the editor's program. */
  readonly pipe: string;
  /** How many notices others have been told before, which this thread is not. */
  readonly generation: number;
  /** Locks are opened for the analysis alone: the server is the editor's, and goes on to see them closed. */
  readonly opensLocks?: true;
}

/** A request that the server has been handed, and whose answer may be a job. */
export interface Foreseen {
  readonly kind: "foreseen";
  readonly id: number;
  readonly method: string;
  readonly params: unknown;
  /** As of the job. */
  readonly version: number;
  readonly generation: number;
}

/** An answer of the server's that may have to be changed. */
export interface Job {
  readonly kind: "job";
  readonly id: number;
  readonly method: string;
  readonly params: unknown;
  /** What the server answered, as JSON; nothing for a long answer, which is handed over only when it is wanted. */
  readonly result: string | undefined;
  /** The version of the file when the request was sent; nothing for a file that was not open. */
  readonly version: number | undefined;
  /** How much of what was typed the server had been told before: it sees that for sure, and may see more. */
  readonly generation: number;
}

export type FromAnalysis =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "foreseen"; readonly id: number; readonly verdict: Verdict | undefined }
  | JobDone;

/** What is known of an answer that is not there yet. */
export type Verdict =
  /** Nothing is added to it. */
  | "as-it-is"
  /** The file names no feature, nor what one opens. */
  | "names-nothing";

export interface JobDone {
  readonly kind: "done";
  readonly id: number;
  /** The answer as it is to be, as JSON; nothing where it stays as it is. */
  readonly result?: string;
  /** There may be something to add, and what the server answered was not handed over. */
  readonly wantsAnswer?: true;
  readonly error?: string;
  /** The file could not be looked at: what it uses is not known. */
  readonly isUnseen?: true;
  /** Files with locks that the program has, which have not been told of before. */
  readonly locks?: readonly LockFile[];
  /** The server had begun a state of its program for itself, which it throws away for the one that was asked for. */
  readonly overtook?: true;
}

/** A file with the types of locks, and its text with all of them open. */
export interface LockFile {
  readonly uri: string;
  readonly text: string;
}
