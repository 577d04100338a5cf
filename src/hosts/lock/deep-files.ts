import type { DeclarationParser } from "../../lock/syntax/declaration-parser.js";
import { Refusal } from "../refusal.js";

/** A parser that names the file which nests deeper than the compiler can follow: TypeScript 5 and 6 read by calls. */
export function namingDeepFiles(
  parser: DeclarationParser,
  shown: (path: string) => string,
): DeclarationParser {
  return {
    ...parser,
    parse(file, text) {
      try {
        return parser.parse(file, text);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw new Refusal({ code: "file-unreadable", file: shown(file), reason: "depth" });
      }
    },
  };
}
