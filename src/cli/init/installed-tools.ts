import { locateTypeScript } from "../../programs/locate-typescript.js";
import { patchVersion } from "../../programs/patch-version.js";
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
