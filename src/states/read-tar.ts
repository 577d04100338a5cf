import { gunzipSync } from "node:zlib";

const block = 512;

/**
 * The texts of files in an archive, by their paths. It is only read: nothing is unpacked, links are passed over.
 *
 * @param archive packed with gzip, or not
 * @param isWanted which files are read
 */
export function readTar(archive: Buffer, isWanted: (path: string) => boolean): ReadonlyMap<string, string> {
  const tar = archive[0] === 0x1f && archive[1] === 0x8b ? gunzipSync(archive) : archive;
  const files = new Map<string, string>();
  let longName: string | undefined;
  for (let at = 0; at + block <= tar.length;) {
    const header = tar.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) break;
    const size = parseInt(textIn(header, 124, 12).trim() || "0", 8);
    if (!Number.isSafeInteger(size) || size < 0) throw new Error("it is not an archive");
    const content = tar.subarray(at + block, at + block + size);
    at += block + Math.ceil(size / block) * block;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "x") longName = paxPath(content) ?? longName;
    else if (type === "L") longName = textIn(content, 0, content.length);
    else {
      const prefix = textIn(header, 257, 5) === "ustar" ? textIn(header, 345, 155) : "";
      const path = longName ?? (prefix === "" ? "" : `${prefix}/`) + textIn(header, 0, 100);
      if (type !== "g") longName = undefined;
      const isFile = type === "0" || type === "\0";
      if (isFile && isWanted(path)) files.set(path, content.toString("utf8"));
    }
  }
  return files;
}

function textIn(bytes: Buffer, start: number, length: number): string {
  const text = bytes.subarray(start, start + length);
  const end = text.indexOf(0);
  return text.subarray(0, end < 0 ? text.length : end).toString("utf8");
}

/** `30 path=package/dist/index.d.ts` */
const paxPath = (content: Buffer): string | undefined =>
  /(?:^|\n)\d+ path=([^\n]*)\n/.exec(content.toString("utf8"))?.[1];
