/** White space and comments, for patterns of what stands between two words of a declaration. */
export const trivia = String.raw`(?:\s|/\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)*`;

/** How far what stands at the beginning of a text goes; nothing where it does not stand there. */
export const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;
