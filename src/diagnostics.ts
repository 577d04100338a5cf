/** How much a diagnostic weighs: an error fails a build, a warning and a suggestion never do. */
export type Severity = "error" | "warning" | "suggestion";

/** What fixes do: the kinds that an editor can make throughout a file. */
export type FixKind = "opt-in" | "remove-flag" | "augment-module" | "own-flag";

/** One kind of thing that Proviso says. */
export interface DiagnosticEntry {
  /** The number that compilers, editors and `proviso check` print: `TS990001`. */
  readonly number: number;
  readonly severity: Severity;
  readonly title: string;
  /** What a fix of it does; nothing where none is ever made. */
  readonly fix?: FixKind;
}

/** All that Proviso can say, and the only place where a code has its number. */
export const diagnostics = {
  "opt-in-required": {
    number: 990001,
    severity: "error",
    title: "An experimental feature is used without opting in",
    fix: "opt-in",
  },
  "feature-removed": {
    number: 990002,
    severity: "error",
    title: "A feature has been rejected and removed",
    fix: "remove-flag",
  },
  "flags-not-literal": {
    number: 990003,
    severity: "error",
    title: "Flags are not written out as a literal tuple",
  },
  "catalog-unreadable": {
    number: 990004,
    severity: "error",
    title: "The types of a catalog do not say what it lists",
  },
  "flag-not-needed": {
    number: 990005,
    severity: "suggestion",
    title: "A flag is not needed any more",
    fix: "remove-flag",
  },
  "flag-unused": {
    number: 990006,
    severity: "suggestion",
    title: "Nothing uses what a flag opens",
  },
  "flag-unknown": {
    number: 990007,
    severity: "error",
    title: "The library has no such flag",
  },
  "flags-replace-module": {
    number: 990008,
    severity: "error",
    title: "A block of flags replaces the module that it was to add to",
    fix: "augment-module",
  },
  "flags-astray": {
    number: 990024,
    severity: "error",
    title: "Flags are not written in the interface that is for them",
  },
  "flags-not-loaded": {
    number: 990025,
    severity: "error",
    title: "The module that has the flags of a package is not imported",
    fix: "augment-module",
  },
  "flag-opened-elsewhere": {
    number: 990009,
    severity: "suggestion",
    title: "A dependency opens a feature, and not the program itself",
    fix: "own-flag",
  },
  "foreign-mark": {
    number: 990030,
    severity: "error",
    title: "What a package marks is used without the program's consent",
  },
  "mark-malformed": {
    number: 990040,
    severity: "error",
    title: "A mark does nothing, or not what it says",
  },
  "marked-type-shown": {
    number: 990041,
    severity: "error",
    title: "A stable declaration shows a marked type",
  },
  "gate-mistaken": {
    number: 990050,
    severity: "error",
    title: "A library gates in a way that locks nothing, or that no tool sees",
  },
  "feature-unmarked": {
    number: 990042,
    severity: "suggestion",
    title: "Nothing in the library names a feature on trial",
  },
  "not-a-program-transformer": {
    number: 990010,
    severity: "error",
    title: "The plugin entry misses `transformProgram`",
  },
  "unknown-option": {
    number: 990011,
    severity: "error",
    title: "The plugin entry has an option that Proviso does not know",
  },
  "option-malformed": {
    number: 990031,
    severity: "error",
    title: "An option of the plugin entry is not what it can be",
  },
  "unsupported-typescript": {
    number: 990012,
    severity: "error",
    title: "This version of TypeScript is not supported",
  },
  "analysis-failed": {
    number: 990013,
    severity: "error",
    title: "Proviso itself failed",
  },
  "typescript-missing": {
    number: 990014,
    severity: "error",
    title: "The project has no TypeScript",
  },
  "typescript-failed": {
    number: 990015,
    severity: "error",
    title: "TypeScript itself failed",
  },
  "config-missing": {
    number: 990016,
    severity: "error",
    title: "There is no tsconfig.json",
  },
  "config-unreadable": {
    number: 990017,
    severity: "error",
    title: "A tsconfig.json cannot be read",
  },
  "config-broken": {
    number: 990018,
    severity: "error",
    title: "A tsconfig.json is broken",
  },
  "config-lists-no-file": {
    number: 990019,
    severity: "error",
    title: "A tsconfig.json lists no file",
  },
  "reference-missing": {
    number: 990020,
    severity: "error",
    title: "A project reference leads nowhere",
  },
  "file-changed": {
    number: 990021,
    severity: "error",
    title: "A file has been changed since it was read",
  },
  "file-not-writable": {
    number: 990022,
    severity: "error",
    title: "A file cannot be written",
  },
  "config-circular": {
    number: 990023,
    severity: "error",
    title: "A tsconfig.json extends itself",
  },
} as const satisfies Record<string, DiagnosticEntry>;

export type DiagnosticCode = keyof typeof diagnostics;

/** The codes whose fixes are of one kind. */
export type CodeWithFix<Kind extends FixKind> = {
  [Code in DiagnosticCode]: (typeof diagnostics)[Code] extends { readonly fix: Kind } ? Code : never;
}[DiagnosticCode];
