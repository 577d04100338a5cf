const place = /^(\S.*?)\(\d+,\d+\): error TS\d+: /;

/**
 * The files of which `tsc --pretty false` printed errors.
 *
 * @returns nothing where it printed anything that is not about a file: then it may have checked nothing
 */
export function filesInOutput(output: string): readonly string[] | undefined {
  const files = new Set<string>();
  for (const line of output.split(/\r?\n/)) {
    // Details of the message before.
    if (line === "" || line.startsWith(" ")) continue;
    const file = place.exec(line)?.[1];
    if (file === undefined) return undefined;
    files.add(file);
  }
  return [...files];
}
