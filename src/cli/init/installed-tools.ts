import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { locateTypeScript } from "../../programs/locate-typescript.js";
import type { InstalledTools } from "../../report/init-message.js";

/** What the files of a folder would compile with. */
export function installedTools(folder: string): InstalledTools {
  const installed = locateTypeScript(folder);
  if ("code" in installed) {
    return installed.code === "unsupported-typescript"
      ? { kind: "unsupported", version: installed.version, supported: installed.supported }
      : { kind: "no-typescript" };
  }
  const { version, support } = installed;
  if (!("compiler" in support.entry)) return { kind: "native", version };
  const major = version.startsWith("6.") ? "4" : "3";
  const patch = major === "4" ? "^4.0.1" : "^3.3.0";
  return {
    kind: "classic",
    version,
    patch,
    isPatchInstalled: patchVersion(folder)?.startsWith(`${major}.`) === true,
  };
}

function patchVersion(folder: string): string | undefined {
  try {
    const file = createRequire(join(folder, "package.json")).resolve("ts-patch/package.json");
    return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
  } catch {
    return undefined;
  }
}
