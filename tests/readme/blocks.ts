/** One fenced block of a Markdown file. */
export interface Block {
  readonly language: string;
  /** What stands behind the language: the file that the block is. */
  readonly file: string | undefined;
  readonly text: string;
  readonly line: number;
}

/** The fenced blocks of a Markdown file, in their order. */
export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ({ index, 1: language = "", 2: file, 3: text = "" }) => ({
      language,
      file,
      text,
      line: markdown.slice(0, index).split("\n").length,
    }),
  );
}
