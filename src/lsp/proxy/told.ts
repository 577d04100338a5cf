import type { ContentChange } from "../program/buffers.js";

/** What a notification tells of one file, as far as it is as the protocol has it. */
export interface Told {
  readonly uri: string | undefined;
  readonly version: number | undefined;
  readonly text: string | undefined;
  readonly changes: readonly ContentChange[] | undefined;
}

export function toldIn(params: unknown): Told {
  const { textDocument, contentChanges } = objectOf(params);
  const { uri, version, text } = objectOf(textDocument);
  const isChange = (each: unknown): each is ContentChange => {
    const { text: newText, range } = objectOf(each);
    return typeof newText === "string" && (range === undefined || isRange(range));
  };
  return {
    uri: typeof uri === "string" ? uri : undefined,
    version: typeof version === "number" ? version : undefined,
    text: typeof text === "string" ? text : undefined,
    changes: Array.isArray(contentChanges) && contentChanges.every(isChange) ? contentChanges : undefined,
  };
}

/** The addresses of the files that have changed on the disk. */
export function changedFiles(params: unknown): readonly string[] {
  const { changes } = objectOf(params);
  const uris = Array.isArray(changes) ? changes.map((each) => objectOf(each)["uri"]) : [];
  return uris.filter((uri) => typeof uri === "string");
}

function isRange(range: unknown): boolean {
  const { start, end } = objectOf(range);
  return [start, end].every((position) => {
    const { line, character } = objectOf(position);
    return typeof line === "number" && typeof character === "number";
  });
}

/** @returns an empty object for what is none */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
