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
    return withSmallDrive(/^\/[A-Za-z]:/.test(path) ? path.slice(1) : path);
  } catch {
    return undefined;
  }
}

const withSmallDrive = (path: string): string =>
  /^[A-Z]:/.test(path) ? path.charAt(0).toLowerCase() + path.slice(1) : path;

/**
 * What one document has in common however its address is written: editors escape `@`, `+`, `(` and the colon of `C:` or
 * leave them, and TypeScript escapes all. The name of a file is that of its document, whatever the letter of its drive is
 * like: behind a link it is as somebody has written it.
 */
export const documentKey = (uri: string): string => fileNameOf(uri) ?? withSmallDrive(uri);
