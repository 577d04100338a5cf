/** What the tags of one doc comment say of what it stands before. */
export interface CommentMarks {
  /** The tags that may stand for a flag, in their order. */
  readonly tags: readonly MarkTag[];
  /** Whether `@stable` takes it out of what it stands in. */
  readonly isStable: boolean;
  /** Whether the comment is of the module as a whole, by a tag that says so. */
  readonly isOfModule: boolean;
}

/** `@experimental IMAGES`, or a release tag such as `@beta`. */
export interface MarkTag {
  /** Without the `@`: `experimental`. */
  readonly tag: string;
  /** The word behind it; nothing where there is none. */
  readonly flag: string | undefined;
}

const none: CommentMarks = { tags: [], isStable: false, isOfModule: false };

/**
 * Reads the tags of a doc comment. What stands in back quotes or behind `{` is text: `{@link experimental}`.
 *
 * @param comment with its slashes and asterisks
 * @example
 * commentMarks("/** Makes an image. @experimental IMAGES *\/").tags; // [{ tag: "experimental", flag: "IMAGES" }]
 */
export function commentMarks(comment: string): CommentMarks {
  if (!comment.includes("@")) return none;
  const tags: MarkTag[] = [];
  let isStable = false;
  let isOfModule = false;
  for (const { groups = {} } of withoutCode(comment).matchAll(tagWithWord)) {
    const { tag = "", word } = groups;
    if (tag === "stable") isStable = true;
    else if (moduleTags.includes(tag)) isOfModule = true;
    else tags.push({ tag, flag: word });
  }
  return { tags, isStable, isOfModule };
}

// The word may be followed by more: `@experimental IMAGES, may change`.
const tagWithWord =
  /(?<=[\s*])@(?<tag>[A-Za-z][A-Za-z0-9]*)\b(?![\w-])(?:[^\S\r\n]+(?:-[^\S\r\n]+)?(?<word>[^\s*@{}`,;:.()·]+))?/g;
const moduleTags = ["module", "packageDocumentation", "fileoverview", "file"];

/** What is taken out leaves as many characters, so that lines stay lines, and no word. */
export function withoutCode(comment: string): string {
  if (!/[`~{]/.test(comment)) return comment;
  return comment.replace(/(```|~~~)[^]*?\1|`[^`\r\n]*`|\{@[^}]*\}/g, (code) => code.replace(/[^\r\n]/g, "·"));
}

/** The doc comments in the text before a node, in their order. */
export function docComments(text: string): readonly string[] {
  if (!text.includes("/**")) return [];
  const comments: string[] = [];
  for (const [comment] of text.matchAll(/\/\/[^\r\n]*|\/\*[^]*?\*\//g)) {
    if (/^\/\*\*[^/*]/.test(comment)) comments.push(comment);
  }
  return comments;
}
