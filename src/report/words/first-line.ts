/** What somebody else says, as one line of ours has it. */
export const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? "";
