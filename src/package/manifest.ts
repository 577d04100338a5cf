/** What a `package.json` says of declarations. */
export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
  readonly private?: boolean;
  readonly type?: string;
  readonly types?: string;
  readonly typings?: string;
  readonly main?: string;
  readonly module?: string;
  readonly exports?: Target;
  readonly imports?: Readonly<Record<string, Target>>;
  readonly typesVersions?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly dependencies?: object;
  readonly peerDependencies?: object;
  readonly optionalDependencies?: object;
  readonly devDependencies?: object;
}

/** Where people read of a package: its home page, or the page of its repository; empty where it names none. */
export function addressOf({ homepage, repository }: Manifest): string {
  if (typeof homepage === "string" && homepage !== "") return homepage;
  const named = typeof repository === "string" ? repository : (repository?.url ?? "");
  const [, short] = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(named) ?? [];
  const address = short === undefined ? named : `https://github.com/${short}`;
  const [, host, path] = /^(?:git\+)?(?:\w+:\/\/)?(?:git@)?([\w.-]+\.\w+)[/:](.+)$/.exec(address) ?? [];
  return host === undefined || path === undefined ? "" : `https://${host}/${path.replace(/\.git$/, "")}`;
}

/** Where something leads to: a path, or one for each condition, or the first of several that is there. */
export type Target = string | null | readonly Target[] | { readonly [condition: string]: Target };

/** One way into a package. */
export interface EntryPoint {
  /** As it is imported, from the package's name on: `.`, `./server`, `./*`. */
  readonly subpath: string;
  /** A file, or many where it has a `*`. */
  readonly path: string;
}

/** All files that users can reach: those of declarations, and others, beside which declarations may stand. */
export function entryPoints(manifest: Manifest): readonly EntryPoint[] {
  const { exports, types, typings, main, module, typesVersions = {} } = manifest;
  const found: EntryPoint[] = [];
  const add = (subpath: string, target: Target): void => {
    for (const path of pathsIn(target)) found.push({ subpath, path });
  };
  for (const [subpath, target] of subpathsOf(exports)) add(subpath, target);
  const declared = types ?? typings;
  if (declared !== undefined) add(".", declared);
  else if (exports === undefined)
    for (const path of [main, module, "./index.d.ts"]) if (path !== undefined) add(".", path);
  for (const mapping of Object.values(typesVersions)) {
    for (const [subpath, paths] of Object.entries(mapping)) {
      // Beside `exports`, a `*` is for what `exports` has behind the package's name: it may have nothing for that alone.
      const isAll = subpath === "*" && exports === undefined;
      add(isAll || subpath === "." || subpath === "index" ? "." : `./${subpath}`, paths);
    }
  }
  return found;
}

/** Where one subpath of `exports` or `imports` leads under some conditions, the first way first. */
export function targetsOf(
  targets: Target | Readonly<Record<string, Target>> | undefined,
  subpath: string,
  conditions: ReadonlySet<string>,
): readonly string[] {
  for (const [key, target] of subpathsOf(targets)) {
    const star = matchOf(key, subpath);
    if (star !== undefined) return pathsIn(target, conditions).map((path) => path.replaceAll("*", star));
  }
  return [];
}

function matchOf(key: string, subpath: string): string | undefined {
  const at = key.indexOf("*");
  if (at < 0) return key === subpath ? "" : undefined;
  const before = key.slice(0, at);
  const behind = key.slice(at + 1);
  const isLong = subpath.length >= before.length + behind.length;
  if (!isLong || !subpath.startsWith(before) || !subpath.endsWith(behind)) return undefined;
  return subpath.slice(before.length, subpath.length - behind.length);
}

function subpathsOf(target: Target | undefined): readonly (readonly [string, Target])[] {
  if (target === undefined || target === null) return [];
  if (typeof target === "string" || Array.isArray(target)) return [[".", target]];
  const entries = Object.entries(target);
  // `imports` has names with `#`; without either they are the conditions of the package itself.
  return entries.every(([key]) => key.startsWith(".") || key.startsWith("#")) ? entries : [[".", target]];
}

function pathsIn(target: Target, conditions?: ReadonlySet<string>): readonly string[] {
  if (target === null) return [];
  if (typeof target === "string") return [target];
  if (Array.isArray(target))
    return (target as readonly Target[]).flatMap((each) => pathsIn(each, conditions));
  return Object.entries(target).flatMap(([condition, each]) =>
    !conditions || condition.startsWith("types") || conditions.has(condition)
      ? pathsIn(each, conditions)
      : [],
  );
}
