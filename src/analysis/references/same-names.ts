import type ts from "typescript";
import type { Symbol } from "../program/compiler.js";
import type { AnalysisContext } from "../program/context.js";
import { perAnalysis } from "../program/per-analysis.js";
import { fileOf } from "../program/place-of.js";
import { walk } from "../program/walk.js";

/** The names of a file, by their texts and, where they were asked about, by what they name. */
interface FileNames {
  readonly byText: ReadonlyMap<string, readonly ts.Identifier[]>;
  readonly bySymbol: Map<string, NamesBySymbol>;
}

interface NamesBySymbol {
  readonly symbols: ReadonlyMap<ts.Identifier, Symbol>;
  readonly names: ReadonlyMap<Symbol, readonly ts.Identifier[]>;
}

const known = perAnalysis(() => new WeakMap<ts.SourceFile, FileNames>());

/** The other places of a file that name what is declared by a name, in the order of the source. */
export function sameNames(context: AnalysisContext, declared: ts.Identifier): readonly ts.Identifier[] {
  const { symbols, names } = namedAs(context, declared);
  const meant = symbols.get(declared);
  const alike = meant === undefined ? undefined : names.get(meant);
  return alike?.filter((each) => each !== declared) ?? [];
}

// A file may have thousands of functions, each with `options` of its own: all are told apart at once.
function namedAs(context: AnalysisContext, declared: ts.Identifier): NamesBySymbol {
  const { byText, bySymbol } = namesIn(context, fileOf(context, declared));
  const before = bySymbol.get(declared.text);
  if (before) return before;
  const all = byText.get(declared.text) ?? [];
  const symbols = new Map<ts.Identifier, Symbol>();
  const names = new Map<Symbol, ts.Identifier[]>();
  for (const [index, symbol] of context.compiler.namesAt(all).entries()) {
    const name = all[index];
    if (!symbol || !name) continue;
    symbols.set(name, symbol);
    const same = names.get(symbol);
    if (same) same.push(name);
    else names.set(symbol, [name]);
  }
  const found = { symbols, names };
  bySymbol.set(declared.text, found);
  return found;
}

function namesIn(context: AnalysisContext, file: ts.SourceFile): FileNames {
  const before = known(context).get(file);
  if (before) return before;
  const byText = new Map<string, ts.Identifier[]>();
  walk(context.compiler, file, (node) => {
    if (context.is.identifier(node)) {
      const same = byText.get(node.text);
      if (same) same.push(node);
      else byText.set(node.text, [node]);
    }
    return true;
  });
  const found = { byText, bySymbol: new Map<string, NamesBySymbol>() };
  known(context).set(file, found);
  return found;
}
