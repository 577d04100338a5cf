import { pathToFileURL } from "node:url";
import type { NativeModules } from "../compilers/native/index.js";

/** Loads the modules of an installed TypeScript 7, by their files. */
export async function loadNative(api: string, ast: string): Promise<NativeModules> {
  const importFile = (file: string): Promise<unknown> => import(pathToFileURL(file).href);
  const [apiModule, astModule] = await Promise.all([importFile(api), importFile(ast)]);
  return { api: apiModule, ast: astModule } as NativeModules;
}
