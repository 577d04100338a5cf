const word = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** A name as `import { … }` and `export { … }` have it: in quotes where it is no word, as of `export { paint as "to paint" }`. */
export const exportName = (name: string): string => (word.test(name) ? name : JSON.stringify(name));

/** The name of a declaration that is to be called as near to a name as can be. */
export const declarableName = (name: string): string =>
  word.test(name) ? name : name.replace(/^(?=\p{Nd})|[^\p{ID_Continue}$]+/gu, "_");
