import type { Manifest } from "../../package/manifest.js";
import type { AnalysisContext } from "./context.js";
import { perAnalysis } from "./per-analysis.js";

// Each use of something marked asks for that of the same package.
const manifests = perAnalysis(() => new Map<string, Manifest | undefined>());

/** What the `package.json` of a folder says; nothing where there is none that can be read. */
export function manifestOf(context: AnalysisContext, folder: string): Manifest | undefined {
  const known = manifests(context);
  if (!known.has(folder)) known.set(folder, readManifest(context, folder));
  return known.get(folder);
}

function readManifest({ compiler }: AnalysisContext, folder: string): Manifest | undefined {
  try {
    const read: unknown = JSON.parse(compiler.readFile(`${folder}/package.json`) ?? "");
    return typeof read === "object" && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a package says that it needs another one, if only to be developed. */
export const dependsOn = (manifest: Manifest, name: string): boolean =>
  [
    manifest.dependencies,
    manifest.peerDependencies,
    manifest.optionalDependencies,
    manifest.devDependencies,
  ].some((named) => Object.hasOwn(named ?? {}, name));
