/** Applies a unified diff strictly: every line must be where the diff says, and be what it says. */
export function patched(oldText: string, diff: string): string {
  const old = oldText.split(/(?<=\n)/).filter((line) => line !== "");
  const result: string[] = [];
  let next = 0;
  const lines = diff.split(/(?<=\n)/).slice(2);
  for (const [index, line] of lines.entries()) {
    const ends = lines[index + 1]?.startsWith("\\ ") === true;
    const content = ends ? line.slice(1, -1) : line.slice(1);
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n$/.exec(line);
    if (header) {
      const start = Number(header[1]) - (header[2] === "0" ? 0 : 1);
      result.push(...old.slice(next, start));
      next = start;
      const newStart = Number(header[3]) - (header[4] === "0" ? 0 : 1);
      if (result.length !== newStart) throw new Error(`a hunk is not at line ${newStart}`);
    } else if (line.startsWith("+")) result.push(content);
    else if (line.startsWith("\\ ")) continue;
    else {
      if (old[next] !== content) throw new Error(`line ${next + 1} is not ${JSON.stringify(content)}`);
      if (line.startsWith(" ")) result.push(content);
      else if (!line.startsWith("-")) throw new Error(`not a line of a diff: ${line}`);
      next++;
    }
  }
  return [...result, ...old.slice(next)].join("");
}
