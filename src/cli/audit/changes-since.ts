import type { Problem } from "../../problem.js";
import { usageMessage } from "../../report/usage-problem.js";
import { changesMarkdown } from "../../report/audit/index.js";
import type { Io } from "../io.js";
import { auditedPackage } from "./audited-package.js";
import { compareStates } from "./compare-states.js";
import { olderState } from "./older-state.js";
import { usualPatience } from "./watched-audit.js";

/**
 * What has become of the experiments of the package that somebody works on, as the part of a changelog.
 *
 * @param against what it is compared with, as `proviso audit` takes it
 */
export async function changesSince(
  { cwd, err }: Pick<Io, "cwd" | "err">,
  against: string | undefined,
): Promise<string | Problem> {
  const { state, project } = auditedPackage(cwd, undefined);
  const { name, private: isPrivate } = state.manifest;
  const { state: older, instead } = await olderState(cwd, project, name, against, isPrivate === true);
  if (instead) err(`${usageMessage(instead)}\n`);
  const found = await compareStates(project, older, state, usualPatience);
  return "code" in found ? found : changesMarkdown(found);
}
