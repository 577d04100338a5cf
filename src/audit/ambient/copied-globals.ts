import { relativeSpecifier } from "../../package/declaration-paths.js";
import { push } from "../../push.js";
import type { Opening, Side } from "../program/layout.js";
import type { NamedBlock, Parts } from "./parts.js";
import { topLevelOf } from "./top-level.js";

/** A piece of a file that stands in another place as well. */
export interface Copy {
  readonly from: number;
  readonly to: number;
  readonly path: string;
  /** What has to be added to a position to be where it was. */
  readonly shift: number;
}

/** Copies what files have beside their exports into a module. */
export interface CopiesModule {
  /**
   * @param path a file, in the package
   */
  readonly add: (path: string, parts: Parts) => void;
  readonly opening: () => Opening;
  /** The interfaces that are added to, each with its type parameters as they are written. */
  readonly interfaces: () => ReadonlyMap<string, string>;
  /** Adds interfaces that have nothing yet. */
  readonly addEmpty: (interfaces: ReadonlyMap<string, string>) => void;
}

/** What is copied. */
interface Piece {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Begins a block for a module behind a text, in which a piece is to stand next, and has that noted. */
function beginBlock(
  at: string,
  text: string,
  module: string,
  { path, start, end }: Piece,
  copies: Map<string, Copy[]>,
): string {
  const head = `${text}\ndeclare module ${JSON.stringify(module)} {`;
  push(copies, at, { from: head.length, to: head.length + end - start, path, shift: start - head.length });
  return head;
}

/**
 * A module of a state that has as exports what is global: as what files add to it, so that each still means what it means
 * where it stands, and what several files add to one thing is still one.
 *
 * @param folder where the package is, and the module is to be
 */
export function globalsModule(
  folder: string,
  name: string,
  sources: Map<string, string>,
  copies: Map<string, Copy[]>,
): CopiesModule {
  const home = `${folder}/${name}.d.ts`;
  sources.set(home, "export {};\n");
  const more: string[] = [];
  const copy = (at: string, text: string, piece: Piece): string =>
    beginBlock(at, text, relativeSpecifier(at, home), piece, copies);
  return {
    add(path, { isModule, globals, modules }) {
      const at = `${folder}/${path}`;
      const text = sources.get(at) ?? "";
      if (isModule) {
        // Beside what they mention.
        const added = globals.reduce(
          (written, { start, end }) =>
            `${copy(at, written, { path: at, start, end })}${text.slice(start, end)}}\n`,
          text,
        );
        sources.set(at, added);
        return;
      }
      const own = at.replace(/\.d\.([cm]?)ts$/, `.${name}.d.$1ts`);
      if (own === at) return;
      const head = copy(own, "export {};", { path: at, start: 0, end: text.length });
      sources.set(own, `${head}${withoutModules(text, modules)}\n}\n`);
      more.push(fromDoor(own));
    },
    opening: () => ({ specifier: fromDoor(home), more }),
    interfaces: () => new Map(),
    addEmpty: () => undefined,
  };
}

/** How the file of a door imports a file of its state. */
const fromDoor = (path: string): string => relativeSpecifier(`${path.split("/")[0] ?? ""}/door.ts`, path);

/** A script may declare modules, too, which have names of their own. */
function withoutModules(text: string, modules: readonly NamedBlock[]): string {
  let written = text.replace(/\bdeclare\s+module\s*(["'])[^"'\n]+\1\s*;/g, blank);
  for (const { end, nameStart } of modules) {
    const from = written.lastIndexOf("declare", nameStart);
    written = written.slice(0, from) + blank(text.slice(from, end + 1)) + written.slice(end + 1);
  }
  return written;

  function blank(piece: string): string {
    return piece.replace(/[^\n]/g, " ");
  }
}

/**
 * A module of a state that has as exports what files add to a module of another package: that is added once more, by names
 * that each state has for itself, so that the rest of the other module is still there for it.
 */
export function additionsModule(
  folder: string,
  name: string,
  { module, side }: { readonly module: string; readonly side: Side },
  sources: Map<string, string>,
  copies: Map<string, Copy[]>,
): CopiesModule {
  const home = `${folder}/${name}.d.ts`;
  const names = new Set<string>();
  const interfaces = new Map<string, string>();
  let empty = "";
  // Another letter in the place of the first, so that all stays where it is.
  const ownName = (word: string): string =>
    String.fromCharCode((side === "old" ? 0xa000 : 0xa200) + (word.codePointAt(0) ?? 0)) + word.slice(1);
  return {
    add(path, { modules }) {
      const at = `${folder}/${path}`;
      let text = sources.get(at) ?? "";
      for (const { start, end } of modules.filter((each) => each.name === module)) {
        const head = beginBlock(at, text, module, { path: at, start, end }, copies);
        const body = text.slice(start, end);
        let written = body;
        for (const { index, word } of declaredIn(body)) {
          names.add(word);
          const parameters = interfaceAt(body, index);
          if (parameters !== undefined) interfaces.set(word, parameters);
          written = written.slice(0, index) + ownName(word) + written.slice(index + word.length);
        }
        text = `${head}${written}}\n`;
      }
      sources.set(at, text);
    },
    opening() {
      const listed = [...names].map((word) => `${ownName(word)} as ${word}`);
      sources.set(home, `export { ${listed.join(", ")} } from ${JSON.stringify(module)};\n${empty}`);
      return { specifier: fromDoor(home), more: [] };
    },
    interfaces: () => interfaces,
    addEmpty(others) {
      const added = [...others].filter(([word]) => !names.has(word));
      empty = added.map(([word, parameters]) => `export interface ${word}${parameters} {}\n`).join("");
    },
  };
}

/** The names that are declared at the top of a text, with where they are. */
function declaredIn(text: string): readonly { readonly index: number; readonly word: string }[] {
  const declared =
    /(?<![\w$.])(?:interface|class|type|function|namespace|enum|const|let|var)\s+([A-Za-z_$][\w$]*)/g;
  return [...topLevelOf(text).text.matchAll(declared)].map(({ index, 0: written, 1: word = "" }) => ({
    index: index + written.length - word.length,
    word,
  }));
}

/** The type parameters of the interface whose name is there, as they are written; nothing for anything else. */
function interfaceAt(text: string, nameStart: number): string | undefined {
  if (!/\binterface\s+$/.test(text.slice(0, nameStart))) return undefined;
  return /^[\w$]+\s*(<[^{]*>)?\s*(?:extends\b[^{]*)?\{/.exec(text.slice(nameStart))?.[1] ?? "";
}
