import { readFileSync } from "node:fs";
import { isDeclarationPart, packageState, type PackageState } from "../audit/state/package-state.js";
import { readTar } from "./read-tar.js";

/** The package in a tarball: its files are in one folder there, `package` as a rule. */
export function tarballState(file: string, label: string): PackageState | undefined {
  const files = readTar(readFileSync(file), isDeclarationPart);
  return packageState(
    label,
    new Map([...files].map(([path, text]) => [path.replace(/^(?:\.\/)?[^/]+\//, ""), text])),
  );
}

/** The package in an archive of a folder as it is. */
export function archiveState(archive: Buffer, label: string): PackageState | undefined {
  const files = readTar(archive, isDeclarationPart);
  return packageState(label, new Map([...files].map(([path, text]) => [path.replace(/^\.\//, ""), text])));
}
