// What a doc comment marks, and what only looks as if it did.
import { describe, expect, it } from "vitest";
import { commentMarks, docComments } from "../../../src/analysis/gates/mark/comment-marks.js";

/** The tags as `tag`, or `tag FLAG`. */
const tagsIn = (comment: string): readonly string[] =>
  commentMarks(comment).tags.map(({ tag, flag }) => (flag === undefined ? tag : `${tag} ${flag}`));

describe("the tags of a comment", () => {
  it.each([
    ["/** @experimental IMAGES */", ["experimental IMAGES"]],
    ["/**\n * Makes one.\n * @experimental IMAGES\n * @beta\n */", ["experimental IMAGES", "beta"]],
    ["/** Makes one. @experimental IMAGES, may change. */", ["experimental IMAGES"]],
    ["/** @experimental - IMAGES: may change */", ["experimental IMAGES"]],
    ["/** @experimental\tIMAGES */", ["experimental IMAGES"]],
    ["/** @experimental IMAGES-2 */", ["experimental IMAGES-2"]],
    ["/** @experimental */", ["experimental"]],
    ["/**@experimental*/", ["experimental"]],
    // A flag stands on the line of its tag.
    ["/**\n * @experimental\n * IMAGES\n */", ["experimental"]],
    ["/** @experimental\r\n IMAGES */", ["experimental"]],
    ["/** @experimental `IMAGES` */", ["experimental"]],
    ["/** @experimental {@link IMAGES} */", ["experimental"]],
    ["/** @alpha2 */", ["alpha2"]],
    // Text.
    ["/** me@experimental IMAGES */", []],
    ["/** (@experimental IMAGES) */", []],
    ["/** @experimental-ish IMAGES */", []],
    ["/** @experimental_2 IMAGES */", []],
    ["/** @ experimental */", []],
    ["/** @2 */", []],
    ["/** `@experimental IMAGES` */", []],
    ["/** {@link draw @experimental IMAGES} */", []],
    ["/**\n * ```\n * @experimental IMAGES\n * ```\n */", []],
    ["/**\n * ~~~\n * @experimental IMAGES\n * ~~~\n */", []],
    ["/** experimental IMAGES */", []],
    // What is text ends somewhere.
    ["/** `draw` @experimental IMAGES `fill` */", ["experimental IMAGES"]],
    ["/** {@link draw} @experimental IMAGES */", ["experimental IMAGES"]],
    ["/** {draw} @experimental IMAGES */", ["experimental IMAGES"]],
    ["/** `not ended\n * @experimental IMAGES */", ["experimental IMAGES"]],
    [
      "/**\n * ```\n * a\n * ```\n * @experimental IMAGES\n * ```\n * b\n * ```\n */",
      ["experimental IMAGES"],
    ],
  ])("%j", (comment, expected) => {
    expect(tagsIn(comment)).toEqual(expected);
    expect(commentMarks(comment)).toMatchObject({ isStable: false, isOfModule: false });
  });

  it("`@stable` is none of them", () => {
    const marks = commentMarks("/** @stable @experimental IMAGES */");
    expect(marks).toEqual({
      tags: [{ tag: "experimental", flag: "IMAGES" }],
      isStable: true,
      isOfModule: false,
    });
  });

  it.each(["module", "packageDocumentation", "fileoverview", "file"])("`@%s` is of the module", (tag) => {
    expect(commentMarks(`/** @${tag}\n @experimental IMAGES */`)).toEqual({
      tags: [{ tag: "experimental", flag: "IMAGES" }],
      isStable: false,
      isOfModule: true,
    });
  });
});

describe("the doc comments of a text", () => {
  it.each([
    ["/** a */\n/** b */\n", ["/** a */", "/** b */"]],
    ["/**\n * a\n */", ["/**\n * a\n */"]],
    ["// /** a */\n/** b */", ["/** b */"]],
    ["/* /** a */ /** b */", ["/** b */"]],
    ["/** // a */ /** b */", ["/** // a */", "/** b */"]],
    // These are none.
    ["/**/", []],
    ["/***/ /** a */", ["/** a */"]],
    ["/*** a */", []],
    ["/* a */", []],
    ["// a", []],
    ["", []],
  ])("%j", (text, expected) => {
    expect(docComments(text)).toEqual(expected);
  });
});
