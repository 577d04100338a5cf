import { readFileSync } from "node:fs";
import { join } from "node:path";
import { supportedRange } from "../programs/supported.js";

/** The version of Proviso, as its package says it. */
export function provisoVersion(): string {
  const text = readFileSync(join(__dirname, "..", "..", "package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

export function versionLine(): string {
  return `proviso ${provisoVersion()} (TypeScript ${supportedRange})`;
}
