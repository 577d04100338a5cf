import type { Problem } from "../problem.js";
import { openClassicProgram } from "./classic-program.js";
import type { ConfigFile } from "./config-file.js";
import { locateTypeScript } from "./locate-typescript.js";
import { openNativeProgram } from "./native-program.js";
import { asOnDisk, type Overlay } from "./overlay.js";
import type { OpenProgram } from "./program.js";
import { dirname } from "node:path";

/**
 * Opens a project with the TypeScript that it has installed.
 *
 * @param overlay what its files are to have in place of what is on the disk
 */
export async function openProgram(
  config: ConfigFile,
  overlay: Overlay = asOnDisk,
): Promise<OpenProgram | Problem> {
  const installed = locateTypeScript(dirname(config.path));
  if ("code" in installed) return installed;
  const { entry } = installed.support;
  return "compiler" in entry
    ? openClassicProgram(installed, config, entry.compiler, overlay)
    : openNativeProgram(installed, config, entry, overlay);
}
