/** What a piece of output is, for who gives it a colour. */
export type Role = "file" | "line" | "error" | "warning" | "suggestion" | "code" | "gutter" | "related";

/** Gives a piece of output its colour, or leaves it as it is. */
export type Style = (role: Role, text: string) => string;

/** No colours: for a pipe, a file, `NO_COLOR`. */
export const plainStyle: Style = (_role, text) => text;

// The colours that the compiler gives the same things.
const escapes: Record<Role, string> = {
  file: "\u001b[96m",
  line: "\u001b[93m",
  error: "\u001b[91m",
  warning: "\u001b[93m",
  suggestion: "\u001b[94m",
  code: "\u001b[90m",
  gutter: "\u001b[7m",
  related: "\u001b[96m",
};
const reset = "\u001b[0m";

/**
 * The colours of `tsc --pretty`.
 *
 * @example
 * terminalStyle("error", "error"); // "\u001b[91merror\u001b[0m"
 */
export const terminalStyle: Style = (role, text) => escapes[role] + text + reset;
