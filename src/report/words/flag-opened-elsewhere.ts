import type { Words } from "./words.js";

export const flagOpenedElsewhere: Words<"flag-opened-elsewhere"> = {
  message: ({ member, feature, opener }) =>
    `'${member}' is experimental, and only the declarations of '${opener}' opt in to '${feature.flag}': add it to the flags of this program, too.`,
  meaning:
    "The declarations of a dependency merge a flag into those of the program. So what it opens compiles here, though nobody has opted in to it here, and compiles no more once the dependency drops the flag.",
  remedy:
    "Write the flag into the program's own, which the quick fix does. Who publishes such declarations can keep the block in a `.d.ts` file of the sources: that is not emitted.",
  example: {
    language: "ts",
    text: [
      'import { generateImage } from "ai";',
      'import "wrapper"; // its declarations have IMAGES: true',
      "",
      'generateImage("a tree"); // TS990009',
    ].join("\n"),
  },
};
