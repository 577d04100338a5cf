import type { PackageState } from "./package-state.js";

/** How a module is asked for: by `import`, or by `require`. */
export type ModuleMode = "import" | "require";

/** What users of a package import: `.` or `./server`. */
export interface EntryPoint {
  readonly subpath: string;
  /** The ways of asking for it that may lead to declarations of their own. */
  readonly modes: readonly ModuleMode[];
  /** The files that it may lead to, as `package.json` names them. */
  readonly targets: readonly string[];
}

/**
 * The entry points of a package, from its `package.json`. Which of them have declarations the compiler tells.
 *
 * A package without `exports` can be imported file by file; only what it names itself is an entry point: its main
 * module, and what `typesVersions` lists by name.
 */
export function entryPoints({ manifest, files }: PackageState): readonly EntryPoint[] {
  const isModule = manifest.type === "module";
  const { exports } = manifest;
  if (exports === undefined || exports === null) {
    const modes: readonly ModuleMode[] = [isModule ? "import" : "require"];
    const { types, typings, main, typesVersions } = manifest;
    const mains = [...[types, typings, main].flatMap(targetsIn), "./index.js"];
    return [
      { subpath: ".", modes, targets: mains },
      ...subpathsOfVersions(typesVersions).map(([subpath, target]) => {
        return { subpath, modes, targets: targetsIn(target) };
      }),
    ];
  }
  return subpathsOf(exports, files).map(([subpath, target, star]) => ({
    subpath,
    modes: modesOf(target, isModule),
    targets: targetsIn(target).map((leaf) => (star === undefined ? leaf : leaf.replaceAll("*", star))),
  }));
}

/**
 * Whether the declarations are there that `package.json` leads to; one of them is enough. A repository does not have what
 * is built.
 */
export function isBuilt({ manifest, files }: PackageState): boolean {
  const { types, typings, main, exports } = manifest;
  const targets = [types, typings, main, exports].flatMap(targetsIn);
  return (targets.length > 0 ? targets : ["./index.js"]).some((target) => {
    const path = target.replace(/^\.\//, "");
    if (files.has(path)) return true;
    const [head = "", tail = ""] = path.split("*");
    return declarationEnds(tail === "" ? head : tail).some((end) =>
      path.includes("*")
        ? [...files.keys()].some((file) => file.startsWith(head) && file.endsWith(end))
        : files.has(end),
    );
  });
}

type Targets = readonly (readonly [subpath: string, target: unknown, star?: string])[];

function subpathsOf(exports: unknown, files: PackageState["files"]): Targets {
  const listed: Targets =
    isRecord(exports) && Object.keys(exports).some((key) => key.startsWith("."))
      ? Object.entries(exports)
      : [[".", exports]];
  return listed.flatMap(([subpath, target]): Targets => {
    const leaf = targetsIn(target)[0];
    // `null` takes a path out again; a style sheet or a manifest has no declarations.
    if (leaf === undefined || /\.(json|css|scss|wasm|node|svg)$/.test(subpath)) return [];
    return subpath.includes("*") ? spread(subpath, target, files) : [[subpath, target]];
  });
}

/** The paths that a pattern stands for: `./*` with `./dist/*.d.ts` and the files there are. */
function spread(subpath: string, target: unknown, files: PackageState["files"]): Targets {
  const patterns = targetsIn(target).flatMap((leaf) => (leaf.split("*").length === 2 ? [leaf] : []));
  const names = new Set<string>();
  for (const pattern of patterns) {
    const [head = "", tail = ""] = pattern.replace(/^\.\//, "").split("*");
    for (const end of declarationEnds(tail)) {
      for (const file of files.keys()) {
        if (file.startsWith(head) && file.endsWith(end) && file.length > head.length + end.length)
          names.add(file.slice(head.length, file.length - end.length));
      }
    }
  }
  return [...names]
    .filter((name) => !name.endsWith(".d"))
    .sort()
    .map((name) => [subpath.replace("*", name), target, name] as const);
}

// The declarations of `x.js` are in `x.d.ts`.
function declarationEnds(tail: string): readonly string[] {
  if (/\.d\.[cm]?ts$/.test(tail)) return [tail];
  const match = /^(.*)\.([cm]?)[jt]sx?$/.exec(tail);
  return match ? [`${match[1] ?? ""}.d.${match[2] ?? ""}ts`] : [`${tail}.d.ts`, `${tail}/index.d.ts`];
}

/** All files that a target may lead to. */
function targetsIn(target: unknown): readonly string[] {
  if (typeof target === "string") return [target];
  if (Array.isArray(target)) return target.flatMap(targetsIn);
  return isRecord(target) ? Object.values(target).flatMap(targetsIn) : [];
}

function modesOf(target: unknown, isModule: boolean): readonly ModuleMode[] {
  const conditions = conditionsIn(target);
  const [hasImport, hasRequire] = [conditions.has("import"), conditions.has("require")];
  if (hasImport && hasRequire) return ["import", "require"];
  if (hasImport) return ["import"];
  if (hasRequire) return ["require"];
  const leaves = targetsIn(target);
  if (leaves.every((leaf) => /\.[cm]?m[jt]s$/.test(leaf))) return ["import"];
  return [isModule ? "import" : "require"];
}

function conditionsIn(target: unknown): ReadonlySet<string> {
  if (Array.isArray(target)) return new Set(target.flatMap((each) => [...conditionsIn(each)]));
  if (!isRecord(target)) return new Set();
  return new Set(Object.entries(target).flatMap(([key, value]) => [key, ...conditionsIn(value)]));
}

function subpathsOfVersions(versions: unknown): Targets {
  if (!isRecord(versions)) return [];
  const paths = Object.values(versions).flatMap((each) => (isRecord(each) ? Object.entries(each) : []));
  return [...new Map(paths)]
    .filter(([name]) => !name.includes("*") && name !== "." && name !== "index")
    .map(([name, target]) => [`./${name}`, target] as const);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
