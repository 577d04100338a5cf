import type { ToolRun } from "./run-tool.js";

/** Why a version could not be fetched. */
export interface FetchProblem {
  readonly why: "not-published" | "unreachable" | "no-manager" | "failed";
  /** What the package manager says of it, in one line. */
  readonly reason: string;
}

const unpublished =
  /\b(E404|ETARGET|ENOVERSIONS|ERR_PNPM_FETCH_404|ERR_PNPM_NO_MATCHING_VERSION|YN0035|YN0082|Couldn't find any versions|Couldn't find package|No version matching)\b|: Not found$| - 404$/m;
const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|ERR_PNPM_META_FETCH_FAIL|ERR_PNPM_NO_OFFLINE_META|YN0001: .*RequestError|network connection|ConnectionRefused|FailedToOpenSocket)\b/i;

/** Reads what a package manager has printed. */
export function fetchProblem({ reason, isMissing }: Extract<ToolRun, { ok: false }>): FetchProblem {
  const why = isMissing
    ? "no-manager"
    : unpublished.test(reason)
      ? "not-published"
      : unreachable.test(reason)
        ? "unreachable"
        : "failed";
  return { why, reason: sayingLine(reason) };
}

/** The first line that says something: not a bare code, nor what the package manager is doing. */
function sayingLine(text: string): string {
  const lines = text.split("\n").flatMap((line) => {
    // eslint-disable-next-line no-control-regex -- they are what is coloured
    const plain = line.replace(/\u001b\[[\d;]*m/g, "").trim();
    if (
      /^(npm (error|ERR!) (code|syscall|errno) |(yarn|bun) add v|\[\d\/\d\]|Progress:|Resolv(ing|ed)\b|➤ YN0000|WARN\b)/.test(
        plain,
      )
    )
      return [];
    const said = plain
      .replace(/^➤ YN\d+:\s*[│┌└]?\s*/, "")
      .replace(/^(npm (error|ERR!)( notarget| 404)?|error:?|ERR_\w+)\s*/, "")
      .replace(/^\w*Error: /, "")
      .replace(/\.$/, "");
    return said === "" ? [] : [said];
  });
  return lines[0] ?? "it gave no reason";
}
