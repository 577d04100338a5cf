import { readText } from "../../compilers/native/index.js";
import { documentKey } from "../document-uri.js";

/** Which files of a program have which words in their text, found out once as long as a file does not change. */
export interface Mentions {
  has(fileName: string, word: string): boolean;
  /** A file is not what it was. */
  forget(fileName: string): void;
  forgetAll(): void;
}

/** @param typed the text of a file that is open in the editor */
export function fileMentions(typed: (fileName: string) => string | undefined): Mentions {
  const files = new Map<string, Map<string, boolean>>();
  return {
    has(fileName, word) {
      const key = documentKey(fileName);
      let words = files.get(key);
      if (!words) files.set(key, (words = new Map<string, boolean>()));
      let found = words.get(word);
      // The text is not kept: a program has many megabytes of it.
      if (found === undefined) {
        const text = typed(fileName) ?? readText(fileName);
        // Where only the compiler has the text, such as in its own libraries, there is nothing of anybody's.
        words.set(word, (found = text?.includes(word) === true));
      }
      return found;
    },
    forget: (fileName) => void files.delete(documentKey(fileName)),
    forgetAll: () => files.clear(),
  };
}
