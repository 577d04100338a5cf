import { applyChanges } from "../analysis/opt-in/edit/text-change.js";
import { insertItem, isOnOwnLine, styleOf } from "./insert-item.js";
import { JsonError, parseJsonc, propertyOf, type JsonNode, type JsonObject } from "./json-tree.js";

/** What is written into settings. */
export type JsonValue = string | boolean | readonly string[] | { readonly [key: string]: JsonValue };

/**
 * Puts a value into a JSON text with comments, whose layout stays as it is.
 *
 * @param path the keys that lead to the value; objects that are missing on the way are made
 * @throws {JsonError} where the text is no JSON, or has something else than an object on the way
 */
export function withValue(text: string, path: readonly string[], value: JsonValue): string {
  const root = parseJsonc(text);
  if (!root) return withFirst(text, nested(path, value));
  let node: JsonNode = root;
  for (const [index, key] of path.entries()) {
    const object = objectOf(node);
    const property = propertyOf(object, key);
    if (!property) return withProperty(text, object, key, nested(path.slice(index + 1), value));
    node = property.value;
  }
  const newText = written(value, undefined);
  return applyChanges(text, [{ file: "", start: node.start, end: node.end, newText }]);
}

/** What stands at a place; nothing where there is nothing. */
export function nodeAt(text: string, path: readonly string[]): JsonNode | undefined {
  let node = parseJsonc(text);
  for (const key of path) node = node && propertyOf(objectOf(node), key)?.value;
  return node;
}

/** The text or the truth value that stands at a place; nothing for anything else. */
export function scalarAt(text: string, ...path: readonly string[]): string | boolean | undefined {
  const node = nodeAt(text, path);
  const value = node?.kind === "scalar" ? node.value : undefined;
  return typeof value === "string" || typeof value === "boolean" ? value : undefined;
}

/** Below the comments of a text that has nothing else. */
function withFirst(text: string, value: JsonValue): string {
  const { newLine } = styleOf(text);
  const above = text === "" || text.endsWith("\n") ? text : text + newLine;
  return above + written(value, { unit: "  ", newLine, indent: "" }) + newLine;
}

const nested = (path: readonly string[], value: JsonValue): JsonValue =>
  path.reduceRight<JsonValue>((inner, key) => ({ [key]: inner }), value);

function withProperty(text: string, object: JsonObject, key: string, value: JsonValue): string {
  const { newLine, unit } = styleOf(text);
  const last = object.properties.at(-1);
  const isOneLine = last !== undefined && !isOnOwnLine(text, last.start);
  const indent = indentAt(text, object.start) + unit;
  const item = `"${key}": ${written(value, isOneLine ? undefined : { newLine, unit, indent })}`;
  return applyChanges(text, insertItem({ file: "", text }, object, item));
}

interface Layout {
  readonly newLine: string;
  readonly unit: string;
  readonly indent: string;
}

/** A value as people write it: objects on lines of their own where there is a layout, all else on one. */
function written(value: JsonValue, layout: Layout | undefined): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
  const inner = layout && { ...layout, indent: layout.indent + layout.unit };
  const items = Object.entries(value).map(([key, item]) => `"${key}": ${written(item, inner)}`);
  if (!layout || !inner) return `{ ${items.join(", ")} }`;
  const lines = items.join(`,${layout.newLine}${inner.indent}`);
  return `{${layout.newLine}${inner.indent}${lines}${layout.newLine}${layout.indent}}`;
}

const isList = (value: JsonValue): value is readonly string[] => Array.isArray(value);

const indentAt = (text: string, position: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", position - 1) + 1, position))?.[0] ?? "";

function objectOf(node: JsonNode): JsonObject {
  if (node.kind !== "object") throw new JsonError(node.start);
  return node;
}
