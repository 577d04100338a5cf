import { diagnostics } from "../diagnostics.js";
import { firstLine } from "./words/first-line.js";

/** What keeps a command from doing what it was asked: data, as findings are. */
export type UsageProblem =
  | { readonly code: "command-unknown"; readonly command: string; readonly nearest: readonly string[] }
  | { readonly code: "option-wrong"; readonly command: string; readonly reason: string }
  | { readonly code: "argument-missing"; readonly command: string; readonly what: string }
  | {
      readonly code: "argument-unknown";
      readonly command: string;
      readonly argument: string;
      readonly what: string;
    }
  | {
      readonly code: "choice-unknown";
      readonly option: string;
      readonly value: string;
      readonly words: readonly string[];
    }
  | {
      readonly code: "flag-unknown";
      readonly flag: string;
      readonly nearest: readonly string[];
      readonly hasFlags: boolean;
    }
  | { readonly code: "no-catalog" }
  | { readonly code: "no-config"; readonly folder: string }
  | { readonly code: "config-unreadable"; readonly place: string }
  | {
      readonly code: "markers-missing";
      readonly file: string;
      readonly what: "table" | "changes";
      readonly begin: string;
      readonly end: string;
    }
  | { readonly code: "file-not-in-program"; readonly file: string }
  | { readonly code: "syntax-error"; readonly place: string }
  | { readonly code: "no-transformers" | "no-patch"; readonly file: string; readonly version: string }
  | { readonly code: "table-stale"; readonly file: string; readonly against: string | undefined }
  | { readonly code: "no-package"; readonly folder: string }
  | { readonly code: "manifest-unreadable"; readonly file: string }
  | { readonly code: "no-declarations"; readonly folder: string }
  | { readonly code: "tags-wrong"; readonly text: string }
  | { readonly code: "opens-for-users"; readonly place: string }
  | { readonly code: "locked-in-part"; readonly folder: string }
  | { readonly code: "only-dependencies"; readonly option: string }
  | { readonly code: "not-with-dependencies"; readonly what: string }
  | { readonly code: "library-unknown"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "library-unnamed"; readonly named: string }
  | {
      readonly code: "library-missing";
      readonly name: string;
      readonly version: string;
      readonly why: keyof typeof missing;
      readonly reason: string;
    }
  | { readonly code: "limit-wrong"; readonly limit: string }
  | { readonly code: "release-wrong"; readonly release: string; readonly isStep: boolean }
  | {
      readonly code: "state-of-another";
      readonly state: string;
      readonly name: string;
      readonly wanted: string;
    }
  | {
      readonly code: "state-malformed";
      readonly state: string;
      readonly file: string;
      readonly line: number;
      readonly reason: string;
    }
  | { readonly code: "state-undeclared"; readonly state: string }
  | { readonly code: "state-unreadable"; readonly state: string }
  | {
      readonly code: "state-missing";
      readonly name: string;
      readonly state: string;
      readonly why: "not-published" | "unreachable" | "no-manager" | "failed";
      readonly reason: string;
      readonly folder: string;
      readonly isRepository: boolean;
    }
  | {
      readonly code: "no-older-state";
      readonly name: string;
      readonly why: "not-published" | "unreachable" | "no-manager" | "failed";
      readonly reason: string;
      readonly folder: string;
      readonly isRepository: boolean;
    }
  | {
      readonly code: "ref-missing";
      readonly state: string;
      readonly folder: string;
      readonly isRepository: boolean;
    }
  | { readonly code: "ref-unbuilt"; readonly state: string; readonly instead: TagInstead | undefined }
  | { readonly code: "against-empty" }
  | { readonly code: "latest-failed"; readonly name: string; readonly reason: string }
  | TagInstead
  | { readonly code: "file-unreadable"; readonly file: string; readonly reason: FileReason };

/** That the last tag stands for what is published. */
export interface TagInstead {
  readonly code: "tag-instead";
  readonly name: string;
  readonly why: keyof typeof missing;
  readonly reason: string;
  readonly tag: string;
}

