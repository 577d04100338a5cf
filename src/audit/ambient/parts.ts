import { topLevelOf, type Block } from "./top-level.js";

/** What a file has beside what it exports. */
export interface Parts {
  /** Whether it exports or imports something: what another file declares is everybody's. */
  readonly isModule: boolean;
  /** `declare global { … }` */
  readonly globals: readonly Block[];
  /** `declare module "name" { … }`: a module that is declared, or what is added to one. */
  readonly modules: readonly NamedBlock[];
  /** `declare module "name";` */
  readonly shorthands: readonly Named[];
  /** Whether it declares anything outside of such blocks. */
  readonly isDeclaring: boolean;
}

export interface Named {
  readonly name: string;
  /** Where the name is, without its quotes. */
  readonly nameStart: number;
}

export interface NamedBlock extends Named, Block {
  /** Whether it is one thing as a whole: `export = it`. */
  readonly isWhole: boolean;
}

export function partsOf(text: string): Parts {
  // Most files are modules, and say so at the beginning of a line.
  if (!/\b(?:module\s*["']|global\s*\{)/.test(text) && /^(?:import|export)\b/m.test(text)) return plain;
  const { text: outer, blocks } = topLevelOf(text);
  const isModule = /(?:^|[;}\n])\s*(?:import\b(?!\s*\()|export\b)/.test(outer);
  const modules = blocks.flatMap((block): NamedBlock[] => {
    const [written, , name = ""] = /\bmodule\s*(["'])([^"'\n]+)\1\s*$/.exec(block.head) ?? [];
    if (written === undefined) return [];
    const nameStart = block.start - 1 - written.length + written.search(/["']/) + 1;
    return [{ ...block, name, nameStart, isWhole: /\bexport\s*=/.test(text.slice(block.start, block.end)) }];
  });
  const shorthands = [...text.matchAll(/\bmodule\s*(["'])([^"'\n]+)\1\s*(?:;|$)/gm)].flatMap(
    ({ index, 0: written, 2: name = "" }): Named[] =>
      outer.startsWith("module", index) ? [{ name, nameStart: index + written.search(/["']/) + 1 }] : [],
  );
  const declared = outer.match(/\b(?:var|let|const|function|class|interface|type|enum|namespace|module)\b/g);
  return {
    isModule,
    globals: blocks.filter(({ head }) => /\bglobal\s*$/.test(head)),
    modules,
    shorthands,
    isDeclaring: (declared?.length ?? 0) > modules.length + shorthands.length,
  };
}

const plain: Parts = { isModule: true, globals: [], modules: [], shorthands: [], isDeclaring: true };
