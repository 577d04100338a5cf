import { diagnostics, type DiagnosticCode } from "../diagnostics.js";

/** What people read of one code: in docs/diagnostics.md, and in the rules of a SARIF log. Markdown. */
export interface DiagnosticHelp {
  /** What it says, and why. */
  readonly meaning: string;
  /** What to do. */
  readonly remedy: string;
  /** What brings it about, and what it looks like. */
  readonly example: { readonly language: "ts" | "json" | "text"; readonly text: string };
}

const page = "https://unpkg.com/proviso/docs/diagnostics.md";

/**
 * Where a code is explained.
 *
 * @example
 * diagnosticAddress("opt-in-required"); // "https://unpkg.com/proviso/docs/diagnostics.md#ts990001"
 */
export const diagnosticAddress = (code: DiagnosticCode): string => `${page}#${diagnostics[code].anchor}`;

export const diagnosticHelp: Record<DiagnosticCode, DiagnosticHelp> = {
  "opt-in-required": {
    meaning:
      "A member of an experimental feature is used through a receiver that has not opted in to the feature. Experimental features may change or go away in any release, so whoever uses one says so by name.",
    remedy:
      "Add the flags that the message shows, at the place that it names; `proviso check --fix` and the quick fix of the editor do it for you. Or do without the member.",
    example: {
      language: "ts",
      text: [
        'const app = new App("myapp");',
        "app.registerBlueprint(users); // TS990001",
        "",
        'const app = new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] });',
        "app.registerBlueprint(users); // fine",
      ].join("\n"),
    },
  },
  "feature-removed": {
    meaning:
      "A feature that was on trial has been rejected, and the library has removed it. Neither its flag nor its members can be used any more; the message says since which version.",
    remedy:
      "Take the flag out, which `proviso check --fix` does, and replace the uses of its members. The documentation of the library says by what, if by anything; until then an older version of the library still has them.",
    example: {
      language: "ts",
      text: 'new App("myapp", { experimentalFeatureFlags: ["ABANDONED"] }); // TS990002',
    },
  },
  "flags-not-literal": {
    meaning:
      "Flags open features at compile time, so the compiler must be able to read them. A `string[]`, a tuple that is chosen at run time, an element that is a union and `any` could be anything, and therefore open nothing.",
    remedy:
      "Write the flags where the receiver is made, or in a constant with `as const`. Where two sets of flags are needed, make two receivers.",
    example: {
      language: "ts",
      text: [
        'const flags: string[] = ["BLUEPRINTS"];',
        'new App("myapp", { experimentalFeatureFlags: flags }); // TS990003',
        "",
        'const flags = ["BLUEPRINTS"] as const;',
        'new App("myapp", { experimentalFeatureFlags: flags }); // fine',
      ].join("\n"),
    },
  },
  "catalog-unreadable": {
    meaning:
      "A member is locked, but the types of its library do not say what its catalog lists: an address, a status or a version there is a `string` rather than a literal, or the catalog is not in the published types. Proviso reads catalogs from types alone and never runs what it checks.",
    remedy:
      "This is for the author of the library: declare the catalog with `defineFeatures({ … })`, written out in the call, and publish its declaration.",
    example: {
      language: "ts",
      text: [
        'const docs: string = "https://example.com/experimental";',
        "export const features = defineFeatures({ docs, features: { /* … */ } }); // its uses are TS990004",
      ].join("\n"),
    },
  },
  "flag-not-needed": {
    meaning:
      "A feature has been accepted: its members are open to everybody since the version that the message names, and its flag does nothing any more. Naming it still compiles.",
    remedy: "Take the flag out; `proviso check --fix` does. With `--strict`, `proviso check` fails on it.",
    example: {
      language: "ts",
      text: 'new App("myapp", { experimentalFeatureFlags: ["GRADUATED"] }); // TS990005',
    },
  },
  "flag-unused": {
    meaning:
      "A flag opens a feature that nothing in the program refers to and that no library asks for. Only `proviso check`, which sees the whole program, says so.",
    remedy:
      "Take the flag out, or leave it where code to come needs it. With `--strict`, `proviso check` fails on it.",
    example: {
      language: "ts",
      text: [
        'const app = new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] }); // TS990006',
        'app.get("/", () => "nothing of blueprints here");',
      ].join("\n"),
    },
  },
  "not-a-program-transformer": {
    meaning:
      "The compiler loads Proviso as a transformer of single files. As such its findings would be lost with `--noEmit`, so it does not run at all.",
    remedy: 'Add `"transformProgram": true` to the entry of Proviso in `plugins` of `tsconfig.json`.',
    example: {
      language: "json",
      text: '{ "name": "proviso", "transform": "proviso/transformer", "transformProgram": true }',
    },
  },
  "unknown-option": {
    meaning:
      "The entry of Proviso in `plugins` of `tsconfig.json` has an option that Proviso does not know, most likely by a slip of the keyboard.",
    remedy: "Take the option out, or write it as the message spells it.",
    example: {
      language: "json",
      text: '{ "name": "proviso", "transform": "proviso/transformer", "transformProgramm": true }',
    },
  },
  "unsupported-typescript": {
    meaning: "Proviso was not made for this version of TypeScript, and does not guess.",
    remedy: "Install one of the versions that the message names, or a newer Proviso.",
    example: {
      language: "text",
      text: "error TS990012: Proviso does not run on TypeScript 5.3.3: install 5.4 to 6.",
    },
  },
  "analysis-failed": {
    meaning:
      "Something in Proviso itself went wrong, and the file that the message names has not been checked. The build fails: an error must not look like a clean file.",
    remedy: "Please report it, with the message and the file.",
    example: {
      language: "text",
      text: "error TS990013: Proviso failed on src/app.ts and has not checked it: … This is a fault of Proviso's own; please report it, with this line and the file.",
    },
  },
  "typescript-missing": {
    meaning: "The project has no package `typescript` that could check it.",
    remedy: "Install it, or run `npm install` where the project is.",
    example: {
      language: "text",
      text: "error TS990014: There is no TypeScript for the project in /project: run 'npm install' there, or 'npm install --save-dev typescript'.",
    },
  },
  "typescript-failed": {
    meaning:
      "TypeScript 7 runs in a process of its own, which did not start, or ended before it had answered. What it left out must not look like a clean project.",
    remedy:
      "Run it again. If it fails again, install `typescript` anew; its own `npx tsc --noEmit` shows whether it runs at all.",
    example: {
      language: "text",
      text: "error TS990015: TypeScript 7.0.2 has failed, and the project has not been checked: Unexpected EOF while reading from child process (killed by signal SIGKILL). Run it again; if it fails again, install the package 'typescript' anew.",
    },
  },
  "config-missing": {
    meaning: "There is no `tsconfig.json` where one was asked for.",
    remedy: "Name it with `-p`, or make one: `npx tsc --init`.",
    example: {
      language: "text",
      text: "error TS990016: There is no /project/tsconfig.json: name the tsconfig.json of the project with '-p', or make one with 'npx tsc --init'.",
    },
  },
  "config-unreadable": {
    meaning: "A `tsconfig.json` is there, but may not be read.",
    remedy: "Look at who may read the file.",
    example: {
      language: "text",
      text: "error TS990017: /project/tsconfig.json cannot be read: EACCES: permission denied.",
    },
  },
  "config-broken": {
    meaning: "The compiler reports an error of a `tsconfig.json`, so it is not known what it asks for.",
    remedy: "Correct what the message names.",
    example: {
      language: "text",
      text: "error TS990018: /project/tsconfig.json(3,5): Unknown compiler option 'strickt'. Correct it, and run this again.",
    },
  },
  "config-lists-no-file": {
    meaning: "A `tsconfig.json` has no file to check, and refers to no other project.",
    remedy: "Correct its `files` or `include`.",
    example: {
      language: "text",
      text: 'error TS990019: /project/tsconfig.json lists no file: correct its "files" or "include".',
    },
  },
  "reference-missing": {
    meaning: "One of the `references` of a `tsconfig.json` leads to no project.",
    remedy: "Correct the path, or take the reference out.",
    example: {
      language: "text",
      text: 'error TS990020: /project/tsconfig.json refers to /project/lib/tsconfig.json, which does not exist: correct its "references".',
    },
  },
  "file-changed": {
    meaning:
      "A file that `--fix` was to change is not what it was when it was checked: it has been edited or deleted meanwhile. No file has been written.",
    remedy: "Run the command again.",
    example: {
      language: "text",
      text: "error TS990021: src/app.ts has been changed meanwhile, so no file has been written: run this again.",
    },
  },
  "file-not-writable": {
    meaning:
      "A file that was to be changed is read-only, stands in a folder that may not be written, or is not UTF-8, so that its other bytes could not be kept. No file has been written.",
    remedy: "Make the file writable, or change it by hand as `--dry-run` shows.",
    example: {
      language: "text",
      text: "error TS990022: src/app.ts cannot be written, so no file has been: it is read-only. Change that, and run this again.",
    },
  },
};
