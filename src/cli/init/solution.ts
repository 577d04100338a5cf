import { JsonError, parseJsonc, propertyOf } from "../../json/json-tree.js";

/** Whether a `tsconfig.json` lists no file of its own, as one that only refers to others does: `"files": []`. */
export function listsNothing(text: string): boolean {
  try {
    const root = parseJsonc(text);
    if (root?.kind !== "object" || propertyOf(root, "include")) return false;
    const files = propertyOf(root, "files")?.value;
    return files?.kind === "array" && files.elements.length === 0;
  } catch (error) {
    // What is wrong with it is said where it is read for its entry.
    if (error instanceof JsonError) return false;
    throw error;
  }
}
