import type ts from "typescript";
import type { AnalysisContext } from "../program/context.js";
import { walk } from "../program/walk.js";
import { fileOf } from "../program/place-of.js";

/**
 * The places of a program that name what is declared, by symbol: also behind imports under other names. What is in
 * `node_modules` and in declaration files cannot name what a program declares.
 *
 * @param name by which it is declared
 */
export function namesOf(context: AnalysisContext, declaration: ts.Node, name: string): readonly ts.Node[] {
  const { compiler, is } = context;
  const own = fileOf(context, declaration);
  const found = new Set<ts.Node>();
  const searched = new Set<string>();
  const search = (fileName: string, word: string): void => {
    const key = `${fileName} ${word}`;
    const text = searched.has(key) ? undefined : compiler.textOf(fileName);
    searched.add(key);
    const file = text?.includes(word) === true ? compiler.sourceFile(fileName) : undefined;
    if (!file) return;
    walk(compiler, file, (node) => {
      if (is.identifier(node) && node.text === word && node.parent !== declaration) look(node, file);
      return true;
    });
  };
  const look = (node: ts.Identifier, file: ts.SourceFile): void => {
    const symbol = compiler.symbolAt(node);
    if (!symbol || !compiler.declarationsOf(symbol).includes(declaration)) return;
    const { parent } = node;
    if (!is.importOrExportSpecifier(parent)) {
      found.add(node);
      return;
    }
    // `import { FLAGS as F }` is for its own file, `export { FLAGS as F }` for all.
    if (parent.name.text === node.text) return;
    const { text } = parent.name;
    if (is.exportSpecifier(parent)) searchAll(text);
    else search(file.fileName, text);
  };
  const searchAll = (word: string): void => {
    for (const fileName of compiler.fileNames()) if (isOwn(fileName)) search(fileName, word);
  };
  if (isLocal(context, declaration)) search(own.fileName, name);
  else searchAll(name);
  return [...found];
}

const isOwn = (fileName: string): boolean =>
  !fileName.includes("/node_modules/") && !/\.d\.([^/.]+\.)?[cm]?ts$/.test(fileName);

/** Whether no other file can name it: it stands in a function or a block. */
function isLocal({ is }: AnalysisContext, declaration: ts.Node): boolean {
  if (is.propertyDeclaration(declaration)) return false;
  for (let node = declaration.parent; !is.sourceFile(node); node = node.parent) {
    if (is.block(node) || is.functionLike(node)) return true;
  }
  return false;
}
