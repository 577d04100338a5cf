import type ts from "typescript";
import type { TypeScript } from "../compilers/typescript.js";
import { codeFixExtensions } from "./code-fixes.js";
import { completionExtensions } from "./completions.js";
import { diagnosticExtensions } from "./diagnostics.js";
import type { Extensions } from "./guard.js";
import { hoverExtensions } from "./hover.js";
import { viewer } from "./view.js";

/** Everything that is added to one language service, which is one project's. */
export function extensionsOf(typescript: TypeScript, service: ts.LanguageService): Extensions {
  const viewOf = viewer(typescript);
  const view = () => {
    const program = service.getProgram();
    return program && viewOf(program);
  };
  return {
    ...diagnosticExtensions(typescript, view),
    ...codeFixExtensions(service, view),
    ...completionExtensions(typescript, view),
    ...hoverExtensions(typescript, view),
  };
}
