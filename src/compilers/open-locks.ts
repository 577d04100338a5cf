import type ts from "typescript";
import { isLockFileName, isLockFile, lockTypes } from "../lock/output/lock-file.js";
import type { TypeScript } from "./typescript.js";

const opened = new WeakSet<ts.SourceFile>();

/**
 * Opens the locks of all packages that a program sees, so that the compiler and the tools see what is behind them. Nothing
 * gets lost: what is behind a lock is marked, and each use of it is found by its mark. What the compiler would say of the
 * locks is left out with it, as a whole, and everything else is as it is once the program has opted in.
 *
 * It must be called before the compiler looks at a type of the program. Not the text is changed, but the tree: a program
 * that is built step by step knows its files by their texts.
 */
export function openLocks(typescript: TypeScript, program: ts.Program): void {
  for (const file of program.getSourceFiles()) {
    if (!isLockFileName(file.fileName) || opened.has(file) || !isLockFile(file.text)) continue;
    opened.add(file);
    for (const statement of file.statements) {
      if (!typescript.isTypeAliasDeclaration(statement) || !lockTypes.includes(statement.name.text)) continue;
      if (typescript.isConditionalTypeNode(statement.type)) open(statement, statement.type.trueType);
    }
  }
}

function open(alias: ts.TypeAliasDeclaration, type: ts.TypeNode): void {
  Object.assign(type, { parent: alias });
  Object.assign(alias, { type });
}
