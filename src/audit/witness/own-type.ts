import type { Shown } from "../change.js";
import { alone, literally } from "../program/name-patterns.js";
import type { TypeParameters } from "../surface/export-item.js";

/** What type parameters may be told apart by. */
export const typesToTry = [
  "string",
  "number",
  '"a" | "b"',
  "{ name: string; _name: string }",
  "() => string",
  "readonly string[]",
  "unknown",
];

/** The types that conditions ask for: `T extends Promise<infer U> ? U : T` is another matter for a promise. */
export function typesAskedFor(text: string): readonly string[] {
  const asked = [
    ...text.matchAll(/\bextends\s+((?:[^?;{}<>]|=>|<(?:[^<>]|<[^<>]*>)*>|\{[^{}]*\})+?)\s*\?(?![.:?])/g),
  ];
  const types = asked.map(([, type = ""]) => withInferred(type, "string"));
  // What is waited for shows with something to wait for.
  const promised = /\bAwaited</.test(text)
    ? asked.map(([, type = ""]) => withInferred(type, "Promise<string>"))
    : [];
  return [...new Set([...promised, ...types])].filter((type) => !/^[A-Z]\w?$/.test(type)).slice(0, 4);
}

/** The declaration of an interface or an alias, as a program may have it beside the export: `Before` is its name. */
export function ownTypeOf(shown: Shown | undefined): string | undefined {
  const [, name, rest] =
    /^(?:(?:export|default|declare)\s+)*(?:interface|type)\s+([\w$]+)([^]*)$/.exec(shown?.text ?? "") ?? [];
  if (shown === undefined || name === undefined || rest === undefined) return undefined;
  const itself = alone(`(?<![."'])${literally(name)}(?!["'])`, "g");
  const word = /\binterface\s/.test(shown.text.slice(0, -rest.length)) ? "interface" : "type";
  return `${word} Before${rest.replace(itself, "Before")}`;
}

/** All that type parameters allow, each with those before it in its place: `<T extends object, K extends keyof T>`. */
export function widestOf({ names, constraints }: TypeParameters): readonly string[] {
  const widest: string[] = [];
  for (const constraint of constraints) {
    const known = widest.map((type, index) => [names[index] ?? "", `(${type})`] as const);
    const written = known.reduce(
      (text, [name, type]) => text.replace(alone(`(?<!\\.)${literally(name)}`, "g"), () => type),
      constraint ?? "unknown",
    );
    widest.push(written);
  }
  return widest;
}

const withInferred = (type: string, inferred: string): string =>
  type.replace(/\binfer\s+[\w$]+(?:\s+extends\s+[^,>)\]}]+)?/g, inferred);
