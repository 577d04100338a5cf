import type ts from "typescript";
import type { TypeScript } from "../compilers/typescript.js";

/** Texts by the full names of files. */
export type Texts = ReadonlyMap<string, string>;

/** Makes hosts for programs of TypeScript 5 and 6 whose files are in memory: what two of them share is parsed once. */
export type MemoryHosts = (texts: Texts) => ts.CompilerHost;

/**
 * @param folder all in it is in memory; the rest is on the disk
 */
export function memoryHosts(
  typescript: TypeScript,
  options: ts.CompilerOptions,
  folder: string,
): MemoryHosts {
  const prefix = `${folder}/`;
  // By name and text: a program in between may have had another text.
  const parsed = new Map<string, Map<string, ts.SourceFile>>();
  const onDisk = typescript.createCompilerHost(options);
  const isOurs = (name: string): boolean => name === folder || name.startsWith(prefix);

  function sourceFile(
    name: string,
    settings: ts.ScriptTarget | ts.CreateSourceFileOptions,
    texts: Texts,
  ): ts.SourceFile | undefined {
    const versions = parsed.get(name) ?? new Map<string, ts.SourceFile>();
    parsed.set(name, versions);
    const [onDiskBefore] = isOurs(name) ? [] : versions.values();
    if (onDiskBefore) return onDiskBefore;
    const text = isOurs(name) ? texts.get(name) : onDisk.readFile(name);
    if (text === undefined) return undefined;
    const file = versions.get(text) ?? typescript.createSourceFile(name, text, settings);
    versions.set(text, file);
    return file;
  }

  return (texts) => {
    const folders = foldersOf(texts, folder);
    return {
      ...onDisk,
      // What comments say is read as text.
      jsDocParsingMode: typescript.JSDocParsingMode.ParseNone,
      getCurrentDirectory: () => folder,
      getSourceFile: (name, settings) => sourceFile(name, settings, texts),
      readFile: (name) => (isOurs(name) ? texts.get(name) : onDisk.readFile(name)),
      fileExists: (name) => (isOurs(name) ? texts.has(name) : onDisk.fileExists(name)),
      directoryExists: (name) =>
        isOurs(name) ? folders.has(name.replace(/\/$/, "")) : onDisk.directoryExists?.(name) !== false,
      realpath: (name) => (isOurs(name) ? name : (onDisk.realpath?.(name) ?? name)),
      getDirectories: (name) => (isOurs(name) ? [] : (onDisk.getDirectories?.(name) ?? [])),
    };
  };
}

function foldersOf(texts: Texts, folder: string): ReadonlySet<string> {
  const folders = new Set([folder]);
  for (const name of texts.keys()) {
    let end = name.lastIndexOf("/");
    while (end > folder.length && !folders.has(name.slice(0, end))) {
      folders.add(name.slice(0, end));
      end = name.lastIndexOf("/", end - 1);
    }
  }
  return folders;
}
