/**
 * The name of a file that is told of by its address, as TypeScript has it: with slashes, and `c:/` on Windows.
 *
 * @returns nothing for what is no file, such as what has never been saved
 */
export function fileNameOf(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    const { host, pathname } = new URL(uri);
    const path = decodeURIComponent(pathname);
    if (host !== "") return `//${host}${path}`;
    const [, drive, rest] = /^\/([A-Za-z]:)(.*)/s.exec(path) ?? [];
    return drive === undefined || rest === undefined ? path : drive.toLowerCase() + rest;
  } catch {
    return undefined;
  }
}

/**
 * What one document has in common however its address is written: editors escape `@`, `+`, `(` and the colon of `C:` or
 * leave them, and TypeScript escapes all. The name of a file is that of its document.
 */
export const documentKey = (uri: string): string => fileNameOf(uri) ?? uri;
