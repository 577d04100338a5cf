import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** The files of one version of a package. */
export type Published = Readonly<Record<string, string>>;

/** What packages of a registry look like to those who fetch them. */
export interface Registry {
  readonly url: string;
  /** What has been asked for, such as `/lib`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * A registry in this process: it hands out packages as real ones do, by HTTP.
 *
 * @param packages the versions of each package, the last one being `latest`
 * @param tags other tags of packages, with their versions
 */
export async function startRegistry(
  packages: Readonly<Record<string, Readonly<Record<string, Published>>>>,
  tags: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<Registry> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "").split("?")[0] ?? "");
    asked.push(path);
    const [, name = "", version] = /^\/((?:@[^/]+\/)?[^/]+)(?:\/-\/(.+)\.tgz)?$/.exec(path) ?? [];
    const versions = packages[name];
    // A registry that one has to log in to, and one that is out of order.
    if (name.startsWith("@private/") || name.startsWith("@broken/")) {
      response.statusCode = name.startsWith("@private/") ? 401 : 500;
      response.end('{ "error": "Refused" }');
      return;
    }
    const files = version === undefined ? undefined : versions?.[version];
    if (files) response.end(tarballOf(files));
    else if (versions && version === undefined) {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(document(url, name, versions, tags[name])));
    } else {
      response.statusCode = 404;
      response.end('{ "error": "Not found" }');
    }
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    close: () =>
      new Promise((settle) => {
        server.closeAllConnections();
        server.close(() => settle());
      }),
  };
}

function document(
  url: string,
  name: string,
  versions: Readonly<Record<string, Published>>,
  tags: Readonly<Record<string, string>> = {},
) {
  const all = Object.entries(versions).map(([version, files]) => {
    const dist = {
      tarball: `${url}/${name}/-/${version}.tgz`,
      integrity: `sha512-${createHash("sha512").update(tarballOf(files)).digest("base64")}`,
      shasum: createHash("sha1").update(tarballOf(files)).digest("hex"),
    };
    return [version, { ...(JSON.parse(files["package.json"] ?? "{}") as object), dist }] as const;
  });
  const time = Object.fromEntries(all.map(([version]) => [version, "2020-01-01T00:00:00.000Z"]));
  return {
    name,
    "dist-tags": { latest: all.at(-1)?.[0], ...tags },
    versions: Object.fromEntries(all),
    time: { created: "2020-01-01T00:00:00.000Z", modified: "2020-01-01T00:00:00.000Z", ...time },
  };
}

/** The tarball of a package, as `npm pack` makes it. */
export function tarballOf(files: Published): Buffer {
  const parts = Object.entries(files).flatMap(([path, text]) => {
    const content = Buffer.from(text);
    const header = Buffer.alloc(512);
    header.write(`package/${path}`, 0);
    header.write("0000644\0", 100);
    header.write("0000000\0", 108);
    header.write("0000000\0", 116);
    header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
    header.write("00000000000\0", 136);
    header.write("        ", 148);
    header.write("0", 156);
    header.write("ustar\u000000", 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(1024)]));
}