/** Why a file could not be read. */
export type FileReason = "missing" | "folder" | "forbidden" | "encoding" | "depth" | "unknown";

/** Puts what is wrong with the use of a command into words: one line, that says what to do. */
export function usageMessage(problem: UsageProblem): string {
  switch (problem.code) {
    case "command-unknown":
      return `proviso has no command '${problem.command}'.${meant(problem.nearest)} See 'proviso --help'.`;
    case "option-wrong":
      return `proviso ${problem.command}: ${firstSentence(problem.reason)}: see 'proviso ${problem.command} --help'.`;
    case "argument-missing":
      return `proviso ${problem.command} needs ${problem.what}: see 'proviso ${problem.command} --help'.`;
    case "argument-unknown":
      return `proviso ${problem.command} does not take '${problem.argument}', but ${problem.what}: see 'proviso ${problem.command} --help'.`;
    case "choice-unknown":
      return `--${problem.option} cannot be '${problem.value}': use ${alternatives(problem.words)}.`;
    case "flag-unknown":
      return problem.hasFlags
        ? `No catalog that this program sees has a feature '${problem.flag}'.${meant(problem.nearest)} 'proviso list' shows all.`
        : noCatalog;
    case "no-catalog":
      return noCatalog;
    case "no-config":
      return `There is no tsconfig.json in ${problem.folder} or above it: name one with -p, or make one with 'npx tsc --init'.`;
    case "config-unreadable":
      return `${problem.place} is not what a tsconfig.json can have there: correct it, then run this again.`;
    case "markers-missing":
      return `${problem.file} has no place for the ${problem.what}: add the lines ${problem.begin} and ${problem.end} where it is to stand.`;
    case "file-not-in-program":
      return `${problem.file} is in no program that was checked: add it to "include" of its tsconfig.json, or name another one with -p.`;
    case "syntax-error":
      return `${problem.place} has a syntax error, and what stands behind it may not have been found: correct it, and run this again.`;
    case "no-transformers":
      return `${problem.file} has "afterDeclarations", and TypeScript ${problem.version} has no transformers: nothing locks what it emits; run 'proviso lock' after the build.`;
    case "no-patch":
      return `${problem.file} has "afterDeclarations", and TypeScript ${problem.version} has no transformers without ts-patch: install it and build with 'tspc', or run 'proviso lock' after the build.`;
    case "table-stale":
      return `${problem.file} is out of date: run 'proviso docs ${problem.file}${problem.against === undefined ? "" : ` --against ${problem.against}`}'.`;
    case "no-package":
      return `There is no package.json with a name in ${problem.folder} or above it: name the folder of a package.`;
    case "manifest-unreadable":
      return `${problem.file} is not JSON: correct it, then run this again.`;
    case "no-declarations":
      return `The package in ${problem.folder} has no declarations where its package.json says: build it with "declaration": true, then run this again.`;
    case "tags-wrong":
      return `--tags cannot be '${problem.text}': name tags and flags, such as beta=BETA,alpha=ALPHA.`;
    case "opens-for-users":
      return `${problem.place} opts in for everybody who uses this package: put the block into a file that is not published.`;
    case "locked-in-part":
      return `Some declarations of the package in ${problem.folder} have been built since the others were locked: remove what the build has made, with its .tsbuildinfo, build, and run this again.`;
    case "only-dependencies":
      return `proviso audit takes ${problem.option} only with --dependencies: see 'proviso audit --help'.`;
    case "not-with-dependencies":
      return `proviso audit --dependencies does not take ${problem.what}: see 'proviso audit --help'.`;
    case "library-unknown":
      return problem.known.length === 0
        ? `This program sees no library with a catalog, and so none that ${problem.name} could be the next version of.`
        : `${problem.name} is no library whose features this program sees: name a version of ${alternatives(problem.known)} with --against.`;
    case "library-unnamed":
      return `--against '${problem.named}' is no folder and no tarball: name one, or a library with its version, such as queue@3.0.0.`;
    case "library-missing":
      return `${problem.name}@${problem.version} ${missing[problem.why]} (${problem.reason}): name another version, a folder or a tarball with --against.`;
    case "limit-wrong":
      return `--limit cannot be '${problem.limit}': name a number of seconds, such as 60.`;
    case "release-wrong":
      return problem.isStep
        ? `--release cannot be '${problem.release}' where the older state has no version: name a version.`
        : `--release cannot be '${problem.release}': name a version such as 1.5.0, or patch, minor or major.`;
    case "state-of-another":
      return `${problem.state} is a state of ${problem.name}: name one of ${problem.wanted} with --against.`;
    case "state-malformed":
      return `${problem.file}:${problem.line}${problem.state === "." ? "" : ` of ${problem.state}`} cannot be read (${firstLine(problem.reason).replace(/\.$/, "")}): correct it, or what generates it, then run this again.`;
    case "state-undeclared":
      return `${problem.state} has no declarations where its package.json says that they are: build it, or name a version that is published.`;
    case "state-unreadable":
      return `${problem.state} is no package that can be read: name a version, a git ref, or a folder or tarball with a package.json that has a name.`;
    case "state-missing":
      return `${problem.name}@${problem.state} ${missing[problem.why]} (${problem.reason}), and ${noRef(problem)}: name another state with --against.`;
    case "no-older-state":
      return `${problem.name} ${missing[problem.why]} (${problem.reason}), and ${problem.isRepository ? "git has no tag here" : `${problem.folder} is no git repository`}: ${problem.isRepository ? "fetch the tags, or " : ""}name a state with --against.`;
    case "ref-missing":
      return `'${problem.state}' is no version, file or folder, and ${noRef(problem)}: name another state with --against.`;
    case "ref-unbuilt":
      return `${problem.instead ? `${noLatest(problem.instead)}, and the` : "The"} declarations of ${problem.state}${problem.instead ? ", the last tag," : ""} are built, and not in git: check it out elsewhere, build it there and name that folder with --against, or name a version that is published.`;
    case "against-empty":
      return "--against is empty: name a version, a git ref, a folder or a tarball, or leave it out.";
    case "latest-failed":
      return `${problem.name} ${missing.failed} (${problem.reason}): mend that, or name a state with --against.`;
    case "tag-instead":
      return `${noLatest(problem)}: it is compared with the last git tag, ${problem.tag}.`;
    case "file-unreadable":
      return `${problem.file} cannot be read: ${reasons[problem.reason]}.`;
  }
}

