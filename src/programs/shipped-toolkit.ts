import { readFileSync } from "node:fs";
import type { GateMistakenFinding } from "../analysis/finding.js";
import { builtDeclarations, publishedPackage } from "./built-declarations.js";

/**
 * Whether the users of a package get the types of the toolkit, which its declarations name: an entry in `devDependencies`
 * is for the package alone.
 *
 * A bundler may have written the types into the declarations. So the built ones are looked at; where there are none, a
 * package that has a bundler is given the benefit of the doubt.
 *
 * @param folder where the program is whose own types are gated
 */
export function toolkitNotShipped(folder: string): GateMistakenFinding | undefined {
  const published = publishedPackage(folder);
  if (!published) return undefined;
  const { file, text, name, manifest } = published;
  const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = manifest;
  if (!(toolkit in devDependencies) || toolkit in dependencies || toolkit in peerDependencies)
    return undefined;
  const built = builtDeclarations(published);
  const installed = Object.keys(devDependencies);
  const isNamed = built.length > 0 ? built.some(namesToolkit) : !installed.some((each) => bundler.test(each));
  if (!isNamed) return undefined;
  const start = Math.max(text.indexOf(`"${toolkit}"`, text.indexOf('"devDependencies"')), 0);
  return {
    code: "gate-mistaken",
    file: file.replaceAll("\\", "/"),
    start,
    end: start + toolkit.length + 2,
    mistake: { kind: "toolkit-not-shipped", packageName: name },
  };
}

const toolkit = "proviso";
const bundler =
  /rollup|rolldown|tsup|tsdown|unbuild|dts-bundle|esbuild|vite|api-extractor|pkgroll|bunchee|microbundle/;

const namesToolkit = (file: string): boolean =>
  /(?:from|import|require)\s*\(?\s*["']proviso["']/.test(readFileSync(file, "utf8"));
