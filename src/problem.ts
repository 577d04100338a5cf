/** What keeps a host from analysing at all, or a file from being analysed: data, as findings are. */
export type Problem =
  | { readonly code: "not-a-program-transformer" }
  | { readonly code: "unknown-option"; readonly option: string; readonly known: readonly string[] }
  | { readonly code: "unsupported-typescript"; readonly version: string; readonly supported: string }
  | { readonly code: "analysis-failed"; readonly file: string; readonly reason: string };
