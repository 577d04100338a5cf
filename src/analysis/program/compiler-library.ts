/** Whether a file is one of the compiler's own libraries, such as `lib.dom.d.ts`. */
export const isOfCompiler = (fileName: string): boolean => library.test(fileName);

const library = /\/(?:@typescript\/[^/]+|typescript)\/lib\/lib\.[^/]+\.d\.ts$/;

/** The same by the name of the file alone: a compiler, or an editor, may have its libraries anywhere. */
export const isNamedAsLibrary = (fileName: string): boolean => /\/lib\.[\w.]*d\.ts$/.test(fileName);
