/** How the files of a program are named to people: relative to their project. */
export type DisplayPath = (file: string) => string;
