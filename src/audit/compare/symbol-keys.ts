/**
 * The symbol that a member is named by, as it is written; nothing for a name.
 *
 * @param name `__@iterator`, as compilers call `Symbol.iterator`, or the text that stands for a unique symbol
 */
export function symbolOf(name: string): string | undefined {
  const [, wellKnown] = /^__@(\w+)$/.exec(name) ?? [];
  if (wellKnown !== undefined) return `Symbol.${wellKnown}`;
  return uniqueSymbolOf(name);
}

/** The name of a unique symbol, for which a text of its own stands where states are compared. */
export const uniqueSymbolOf = (name: string): string | undefined =>
  /^unique symbol ([\w$]+)$/.exec(name)?.[1];

/** A type as it is to be read: `typeof key` in the place of the text that stands for a unique symbol. */
export const withoutSymbolTexts = (text: string): string =>
  text.replace(/"unique symbol ([\w$]+)"/g, "typeof $1");
