import { nativeBridge, isNativeBridge } from "../compilers/native-bridge.js";
import type { Problem } from "../problem.js";

/** The versions of TypeScript that can be hosts of ours, for people. */
const supported = "5.4 to 6.0";

/** Why a TypeScript that loads us cannot be our host, if it cannot. */
export function unsupportedHost(typescript: { readonly version: string }): Problem | undefined {
  const { version } = typescript;
  const problem = { code: "unsupported-typescript", version, supported } as const;
  if (isNativeBridge(typescript)) return { ...problem, package: nativeBridge };
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return (major === 5 && minor >= 4) || (major === 6 && minor === 0) ? undefined : problem;
}
