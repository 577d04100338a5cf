import type { Compiled, Sources } from "./compiled.js";
import type { Side } from "./layout.js";

/** The file of the older state that has the same text in the same place as one of the newer; nothing for any other. */
export type Alike = (path: string) => string | undefined;

export function alikeIn(sources: Sources, folders: Readonly<Record<Side, string>>): Alike {
  return (path) => {
    if (!path.startsWith(`${folders.new}/`)) return undefined;
    const other = folders.old + path.slice(folders.new.length);
    return sources.get(other) === sources.get(path) ? other : undefined;
  };
}

/**
 * The same compiler, but that a file of the newer state has the tree of the one of the older that is alike: what is asked of
 * syntax alone is the same for both, and each tree may have to be fetched from another process.
 */
export function sharingTrees(compiled: Compiled, alike: Alike): Compiled {
  const { compiler, fileName, pathOf } = compiled;
  return {
    ...compiled,
    compiler: {
      ...compiler,
      sourceFile(name) {
        const path = pathOf(name);
        const other = path === undefined ? undefined : alike(path);
        const shared = other === undefined ? undefined : compiler.sourceFile(fileName(other));
        return shared ?? compiler.sourceFile(name);
      },
    },
  };
}
