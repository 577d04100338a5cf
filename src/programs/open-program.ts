import type { Compiler } from "../analysis/program/compiler.js";
import { syntaxGuards } from "../analysis/program/syntax.js";
import type { Problem } from "../problem.js";
import { openClassicProgram } from "./classic-program.js";
import type { ConfigFile } from "./config-file.js";
import { locateTypeScript, type InstalledTypeScript } from "./locate-typescript.js";
import { openNativeProgram } from "./native-program.js";
import { asOnDisk, type Overlay } from "./overlay.js";
import type { OpenProgram } from "./program.js";
import { supportedRange } from "./supported.js";
import { dirname } from "node:path";

/**
 * Opens a project with the TypeScript that it has installed.
 *
 * @param overlay what its files are to have in place of what is on the disk
 * @param checksAll whether it is sure already that the compiler is to check all files
 */
export async function openProgram(
  config: ConfigFile,
  overlay: Overlay = asOnDisk,
  checksAll = false,
): Promise<OpenProgram | Problem> {
  const installed = locateTypeScript(dirname(config.path));
  if ("code" in installed) return installed;
  const { entry } = installed.support;
  return opened(installed, () =>
    "compiler" in entry
      ? openClassicProgram(installed, config, entry.compiler, overlay)
      : openNativeProgram(installed, config, entry, overlay, checksAll),
  );
}

/** The program that a compiler opens, if it is one that can be asked. */
export async function opened(
  { version }: InstalledTypeScript,
  open: () => OpenProgram | Problem | Promise<OpenProgram | Problem>,
): Promise<OpenProgram | Problem> {
  try {
    const program = await open();
    if ("code" in program || knowsAllKinds(program.compiler)) return program;
    program.close();
    return { code: "unsupported-typescript", version, supported: supportedRange };
  } catch (error) {
    // TypeScript 5 and 6 run in this process, and have no stack left for what is nested too deep.
    const reason = error instanceof Error ? error.message : String(error);
    return { code: "typescript-failed", version, reason };
  }
}

function knowsAllKinds(compiler: Compiler): boolean {
  try {
    syntaxGuards(compiler);
    return true;
  } catch {
    return false;
  }
}
