import type { Suspect } from "../causes/sightings.js";
import { normalised } from "../program/normalised.js";
import type { ExportItem } from "../surface/export-item.js";
import { importOf } from "./access.js";

/** What is told of how types fit: an error of another kind is none that shows it. */
const ofFit: ReadonlySet<Suspect["break"]["kind"]> = new Set([
  "member-written",
  "overload-gone",
  "overload-strayed",
  "type-given",
  "type-taken",
]);

/**
 * A program that has to compile with both states for another one to show that something does not fit: it asks for the type
 * arguments of the other one, and nothing else. Which of them are allowed no more is told by itself.
 *
 * @returns nothing where what is allowed has not changed
 */
export function allowedArguments(
  program: string,
  { item, counterpart, break: found }: Suspect,
): string | undefined {
  if (!ofFit.has(found.kind) || !counterpart || !isHeldToAnother(item, counterpart)) return undefined;
  const { root } = importOf(item);
  const types = [...new Set(appliedIn(program, `${root}<`))].filter((type) => !/\binfer\s/.test(type));
  if (types.length === 0) return undefined;
  // What its types mention is declared before it has any value.
  const start = program.search(/^(?:declare )?(?:const|let) /m);
  const asked = types.map((type, index) => `type Asked${index} = ${type};`);
  return `${[program.slice(0, start < 0 ? undefined : start).trimEnd(), ...asked].join("\n")}\n`;
}

/** Of fewer or more type parameters a program can have nothing that both states allow. */
function isHeldToAnother(...items: readonly [ExportItem, ExportItem]): boolean {
  const [before, after] = items.map(
    ({ typeParameters: { names, constraints } = { names: [], constraints: [] } }) =>
      names.map((name, index) => [name, normalised(constraints[index] ?? "")]),
  );
  return before?.length === after?.length && JSON.stringify(before) !== JSON.stringify(after);
}

/** All that stands behind some words up to the bracket that ends it, with it. */
function appliedIn(text: string, words: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    let depth = 1;
    let end = at + words.length;
    for (; depth > 0 && end < text.length; end++) {
      if (text[end] === "<") depth++;
      // The arrow of a function ends nothing.
      if (text[end] === ">" && text[end - 1] !== "=") depth--;
    }
    if (!/[\w$.]/.test(text[at - 1] ?? "")) found.push(text.slice(at, end));
  }
  return found;
}
