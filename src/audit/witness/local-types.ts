import type { NamedDeclarations } from "../settled/named.js";
import { namesIn, type Piece } from "../settled/pieces.js";

/** What a program may be given of the file that it is about. */
export interface Surroundings {
  /** The file, in the older state. */
  readonly path: string;
  /** What the program may be imported from, in quotes. */
  readonly from: string;
  /** What can be imported from there. */
  readonly importable: ReadonlySet<string>;
}

/** Writes a program with the types that it mentions and cannot import as types of its own; nothing where it needs none. */
export type LocalTypes = (program: string, around: Surroundings) => string | undefined;

// More than this is not read any more.
const most = 12;

/**
 * A type that a package has for itself alone can be written by nobody else, but as it was: `interface Events { … }` beside
 * `const before: <K extends keyof Events>(name: K) => Events[K] = get`.
 */
export function localTypes(
  named: NamedDeclarations,
  foreignOf: (path: string) => ReadonlyMap<string, string>,
  textOf: (path: string) => string,
): LocalTypes {
  return (program, { path, from, importable }) => {
    const known = new Set(program.split("\n").flatMap((line) => [...(namesDeclared(line) ?? [])]));
    const declared: string[] = [];
    const imported: string[] = [];
    const seen = new Set<Piece>();
    const waiting = [...namesIn(program)].map((name) => ({ name, path }));
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (known.has(next.name)) continue;
      const piece = named(next.path, next.name);
      const foreign = piece ? undefined : foreignOf(next.path).get(next.name);
      if (foreign !== undefined && declared.length > 0) imported.push(foreign);
      if (!piece || seen.has(piece)) continue;
      known.add(next.name);
      if (importable.has(next.name)) {
        if (declared.length > 0) imported.push(`import type { ${next.name} } from ${from};`);
        continue;
      }
      const text = typeOf(piece, textOf(piece.path));
      seen.add(piece);
      // A value is no type: `store.read`.
      if (text === undefined || piece.name !== next.name) continue;
      if (declared.length === most) return undefined;
      declared.push(text);
      waiting.push(...[...piece.mentions.keys()].map((name) => ({ name, path: piece.path })));
    }
    if (declared.length === 0) return undefined;
    const lines = program.split("\n");
    const first = lines.findLastIndex((line) => line.startsWith("import ")) + 1;
    return [...lines.slice(0, first), ...new Set(imported), ...declared, ...lines.slice(first)].join("\n");
  };
}

/** The names that a line of a program imports or declares. */
function namesDeclared(line: string): ReadonlySet<string> | undefined {
  if (line.startsWith("import ")) return namesIn(line);
  const [, name] = /^(?:declare |abstract )*(?:const|let|type|interface|class) ([\w$]+)/.exec(line) ?? [];
  return name === undefined ? undefined : new Set([name]);
}

/** What declares types alone, or a class, without what makes it part of a module; nothing for anything else. */
function typeOf({ statements }: Piece, text: string): string | undefined {
  const written = statements.map(({ start, end }) =>
    text.slice(start, end).replace(/^(?:(?:export|default|declare)\s+)+/, ""),
  );
  // A class of its own is another one where it has private members: that it does for the older one, the compiler tells.
  const isType = written.every((each) => /^(?:interface|type|(?:abstract\s+)?class)\s/.test(each));
  if (!isType) return undefined;
  return written.map((each) => each.replace(/^(?=(?:abstract\s+)?class\s)/, "declare ")).join("\n");
}
