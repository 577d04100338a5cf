/** How much a diagnostic weighs: an error fails a build, a suggestion never does. */
export type Severity = "error" | "suggestion";

/** One kind of thing that Proviso says. */
export interface DiagnosticEntry {
  /** The number that compilers, editors and `proviso check` print: `TS990001`. */
  readonly number: number;
  readonly severity: Severity;
  readonly title: string;
  /** Its heading in docs/diagnostics.md. */
  readonly anchor: string;
}

/** All that Proviso can say, and the only place where a code has its number. */
export const diagnostics = {
  "opt-in-required": {
    number: 990001,
    severity: "error",
    title: "An experimental feature is used without opting in",
    anchor: "ts990001",
  },
  "feature-removed": {
    number: 990002,
    severity: "error",
    title: "A feature has been rejected and removed",
    anchor: "ts990002",
  },
  "flags-not-literal": {
    number: 990003,
    severity: "error",
    title: "Flags are not written out as a literal tuple",
    anchor: "ts990003",
  },
  "catalog-unreadable": {
    number: 990004,
    severity: "error",
    title: "The types of a catalog do not say what it lists",
    anchor: "ts990004",
  },
  "flag-not-needed": {
    number: 990005,
    severity: "suggestion",
    title: "A flag is not needed any more",
    anchor: "ts990005",
  },
  "flag-unused": {
    number: 990006,
    severity: "suggestion",
    title: "Nothing uses what a flag opens",
    anchor: "ts990006",
  },
  "not-a-program-transformer": {
    number: 990010,
    severity: "error",
    title: "The plugin entry misses `transformProgram`",
    anchor: "ts990010",
  },
  "unknown-option": {
    number: 990011,
    severity: "error",
    title: "The plugin entry has an option that Proviso does not know",
    anchor: "ts990011",
  },
  "unsupported-typescript": {
    number: 990012,
    severity: "error",
    title: "This version of TypeScript is not supported",
    anchor: "ts990012",
  },
  "analysis-failed": {
    number: 990013,
    severity: "error",
    title: "Proviso itself failed",
    anchor: "ts990013",
  },
  "typescript-missing": {
    number: 990014,
    severity: "error",
    title: "The project has no TypeScript",
    anchor: "ts990014",
  },
  "typescript-failed": {
    number: 990015,
    severity: "error",
    title: "TypeScript itself failed",
    anchor: "ts990015",
  },
  "config-missing": {
    number: 990016,
    severity: "error",
    title: "There is no tsconfig.json",
    anchor: "ts990016",
  },
  "config-unreadable": {
    number: 990017,
    severity: "error",
    title: "A tsconfig.json cannot be read",
    anchor: "ts990017",
  },
  "config-broken": {
    number: 990018,
    severity: "error",
    title: "A tsconfig.json is broken",
    anchor: "ts990018",
  },
  "config-lists-no-file": {
    number: 990019,
    severity: "error",
    title: "A tsconfig.json lists no file",
    anchor: "ts990019",
  },
  "reference-missing": {
    number: 990020,
    severity: "error",
    title: "A project reference leads nowhere",
    anchor: "ts990020",
  },
  "file-changed": {
    number: 990021,
    severity: "error",
    title: "A file has been changed since it was read",
    anchor: "ts990021",
  },
  "file-not-writable": {
    number: 990022,
    severity: "error",
    title: "A file cannot be written",
    anchor: "ts990022",
  },
} as const satisfies Record<string, DiagnosticEntry>;

export type DiagnosticCode = keyof typeof diagnostics;
