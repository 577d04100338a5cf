/** A text as a regular expression that matches just that: `$` is a letter of names. */
export const literally = (text: string): string => text.replace(/[^\w]/g, "\\$&");

/** What stands by itself, and not as a part of a longer name. */
export const alone = (pattern: string, flags?: string): RegExp =>
  new RegExp(`(?<![\\w$])(?:${pattern})(?![\\w$])`, flags);

/** Finds a name, and not those that it is a part of. */
export const nameExpression = (name: string, flags?: string): RegExp => alone(literally(name), flags);

/** Finds a name behind a dot: `K` of `Events.K`, and not that of `on<K extends keyof Events>(name: K)`. */
export const behindDot = (name: string): RegExp => new RegExp(`\\.\\s*${literally(name)}(?![\\w$])`);
