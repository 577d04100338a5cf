/**
 * What a bundler that writes the declarations of several packages into one file puts behind a name that is there twice:
 * `OptInRequired$1`, `OptInRequired_2`. For regular expressions.
 */
const added = String.raw`[$_]\d+`;

const atEnd = new RegExp(`${added}$`);

/** The name that something of the toolkit has there. */
export const toolkitName = (name: string): string => name.replace(atEnd, "");

/** The source of a regular expression for one of these names, by whatever name it goes there. */
export const toolkitNamePattern = (...names: readonly string[]): string =>
  `(?:${names.join("|")})(?:${added})?`;
