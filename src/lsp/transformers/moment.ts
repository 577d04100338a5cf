import type ts from "typescript";
import type { ClientAbilities } from "../client.js";
import type { TextLines } from "../positions.js";
import type { ProgramView } from "../program/view.js";

/** One file as the editor asked about it: what was typed, and the program that it was typed into. */
export interface Moment {
  readonly view: ProgramView;
  readonly file: ts.SourceFile;
  readonly lines: TextLines;
  readonly client: ClientAbilities;
  /** Whether the locks of packages are open here, and closed for the server. */
  readonly seesBehindLocks: boolean;
  /** The lines of any file of the program; nothing for a file that is not there yet. */
  readonly linesOf: (fileName: string) => TextLines | undefined;
  readonly uriOf: (fileName: string) => string;
  /** The version of a file that is open; `null` for others. */
  readonly versionOf: (uri: string) => number | null;
}

/**
 * Changes the answer to one kind of request.
 *
 * @returns the answer itself where there is nothing to change
 */
export interface Transformer {
  /** Whether what it asks the compiler is about a file as a whole, so that most keys leave it as it was. */
  readonly isOfFile?: true;
  /**
   * Finds out before there is an answer what does not depend on it; whatever was asked of the compiler stays known.
   *
   * @returns whether there may be something to add, whatever the answer is
   */
  prepare?(moment: Moment, params: unknown): boolean;
  transform(moment: Moment, result: unknown, params: unknown): unknown;
}
