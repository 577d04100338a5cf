/** Whether a file is one of the compiler's own libraries, such as `lib.dom.d.ts`. */
export const isOfCompiler = (fileName: string): boolean => library.test(fileName);

const library = /\/(?:@typescript\/[^/]+|typescript)\/lib\/lib\.[^/]+\.d\.ts$/;
