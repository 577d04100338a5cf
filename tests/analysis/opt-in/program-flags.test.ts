// Where the flags of a program go: what stands in «…» is put in.
import { describe, it } from "vitest";
import { fixes } from "../support/fixes.js";
import type { Files } from "../support/workspace.js";

const main = 'import { paint } from "gallery";\npaint("tree");\n';
const both = 'import { Hook, paint } from "gallery";\npaint("tree");\nnew Hook("left");\n';
const withFlags = (flags: string, text = main): Files => ({ "main.mts": text, "flags.mts": flags });

describe("into the block that is there", () => {
  it.each([
    [
      "with no flags",
      'import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {«\n    IMAGES: true;\n  »}\n}\n',
    ],
    [
      "with a line for flags",
      'import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {«\n    IMAGES: true;»\n  }\n}\n',
    ],
    [
      "with a flag",
      'import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {\n    HOOKS: true;«\n    IMAGES: true;»\n  }\n}\n',
    ],
    [
      "with a flag that nothing ends",
      'import "gallery";\ndeclare module "gallery" {\n\tinterface ExperimentalFeatureFlags {\n\t\tHOOKS: true // kept«\n\t\tIMAGES: true»\n\t}\n}\n',
    ],
    [
      "with a comma",
      'import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {\n    HOOKS: true,«\n    IMAGES: true,»\n  }\n}\n',
    ],
    [
      "on one line",
      'import "gallery";\ndeclare module "gallery" { interface ExperimentalFeatureFlags { HOOKS: true« IMAGES: true;» } }\n'.replace(
        "HOOKS: true«",
        "HOOKS: true«;",
      ),
    ],
    [
      "on one line, with none",
      'import "gallery";\ndeclare module "gallery" { interface ExperimentalFeatureFlags {«\n  IMAGES: true;\n»} }\n',
    ],
    [
      "with other line ends",
      'import "gallery";\r\ndeclare module "gallery" {\r\n  interface ExperimentalFeatureFlags {\r\n    HOOKS: true;«\r\n    IMAGES: true;»\r\n  }\r\n}\r\n',
    ],
  ])("%s", (_, flags) => {
    fixes(withFlags(flags));
  });

  it("with several flags", () => {
    fixes(
      withFlags(
        'import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {«\n    IMAGES: true;\n    HOOKS: true;»\n  }\n}\n',
        both,
      ),
    );
  });

  it("of several, the first by the names of their files", () => {
    const block = (added: string) =>
      `import "gallery";\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {${added}\n  }\n}\n`;
    fixes({
      "main.mts": main,
      "z.mts": block(""),
      "flags.mts": block("«\n    IMAGES: true;»"),
      "y.mts": block(""),
    });
  });
});

describe("into the file that uses them, where there is no other place", () => {
  it("behind a last line", () => {
    fixes(
      {
        "main.mts": `${main}«\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {\n    IMAGES: true;\n  }\n}\n»`,
      },
      'declare module "gallery" {\n  interface ExperimentalFeatureFlags {\n    IMAGES: true;\n  }\n}',
    );
  });

  it("behind a line that does not end", () => {
    fixes({
      "main.mts": `${main}paint("house");«\n\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {\n    IMAGES: true;\n  }\n}\n»`,
    });
  });

  it("with other line ends", () => {
    fixes({
      "main.mts":
        `${both}«\ndeclare module "gallery" {\n  interface ExperimentalFeatureFlags {\n    IMAGES: true;\n    HOOKS: true;\n  }\n}\n»`.replaceAll(
          "\n",
          "\r\n",
        ),
    });
  });
});
