/** What keeps a host from analysing at all, or a file from being analysed: data, as findings are. */
export type Problem =
  | { readonly code: "not-a-program-transformer" }
  | { readonly code: "unknown-option"; readonly option: string; readonly known: readonly string[] }
  | { readonly code: "option-malformed"; readonly option: "foreign" | "optIn" }
  | {
      readonly code: "unsupported-typescript";
      readonly version: string;
      readonly supported: string;
      /** Which package it is, where it is not TypeScript's own. */
      readonly package?: string;
    }
  | { readonly code: "typescript-missing"; readonly folder: string }
  /** The compiler does not start, or has ended before it had answered. */
  | { readonly code: "typescript-failed"; readonly version: string; readonly reason: string }
  | { readonly code: "config-missing"; readonly file: string }
  | { readonly code: "config-unreadable"; readonly file: string; readonly reason: string }
  | {
      readonly code: "config-broken";
      readonly file: string;
      /** Nothing where the error is not in this file. */
      readonly place: { readonly line: number; readonly column: number } | undefined;
      readonly reason: string;
    }
  /** A file leads back to itself by its `extends`; `circle` begins and ends with it. */
  | { readonly code: "config-circular"; readonly file: string; readonly circle: readonly string[] }
  | { readonly code: "config-lists-no-file"; readonly file: string }
  | { readonly code: "reference-missing"; readonly file: string; readonly reference: string }
  /** A file is not what it was when it was read, or is gone. */
  | { readonly code: "file-changed"; readonly file: string }
  | { readonly code: "file-not-writable"; readonly file: string; readonly reason: string }
  | {
      readonly code: "analysis-failed";
      readonly file: string;
      readonly reason: string;
      /** What is too much for the compiler itself, where that is why. */
      readonly tooMuch?: "depth" | "flow";
    };
