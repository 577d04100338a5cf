import { nativeBridge, isNativeBridge } from "../compilers/native-bridge.js";
import type { Problem } from "../problem.js";
import { inProcess, runsInProcess } from "../programs/supported.js";

/** The versions of TypeScript that can be hosts of ours, for people. */
const supported = inProcess.map(({ versions }) => versions).join(", ");

/** Why a TypeScript that loads us cannot be our host, if it cannot. */
export function unsupportedHost(typescript: { readonly version: string }): Problem | undefined {
  const { version } = typescript;
  const problem = { code: "unsupported-typescript", version, supported } as const;
  if (isNativeBridge(typescript)) return { ...problem, package: nativeBridge };
  return runsInProcess(version) ? undefined : problem;
}
