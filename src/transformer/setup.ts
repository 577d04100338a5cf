import { unsupportedHost } from "../hosts/supported-versions.js";
import { foreignPolicy } from "../analysis/gates/mark/foreign/foreign-policy.js";
import type { Problem } from "../problem.js";

/** What the plugin entry may have: two options of Proviso, and those of ts-patch and tsserver. */
const knownOptions = [
  "name",
  "transform",
  "transformProgram",
  "foreign",
  "optIn",
  "type",
  "import",
  "after",
  "afterDeclarations",
  "tsConfig",
  "resolvePathAliases",
  "isEsm",
];

/** What is wrong with how the transformer was set up, if anything is. */
export function setupProblem(
  config: Readonly<Record<string, unknown>>,
  typescript: { readonly version: string },
): Problem | undefined {
  const option = Object.keys(config).find((key) => !knownOptions.includes(key));
  if (option !== undefined) return { code: "unknown-option", option, known: knownOptions.slice(0, 5) };
  const unsupported = unsupportedHost(typescript);
  if (unsupported) return unsupported;
  const policy = foreignPolicy(config);
  return "malformed" in policy ? { code: "option-malformed", option: policy.malformed } : undefined;
}
