import type ts from "typescript";
import { called, type FlagPath, type Following } from "./following.js";
import { flagParameterOf } from "./flag-parameter.js";

/** What is done with a value that has flags at the end of a path. */
export function followValue(following: Following, node: ts.Node, path: FlagPath): void {
  const { is } = following.context;
  const parent: ts.Node = node.parent;
  const isIn = (property: ts.Node | undefined): boolean => property === node;
  if (is.wrapper(parent)) following.value(parent, path);
  else if (is.conditional(parent) && !isIn(parent.condition)) following.value(parent, path);
  else if (is.spreadElement(parent)) followSpread(following, parent, path);
  else if (is.propertyAssignment(parent) && isIn(parent.initializer)) {
    const name = nameText(following, parent.name);
    if (name === undefined) following.goesElsewhere();
    else following.value(parent.parent, [name, ...path]);
  } else if (is.shorthandAssignment(parent)) following.value(parent.parent, [parent.name.text, ...path]);
  else if (is.spreadAssignment(parent)) following.value(parent.parent, path);
  else if (is.variable(parent) && isIn(parent.initializer)) followVariable(following, parent, path);
  else if (is.propertyDeclaration(parent) && isIn(parent.initializer)) {
    following.declaration(parent, parent.name, path);
  } else if (is.call(parent) || is.construct(parent)) followCall(following, parent, node, path);
  else if (is.propertyAccess(parent) && isIn(parent.expression)) {
    take(following, parent, parent.name.text, path);
  } else if (is.elementAccess(parent) && isIn(parent.expression)) {
    const key = parent.argumentExpression;
    take(following, parent, is.stringLiteral(key) ? key.text : undefined, path);
  } else if (is.typeQuery(parent)) following.type(parent, path);
  else if (is.qualifiedName(parent) && isIn(parent.left)) take(following, parent, parent.right.text, path);
  else if (is.return(parent) || is.arrowFunction(parent)) {
    followResult(following, parent, path);
  } else if (is.exportAssignment(parent)) followDefault(following, parent, path);
  else following.goesElsewhere();
}

/** `.name` of a value: the way on where it leads to the flags, all else leaves them alone. */
function take(following: Following, access: ts.Node, name: string | undefined, path: FlagPath): void {
  const [first, ...rest] = path;
  if (first === undefined || name === undefined) following.goesElsewhere();
  else if (first === name) following.value(access, rest);
}

/** `[...FLAGS, "A"]` has the flags, and so has what takes `...FLAGS` as its arguments. */
function followSpread(following: Following, spread: ts.SpreadElement, path: FlagPath): void {
  const { is } = following.context;
  const { parent } = spread;
  if (path.length > 0) following.goesElsewhere();
  else if (is.arrayLiteral(parent)) following.value(parent, path);
  else if (is.call(parent) || is.construct(parent)) followCall(following, parent, spread, path);
}

function followVariable(following: Following, variable: ts.VariableDeclaration, path: FlagPath): void {
  const { is } = following.context;
  const { name } = variable;
  if (!is.objectPattern(name)) {
    following.declaration(variable, name, path);
    return;
  }
  const [first, ...rest] = path;
  for (const element of name.elements) {
    const key = element.propertyName ?? element.name;
    if (element.dotDotDotToken) following.declaration(element, element.name, path);
    else if (!is.identifier(key)) following.goesElsewhere();
    else if (key.text === first) following.declaration(element, element.name, rest);
  }
}

function followCall(
  following: Following,
  call: ts.CallExpression | ts.NewExpression,
  node: ts.Node,
  path: FlagPath,
): void {
  const { context } = following;
  if (call.expression === node) {
    // `flags()`, where the function gives them.
    const [first, ...rest] = path;
    if (first === called) following.value(call, rest);
    else following.goesElsewhere();
    return;
  }
  const index = (call.arguments ?? []).findIndex((argument) => argument === node);
  const declaration = context.compiler.calledDeclaration(call);
  const parameter = declaration && flagParameterOf(context, declaration);
  const isIt = parameter && (parameter.isRest ? index >= parameter.index : index === parameter.index);
  const [option, ...others] = path;
  if (isIt && others.length === 0 && option === parameter.option) {
    const catalog = parameter.catalog;
    following.arrives({ place: call, catalogs: () => [catalog()].filter((type) => type !== undefined) });
  } else following.goesElsewhere();
}

/** What a function returns, who calls it has. */
function followResult(following: Following, inside: ts.Node, path: FlagPath): void {
  const { is } = following.context;
  let node = inside;
  while (!is.functionLike(node)) {
    if (is.sourceFile(node)) return;
    node = node.parent;
  }
  const { parent } = node;
  if (node.name && is.functionDeclaration(node)) following.declaration(node, node.name, [called, ...path]);
  else if (is.variable(parent)) following.declaration(parent, parent.name, [called, ...path]);
  else following.goesElsewhere();
}

/** `export default ["A"] as const`: any file may import it under any name, so what is done with it is not known. */
function followDefault(following: Following, assignment: ts.ExportAssignment, path: FlagPath): void {
  const { compiler, is } = following.context;
  following.goesElsewhere();
  for (const fileName of compiler.fileNames()) {
    const text = compiler.isChecked(fileName) ? compiler.textOf(fileName) : undefined;
    const file = text?.includes("import") === true ? compiler.sourceFile(fileName) : undefined;
    if (!file) continue;
    for (const statement of file.statements) {
      const name = is.importDeclaration(statement) ? statement.importClause?.name : undefined;
      const symbol = name && compiler.symbolAt(name);
      if (name && symbol && compiler.declarationsOf(symbol).includes(assignment)) {
        following.declaration(assignment, name, path);
      }
    }
  }
}

function nameText({ context: { is } }: Following, name: ts.PropertyName): string | undefined {
  return is.identifier(name) || is.stringLiteral(name) ? name.text : undefined;
}
