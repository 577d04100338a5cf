/**
 * How users reach the declarations of a package: the text by which a program names each, by the place of its name.
 *
 * @param modules the modules that users import
 */
export function namesOf(ts, program, modules, packageFolder) {
  const checker = program.getTypeChecker();
  const byPlace = new Map();
  const imports = [];
  const isOfPackage = (declaration) => declaration.getSourceFile().fileName.includes(packageFolder);

  for (const { specifier, symbol } of modules) {
    const alias = `m${imports.length}`;
    imports.push(`import * as ${alias} from ${JSON.stringify(specifier)};`);
    walk(checker.getExportsOfModule(symbol), alias, new Set([symbol]));
  }
  for (const symbol of checker.getSymbolsInScope(program.getSourceFiles()[0], ts.SymbolFlags.All)) {
    if (!/^["_]/.test(symbol.name) && symbol.declarations?.some(isOfPackage))
      walk([symbol], undefined, new Set());
  }
  return { imports, byPlace };

  function walk(symbols, path, around) {
    for (const symbol of symbols) {
      if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(symbol.name)) continue;
      const name = path === undefined ? symbol.name : `${path}.${symbol.name}`;
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      for (const declaration of [...(symbol.declarations ?? []), ...(target.declarations ?? [])]) {
        const key = placeOf(ts, declaration);
        if (!byPlace.has(key)) byPlace.set(key, { path: name, symbol: target });
      }
      if (target.flags & ts.SymbolFlags.Module && !around.has(target))
        walk(checker.getExportsOfModule(target), name, new Set([...around, target]));
    }
  }
}

/** Where the name of a declaration stands. */
export function placeOf(ts, node) {
  const named = ts.isExportSpecifier(node) ? node : (ts.getNameOfDeclaration(node) ?? node);
  const file = node.getSourceFile();
  return `${file.fileName}:${named.getStart(file)}`;
}

/** The declarations at the places where their names stand. */
export function declarationsAt(ts, file, places) {
  const found = new Map();
  const visit = (node) => {
    const named = ts.isExportSpecifier(node) ? node : (ts.getNameOfDeclaration(node) ?? node);
    const at = named.getStart(file);
    if (places.has(at) && !found.has(at) && isMarkable(ts, node)) found.set(at, node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isMarkable(ts, node) {
  return (
    ts.isExportSpecifier(node) ||
    ts.isClassElement(node) ||
    ts.isTypeElement(node) ||
    ts.isParameter(node) ||
    ts.isEnumMember(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node)
  );
}
