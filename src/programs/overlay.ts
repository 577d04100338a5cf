/**
 * Texts that some files are to have, whatever the disk has, by the names that the compiler has for the files: a program
 * is looked at as it would be before anything is written.
 */
export type Overlay = ReadonlyMap<string, string>;

/** The files as they are on the disk. */
export const asOnDisk: Overlay = new Map();
