/** What the file with the types of the locks is written from. */
export interface LockFileInput {
  /** How users import the package. */
  readonly packageName: string;
  /** The name of the interface for the program's flags. */
  readonly flagsName: string;
  /** The type of the catalog, as text. */
  readonly catalog: string;
  /** Declarations of Proviso's own that the file needs, without imports. */
  readonly toolkit: string;
  /**
   * Where the interface for the flags is, if not in the file: in an ambient module, as that of `@types/node`, or in a
   * module with `export =`.
   */
  readonly flagsModule?: string;
}

const head = `// Written by 'proviso lock': the types of the locks in these declarations. It is the only file that they need.`;

/** Whether a text is that of a file with the types of locks. */
export const isLockFile = (text: string): boolean => text.startsWith(head);

/** The name of the file, without what says its kind. */
export const lockFileName = "proviso-lock";
export const isLockFileName = (path: string): boolean =>
  path.includes(lockFileName) && /(?:^|[\\/])proviso-lock\.d\.[cm]?ts$/.test(path);

/** The types that stand before what is behind a lock. Each is a condition, with what is behind it first. */
export const lockTypes: readonly string[] = ["Open", "Closed"];

/** The text of such a file with all locks open, for a compiler that can only be handed a text. */
export function openedLockFile(text: string): string {
  return text.replace(/^(export type (?:Open|Closed)<.*> = ).* \? T : Locked;$/gm, "$1T;");
}

/**
 * Writes the types that locks are made of, for a package to carry with it: so its declarations need no other package.
 * It is one file for all modules of the package, because a program merges its flags into one interface.
 */
export function lockFileText({
  packageName,
  flagsName,
  catalog,
  toolkit,
  flagsModule,
}: LockFileInput): string {
  const flags = flagsModule === undefined ? flagsName : `import(${JSON.stringify(flagsModule)}).${flagsName}`;
  const how = `experimental: to use it, add its flag: declare module "${packageName}" { interface ${flagsName} { FLAG: true } }`;
  return `${head}
${flagsModule === undefined ? flagsInterface() : ""}
/** \`T\`, once the program has opted in to all of these flags. */
export type Open<Flag extends string, T, Locked = OptInRequired<Flag>> = ${flags} extends { readonly [F in Flag]: true } ? T : Locked;

/** What is closed for good, whatever the flags. */
export type Closed<T, Locked> = 0 extends 1 ? T : Locked;

/** What stands in place of something experimental as long as the program has not opted in to its flag. */
export interface OptInRequired<Flag extends string> {
    readonly ${JSON.stringify(how)}: Flag;
}

/** The same where what overrides it has to fit: everything does. */
export interface OptInFirst<Flag extends string> {}

/** What stands in place of something that has been removed. */
export interface FeatureRemoved<Flag extends string, Version extends string> {
    readonly "removed: it no longer exists": [Flag, Version];
}

${toolkit.trim()}
export {};
`;

  function flagsInterface(): string {
    return `
/** The flags that a program opts in to. It merges them in: \`declare module "${packageName}" { interface ${flagsName} { FLAG: true } }\`. */
export interface ${flagsName} extends FlagsOf<${catalog}> {}
`;
  }
}
