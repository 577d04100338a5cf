import type { Finding } from "../analysis/finding.js";
import type { DisplayPath } from "./display-path.js";
import { words } from "./words/index.js";
import { shortMessage } from "./words/opt-in-required.js";
import type { Words } from "./words/words.js";

/**
 * Puts a finding into words. All hosts use these, so that the same mistake reads the same everywhere.
 *
 * @returns the message; lines after the first are indented, as those of the compiler are
 */
export function findingMessage(finding: Finding, displayPath: DisplayPath): string {
  const { message } = words[finding.code] as Pick<Words<Finding["code"]>, "message">;
  return message(finding, displayPath);
}

/** A finding in one line, for where the standard message stands beside it, once for all. */
export function findingLine(finding: Finding, displayPath: DisplayPath): string {
  return finding.code === "opt-in-required" ? shortMessage(finding) : findingMessage(finding, displayPath);
}