const noCatalog =
  "This program sees no catalog of experimental features: install a library that has one, or name the project that uses it with -p.";

const missing = {
  "not-published": "has not been published",
  unreachable: "cannot be fetched without a network",
  "no-manager": "cannot be fetched without a package manager",
  failed: "could not be fetched",
} as const;

const noLatest = ({ name, why, reason }: TagInstead): string => `${name} ${missing[why]} (${reason})`;

function noRef({
  folder,
  isRepository,
}: {
  readonly folder: string;
  readonly isRepository: boolean;
}): string {
  return isRepository ? "git has no such ref" : `${folder} is no git repository`;
}

const reasons: Record<FileReason, string> = {
  missing: "there is no such file",
  folder: "it is a folder, name a file",
  forbidden: "its permissions do not allow it, change them and run this again",
  encoding: "it is not UTF-8 throughout, save it so and run this again",
  depth: "it nests deeper than TypeScript can follow, take it apart",
  unknown: "see whether it is locked, then run this again",
};

/** One line for what should not have happened. */
export function crashMessage(reason: string): string {
  return `error TS${diagnostics["analysis-failed"].number}: Proviso failed: ${reason.replace(/\s+/g, " ").trim()}. This is a fault of Proviso's own; please report it, with this line.`;
}

function meant(words: readonly string[]): string {
  return words.length === 0 ? "" : ` Did you mean ${alternatives(words.map((word) => `'${word}'`))}?`;
}

function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${last}` : last;
}

// Node goes on with how an option could be escaped, which is beside the point.
function firstSentence(text: string): string {
  const [first = text] = text.split(/\. |\n/);
  return first.replace(/\.$/, "").replace(/^./, (letter) => letter.toLowerCase());
}
