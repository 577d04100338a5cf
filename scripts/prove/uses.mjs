import { placeOf } from "./names.mjs";

// Values of many kinds: one of them fits a place that something can be written to, and does not fit its lock.
const literals = ['""', "1", "true", "({})", "[]", "null", "(() => null!)", "1n"];
const any = "null! as any";

/**
 * Uses of one marked declaration, each a statement of one line: programs that a user may write. The proof takes the first
 * one that compiles without locks and is refused by them.
 */
export function usesOf({ ts, checker, byPlace }, node) {
  const uses = [];
  for (const { value, type, symbol, calls = [] } of waysTo(node)) {
    uses.push(...calls);
    if (value !== undefined) uses.push(...usesOfValue(value, symbol));
    if (type !== undefined) uses.push(...usesOfType(type, symbol));
  }
  // One line that cannot be parsed, and a compiler tells of nothing else.
  const isParsed = (use) =>
    ts.createSourceFile("use.ts", use, ts.ScriptTarget.Latest).parseDiagnostics.length === 0;
  return [...new Set(uses)].filter((use) => !use.includes("\n") && isParsed(use));

  /** How to get at a declaration: as a value, as a type. */
  function waysTo(node) {
    const known = byPlace.get(placeOf(ts, node));
    if (known) return [waysByName(known), ...insideOfModule(node, known)];
    if (ts.isModuleDeclaration(node)) return insideOf(node);
    if (ts.isParameter(node)) return [];
    const { parent } = node;
    if (ts.isEnumMember(node)) {
      const [outer] = waysTo(parent);
      if (!outer?.type) return [];
      const name = `${outer.type}${access(node)}`;
      return [{ value: name, symbol: node.symbol, type: name }];
    }
    const symbol = node.symbol ?? checker.getSymbolAtLocation(node);
    const isStatic =
      ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
    return typesOf(parent).map(({ type, value }) => {
      if (ts.isCallSignatureDeclaration(node)) return { calls: callsBy(`(null! as ${type})`, node) };
      if (ts.isMethodSignature(node) || ts.isMethodDeclaration(node))
        return {
          calls: callsBy(`${isStatic ? value : `(null! as ${type})`}${access(node)}!`, node),
          value: `${isStatic ? value : `(null! as ${type})`}${access(node)}`,
          symbol,
        };
      if (ts.isConstructSignatureDeclaration(node) || ts.isConstructorDeclaration(node))
        return {
          value: ts.isConstructorDeclaration(node) ? value : `(null! as ${type})`,
          symbol: symbol?.parent ?? symbol,
        };
      const owner = isStatic ? value : `(null! as ${type})`;
      return { value: `${owner}${access(node)}`, symbol, isMember: true };
    });
  }

  /** Calls of this overload, if another one does not take them. */
  function callsBy(callee, node) {
    const signature = checker.getSignatureFromDeclaration(node);
    return signature ? argumentsOf(signature).map((given) => `void (() => ${callee}(${given}));`) : [];
  }

  function waysByName({ path, symbol }) {
    const type =
      symbol.flags & (ts.SymbolFlags.Type & ~ts.SymbolFlags.EnumMember)
        ? path + argumentsFor(symbol)
        : undefined;
    return { value: symbol.flags & ts.SymbolFlags.Value ? path : undefined, type, symbol };
  }

  /** A module that is exported as a whole is used by what it exports. */
  function insideOfModule(node, { path, symbol }) {
    if (!ts.isExportSpecifier(node) || !(symbol.flags & ts.SymbolFlags.ValueModule)) return [];
    return checker.getExportsOfModule(symbol).flatMap((each) => {
      const inner = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each;
      return isIdentifier(each.name) ? [waysByName({ path: `${path}.${each.name}`, symbol: inner })] : [];
    });
  }

  function insideOf(node) {
    const start = node.getStart();
    for (const [key, known] of byPlace) {
      const [, file, at] = /^(.*):(\d+)$/.exec(key);
      if (file === node.getSourceFile().fileName && at > start && at < node.end) return [waysByName(known)];
    }
    return [];
  }

  /** The types that something with members can be named by. */
  function typesOf(node) {
    const known = byPlace.get(placeOf(ts, node));
    if (known) {
      const { value, type } = waysByName(known);
      return [{ value, type: type ?? `typeof ${value}` }];
    }
    const { parent } = node;
    if (!parent || ts.isSourceFile(parent)) return [];
    const outer = typesOf(parent);
    if (ts.isArrayTypeNode(node)) return outer.map(({ type }) => ({ type: `${type}[number]` }));
    if (
      ts.isPropertySignature(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isMethodSignature(node) ||
      ts.isMethodDeclaration(node)
    )
      return outer.map(({ type }) => ({
        type: `NonNullable<${type}[${JSON.stringify(textOf(node.name))}]>`,
      }));
    if (ts.isParameter(node)) {
      const index = parent.parameters.indexOf(node);
      return outer.flatMap(({ type, value }) => {
        const callee = ts.isConstructorDeclaration(parent)
          ? `ConstructorParameters<typeof ${value}>`
          : `Parameters<${type}>`;
        return [{ type: `NonNullable<${callee}[${index}]>` }];
      });
    }
    if (ts.isUnionTypeNode(parent) && ts.isTypeLiteralNode(node)) {
      const [key] = [...node.members].flatMap(({ name, questionToken }) =>
        name && !questionToken ? [textOf(name)] : [],
      );
      if (key)
        return outer.map(({ type }) => ({ type: `Extract<${type}, { ${JSON.stringify(key)}: any }>` }));
    }
    return outer;
  }

  function usesOfValue(value, symbol) {
    const type = symbol ? checker.getTypeOfSymbol(symbol) : undefined;
    if (!type) return [];
    const defined = checker.getNonNullableType(type);
    const calls = [
      ...callsOf(defined, ts.SignatureKind.Call).map((given) => `${value}!(${given})`),
      ...callsOf(defined, ts.SignatureKind.Construct).map((given) => `new ${value}(${given})`),
    ];
    const keys = keysOf(defined).map((key) => `${value}!${key}`);
    const reads = constituents(type)
      .map((part) => `null! as { (it: ${part}): void }`)
      .map((take) => `(${take})(${value}!)`);
    const writes = literals.map((literal) => `(${value} = ${literal})`);
    return [...calls, ...keys, ...reads, ...writes].map((use) => `void (() => ${use});`);
  }

  function usesOfType(name, symbol) {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const keys = keysOf(type).map((key) => `(it: ${name}) => it${key}`);
    const calls = [
      ...callsOf(type, ts.SignatureKind.Call).map((given) => `(it: ${name}) => it(${given})`),
      ...callsOf(type, ts.SignatureKind.Construct).map((given) => `(it: ${name}) => new it(${given})`),
    ];
    const parts = constituents(type);
    const takes = [...parts.map((part) => `null! as ${part}`), ...literals].map(
      (from) => `(): ${name} => ${from}`,
    );
    const gives = parts.map((part) => `(it: ${name}): ${part} => it`);
    const all = [...keys, ...calls, ...takes, ...gives];
    return all.map((use) => `void (${use});`);
  }

  function keysOf(type) {
    if (type.flags & ts.TypeFlags.Any) return [".anything"];
    const apparent = checker.getApparentType(type);
    return checker
      .getPropertiesOfType(apparent)
      .filter(
        ({ name, flags }) =>
          !name.startsWith("__") && !(name in Object.prototype) && !(flags & ts.SymbolFlags.Prototype),
      )
      .slice(0, 6)
      .map(({ name }) => (isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`))
      .concat(checker.getIndexInfosOfType(apparent).length > 0 ? ['["0"]'] : []);
  }

  function callsOf(type, kind) {
    return checker.getSignaturesOfType(type, kind).slice(0, 4).flatMap(argumentsOf);
  }

  function argumentsOf({ parameters }) {
    const isNeeded = ({ valueDeclaration: it }) =>
      !it || !(it.questionToken || it.dotDotDotToken || it.initializer);
    const given = (those) => [
      those.map((each) => `null! as ${textOfType(checker.getTypeOfSymbol(each)) ?? "any"}`).join(", "),
      those.map(() => any).join(", "),
      // What other overloads do not take may be a literal; types of the package have no names here.
      those.map((each) => literalOf(checker.getTypeOfSymbol(each)) ?? any).join(", "),
    ];
    return [...given(parameters.filter(isNeeded)), ...given(parameters)];
  }

  function literalOf(type) {
    const [part] = type.isUnion() ? type.types : [type];
    return part.isStringLiteral() || part.isNumberLiteral() ? JSON.stringify(part.value) : undefined;
  }

  /** The types that one consists of, as far as they can be written anywhere. */
  function constituents(type) {
    const parts = type.isUnion() ? type.types : [type];
    return parts.slice(0, 8).flatMap((part) => textOfType(part) ?? []);
  }

  // What has been imported by a path is named by it.
  function textOfType(type) {
    const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseFullyQualifiedType;
    const text = checker.typeToString(type, undefined, flags);
    // Everything fits `any`, a lock as well.
    const isPlain = /^(?:[\w\s$.<>[\],|&"'{}?:;-]|=>|[()])*$/.test(text) && !text.includes("import(");
    return text !== "any" && text.length < 400 && isPlain ? `(${text})` : undefined;
  }

  function argumentsFor(symbol) {
    const declaration = symbol.declarations?.find((each) => each.typeParameters?.length > 0);
    return declaration
      ? `<${declaration.typeParameters.map((each) => argumentFor(declaration, each)).join(", ")}>`
      : "";
  }

  /** `T & { call(): void }` is `any` if `T` is, and then nothing of it can be refused. */
  function argumentFor({ type }, parameter) {
    const isPart =
      type &&
      ts.isIntersectionTypeNode(type) &&
      type.types.some((each) => each.getText() === parameter.name.text);
    const constraint = isPart && parameter.constraint && checker.getTypeFromTypeNode(parameter.constraint);
    const isFunction =
      constraint && checker.getSignaturesOfType(constraint, ts.SignatureKind.Call).length > 0;
    return isFunction ? "(...given: any[]) => any" : "any";
  }

  function access({ name }) {
    if (!name) return "";
    if (ts.isComputedPropertyName(name)) return `[${name.expression.getText()}]`;
    return isIdentifier(textOf(name)) ? `.${textOf(name)}` : `[${JSON.stringify(textOf(name))}]`;
  }

  function textOf(name) {
    return ts.isComputedPropertyName(name) ? `[${name.expression.getText()}]` : name.text;
  }
}

const isIdentifier = (text) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
