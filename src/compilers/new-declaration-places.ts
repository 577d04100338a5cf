import { posix } from "node:path";
import { listingOf, takesDeclaration, type ReadFile } from "./config-listing.js";

/**
 * Where a new declaration file would belong to a program: in the folders that the `include` of its `tsconfig.json` names,
 * else in those around a file of the program.
 *
 * @param name of the new file, such as `experimental.d.ts`
 * @param near a file of the program
 * @param hasFilesIn whether the program has files in a folder
 * @returns nothing where the files are listed one by one
 */
function newDeclarationPlaces(
  configFile: string,
  name: string,
  near: string,
  readFile: ReadFile,
  hasFilesIn: (folder: string) => boolean,
): readonly string[] {
  const own = posix.dirname(configFile);
  const listing = listingOf(configFile, readFile);
  const folders = (listing.include ?? []).map(folderNamed);
  const source = posix.join(own, "src");
  const first = folders[0] === own && hasFilesIn(source) ? [source] : [];
  const places = [...first, ...folders, ...foldersAround(near, own)].map((folder) =>
    posix.join(folder, name),
  );
  return [...new Set(places)].filter((place) => takesDeclaration(listing, place, readFile));
}

/**
 * The same for one program, in which the answer is one for a folder: what is found in hundreds of files is to be mended
 * in one, and each `tsconfig.json` is read once.
 */
export function placesInProgram(
  configFile: string,
  readFile: ReadFile,
  hasFilesIn: (folder: string) => boolean,
): (name: string, near: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (name, near) => {
    const place = posix.join(posix.dirname(near), name);
    const places = known.get(place) ?? newDeclarationPlaces(configFile, name, near, readFile, hasFilesIn);
    known.set(place, places);
    return places;
  };
}

// A pattern begins with the folders that it is about; `src/main.ts` names a file.
function folderNamed(pattern: string): string {
  const parts = pattern.split("/");
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  const fixed = wild < 0 ? parts : parts.slice(0, wild);
  const isFile = wild < 0 && /\.[cm]?[jt]sx?$/.test(pattern);
  return (isFile ? fixed.slice(0, -1) : fixed).join("/") || "/";
}

/** The folders from one to that of a file in it, from the outside. */
function foldersAround(file: string, outermost: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = posix.dirname(file); folder.startsWith(outermost); folder = posix.dirname(folder)) {
    folders.unshift(folder);
    if (folder === outermost) break;
  }
  return folders;
}
