/** The published part of a package at one time, as far as its public declarations need it. */
export interface PackageState {
  /** What people call it: `1.2.0`, or the name of a folder. */
  readonly label: string;
  readonly manifest: Manifest;
  /** The texts of its declarations and manifests, by their paths in the package. */
  readonly files: ReadonlyMap<string, string>;
}

/** A `package.json`, as far as it tells what a package offers. */
export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly private?: unknown;
  readonly type?: string;
  readonly main?: unknown;
  readonly types?: unknown;
  readonly typings?: unknown;
  readonly exports?: unknown;
  readonly typesVersions?: unknown;
}

/** Whether a file of a package may be part of its declarations. */
export function isDeclarationPart(path: string): boolean {
  return /\.[cm]?ts$|\.tsx$/.test(path) || /(^|\/)package\.json$/.test(path);
}

/**
 * The state that some files are.
 *
 * @returns nothing where there is no `package.json` with a name among them
 */
export function packageState(label: string, files: ReadonlyMap<string, string>): PackageState | undefined {
  const manifest = manifestIn(files.get("package.json"));
  if (!manifest) return undefined;
  const { main, types, typings, exports } = manifest;
  // Sources are part of it where users are led to them; elsewhere they would stand before what was made of them.
  const isSource = /(?<!\.d)\.[cm]?tsx?$/;
  const hasSources = /(?<!\.d)\.[cm]?tsx?"/.test(JSON.stringify([main, types, typings, exports]));
  const kept = [...files].filter(([path]) => {
    // What leads out of the package is no part of it, and must not be written anywhere.
    if (path.split(/[\\/]/).includes("..") || /^([\\/]|[A-Za-z]:)/.test(path)) return false;
    if (!isSource.test(path)) return true;
    return hasSources && !files.has(path.replace(/\.([cm]?)tsx?$/, ".d.$1ts"));
  });
  return { label, manifest, files: new Map(kept) };
}

// A name becomes a folder: one that no registry would take must not lead anywhere.
const packageName = /^(?:@[\w~.-]+\/)?[\w~-][\w~.-]*$/;

/** The manifest that a text is; nothing where it is none. */
function manifestIn(text: string | undefined): Manifest | undefined {
  try {
    const manifest = JSON.parse(text?.replace(/^\uFEFF/, "") ?? "") as Partial<Manifest> | null;
    const isNamed = typeof manifest?.name === "string" && packageName.test(manifest.name);
    return isNamed ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
