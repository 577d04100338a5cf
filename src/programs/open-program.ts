import type { Problem } from "../problem.js";
import { openClassicProgram } from "./classic-program.js";
import type { ConfigFile } from "./config-file.js";
import { locateTypeScript } from "./locate-typescript.js";
import { openNativeProgram } from "./native-program.js";
import type { OpenProgram } from "./program.js";
import { dirname } from "node:path";

/** Opens a project with the TypeScript that it has installed. */
export async function openProgram(config: ConfigFile): Promise<OpenProgram | Problem> {
  const installed = locateTypeScript(dirname(config.path));
  if ("code" in installed) return installed;
  const { entry } = installed.support;
  return "compiler" in entry
    ? openClassicProgram(installed, config, entry.compiler)
    : openNativeProgram(installed, config, entry);
}
