import type { CompletionItem, Position } from "../protocol.js";

/** Where an item was offered; it comes back with the item when the editor asks for more of it. */
export interface OfferedAt {
  readonly uri: string;
  readonly position: Position;
  /** The server does not know it: it must not be asked for more, and 7.0 would end if it was. */
  readonly isOurs?: boolean;
}

/** What the server keeps with an item, to know it again. */
interface ItemData {
  readonly name?: string;
  readonly source?: string;
  readonly autoImport?: unknown;
  readonly proviso?: OfferedAt;
}

export interface ReadData {
  readonly name: string | undefined;
  readonly isImport: boolean;
  readonly offeredAt: OfferedAt | undefined;
}

/** @param item nothing where an editor asks for more of nothing */
export function dataOf(item: CompletionItem | null | undefined): ReadData {
  const data = item?.data;
  const { name, source, autoImport, proviso } = (isObject(data) ? data : {}) as ItemData;
  return {
    name,
    isImport: (source !== undefined && source !== "") || (autoImport !== undefined && autoImport !== null),
    offeredAt: proviso,
  };
}

/** Whether there is nothing more to be known of an item that the editor asks to resolve. */
export function isComplete(params: unknown): boolean {
  return dataOf(params as CompletionItem | null | undefined).offeredAt?.isOurs === true;
}

/** @param common what all items of the list have in common, which data of their own would hide */
export function withPlace(item: CompletionItem, common: unknown, place: OfferedAt): CompletionItem {
  const own = item.data ?? common;
  return { ...item, data: { ...(isObject(own) ? own : {}), proviso: place } };
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
