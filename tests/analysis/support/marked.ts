/**
 * A text before and after a change, in one: what stands in «…» is put in, `«old→new»` replaces.
 *
 * @example
 * before('new App("x"«, {}»)'); // new App("x")
 * after('new App("x"«, {}»)'); // new App("x", {})
 */
export const before = (marked: string): string => marked.replace(mark, (_, old?: string) => old ?? "");
export const after = (marked: string): string => marked.replace(mark, (_, __, added: string) => added);

const mark = /«(?:([^«»→]*)→)?([^«»→]*)»/g;

/** Takes off the indentation that a text has only because it stands in a test. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n[ ]*$/, "\n")
    .split("\n");
  const margins = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const margin = Math.min(...margins);
  return lines.map((line) => line.slice(margin)).join("\n");
}
