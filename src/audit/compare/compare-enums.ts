import { normalised } from "../program/normalised.js";
import { alone, literally } from "../program/name-patterns.js";
import type { Fact } from "./difference.js";

type EnumFact = Extract<Fact, { readonly kind: "member-gone" | "member-renamed" | "enum-value" }>;

/** Compares the members of two enums, and their values. */
export function compareEnums(older: string, newer: string): readonly EnumFact[] {
  const others = membersOf(newer);
  const members = membersOf(older);
  const come = [...others].filter(([name]) => !members.has(name));
  return [...members].flatMap(([name, oldValue]): readonly EnumFact[] => {
    const newValue = others.get(name);
    if (newValue === undefined) {
      const [same] = come.filter(([, value]) => value === oldValue);
      return [same ? { kind: "member-renamed", name, to: same[0] } : { kind: "member-gone", name }];
    }
    return newValue === oldValue ? [] : [{ kind: "enum-value", name, oldValue, newValue }];
  });
}

/** The members with their values, which declarations write out, or which count on from the one before. */
export function membersOf(text: string): ReadonlyMap<string, string> {
  const body = normalised(text).replace(/^[^{]*\{|\}$/g, "");
  const members = new Map<string, string>();
  let next: number | undefined = 0;
  for (const [, name = "", written] of body.matchAll(
    /("(?:[^"\\]|\\.)*"|'[^']*'|[\w$]+)(?:=("(?:[^"\\]|\\.)*"|'[^']*'|[^,]*))?(?:,|$)/g,
  )) {
    const value: string = written ?? String(next ?? "");
    members.set(name.replace(/^["']|["']$/g, ""), value);
    next = /^-?\d+$/.test(value) ? Number(value) + 1 : undefined;
  }
  return members;
}

/** The doc comment of a member of an enum, where it has one. */
export function commentOf(text: string, name: string): string {
  const member = alone(`["']?${literally(name)}["']?(?=\\s*(?:=|,|\\}))`).exec(text);
  return /\/\*\*(?:(?!\*\/)[^])*\*\/\s*$/.exec(text.slice(0, member?.index ?? 0))?.[0] ?? "";
}
