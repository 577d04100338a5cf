import type { Words } from "./words.js";

export const flagsNotLoaded: Words<"flags-not-loaded"> = {
  message: ({ member, flag, specifier }) =>
    `'${member}' is experimental, behind '${flag}', and nothing in this program imports '${specifier}', where its flags are: add 'import "${specifier}";' to a file of declarations, and you are told how to opt in.`,
  meaning:
    "A program imports a part of a package that does not lead to its catalog, as `studio/server` beside `studio`. What is marked there is experimental all the same; the title, the version and the address of the flag are only known where the other part is in the program.",
  remedy:
    "Import the module that has the flags once, anywhere in the program; in a declaration file the import loads nothing when the program runs. `proviso check --fix` writes it together with the flag. Authors spare their users that: have each entry point import or export the module of the catalog.",
  example: {
    language: "ts",
    text: ['import { serve } from "studio/server";', "serve(); // TS990025: 'studio' has its flags"].join(
      "\n",
    ),
  },
};
