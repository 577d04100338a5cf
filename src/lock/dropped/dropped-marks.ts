import type { MarkRules } from "../marks/marks.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import { declarationGuards } from "../syntax/guards.js";
import { declaredIn, type DeclaredPath } from "./declared-paths.js";

/** A mark of the sources that is not in the declarations, which have what it is about. */
export interface DroppedMark {
  readonly path: string;
  /** Where what is marked stands. */
  readonly at: number;
  readonly name: string;
  readonly kind: "declaration" | "export" | "module";
}

interface Input {
  readonly parser: DeclarationParser;
  readonly rules: MarkRules;
  /** The sources of a package, by path. */
  readonly sources: ReadonlyMap<string, string>;
  /** The declarations that a build has made of them. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The marks that a build has lost: bundlers drop the comments of modules and of lists of exports, others those of parameters.
 * A mark is known by the name of what it is about. Nothing is said where the declarations have nothing of that name, for
 * it may be named otherwise there or not be published; and where the sources have something else of that name.
 */
export function droppedMarks({ parser, rules, sources, files }: Input): readonly DroppedMark[] {
  const reader = { parser, is: declarationGuards(parser), rules };
  const read = (texts: Iterable<readonly [string, string]>) =>
    [...texts].map(([path, text]) => ({ path, ...declaredIn(reader, path, text) }));
  const tags = ["experimental", ...rules.tags.keys()].map((tag) => `@${tag}`);
  const mayMark = ([, text]: readonly [string, string]): boolean => tags.some((tag) => text.includes(tag));
  const written = read([...sources].filter(mayMark));
  if (!written.some(({ paths, ofModule }) => isTrial(ofModule) || paths.some(({ own }) => isTrial(own))))
    return [];
  const built = builtPaths(read(files).flatMap(({ paths }) => paths));
  const open = new Map<string, Set<string>>();
  for (const { path: file, paths, ofModule } of written)
    for (const { path, own, isInside, kind } of paths)
      if (kind === "declaration" && !isTrial(own) && !isInside && !isTrial(ofModule))
        open.set(path, (open.get(path) ?? new Set<string>()).add(file));
  const others = [...sources].filter((source) => !mayMark(source)).map(([, text]) => text);

  return written.flatMap(({ path: file, paths, ofModule }): readonly DroppedMark[] => {
    const marked = paths.filter(({ own }) => isTrial(own)).filter((each) => isDropped(each, file));
    const found = marked.map(({ path, at, kind }) => ({ path: file, at, name: path, kind }));
    const ofWhole = paths.find(
      (each) => isTrial(ofModule) && each.isExported && !each.own?.isStable && isDropped(each, file),
    );
    return ofWhole ? [{ path: file, at: 0, name: ofWhole.path, kind: "module" }, ...found] : found;
  });

  function isDropped({ path, kind }: DeclaredPath, file: string): boolean {
    const found = built.get(path);
    if (!found || found.isMarked) return false;
    if (kind === "export") return found.isExported;
    const isElsewhere = [...(open.get(path) ?? [])].some((other) => other !== file);
    return !isElsewhere && !others.some((text) => declares(text, path));
  }
}

interface Built {
  readonly isMarked: boolean;
  readonly isExported: boolean;
}

/** What has one name is taken together: overloads, and what is declared in one file and exported by another. */
function builtPaths(paths: readonly DeclaredPath[]): ReadonlyMap<string, Built> {
  const built = new Map<string, Built>();
  for (const declared of paths) {
    const path = withoutNumber(declared.path);
    const before = built.get(path);
    const isMarked = declared.isInside || declared.own !== undefined || before?.isMarked === true;
    const isExported = declared.kind === "export" || declared.isExported || before?.isExported === true;
    built.set(path, { isMarked, isExported });
  }
  // `export { Image_2 as Image }`
  for (const { path, local } of paths) {
    if (local !== undefined && built.get(withoutNumber(local))?.isMarked)
      built.set(withoutNumber(path), { isMarked: true, isExported: true });
  }
  return built;
}

/** Whether a source without marks declares something of a name, as far as its text tells. */
function declares(text: string, path: string): boolean {
  const [first = ""] = path.split(".");
  if (!text.includes(first)) return false;
  const words = "class|const|enum|function|interface|let|namespace|type|var";
  return new RegExp(String.raw`\b(?:${words})\s+${first.replaceAll("$", String.raw`\$`)}(?![\w$])`).test(
    text,
  );
}

const isTrial = (mark: DeclaredPath["own"]): boolean => mark?.lock?.kind === "trial";

/** `Options$1`, as bundlers name what is declared twice. */
const withoutNumber = (path: string): string => path.replace(/^([^.]+?)\$\d+(?=\.|$)/, "$1");
