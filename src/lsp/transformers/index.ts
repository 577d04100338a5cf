import { codeActionTransformer } from "./code-actions.js";
import { completionResolveTransformer } from "./completion-resolve.js";
import { completionTransformer } from "./completion.js";
import { diagnosticTransformer } from "./diagnostics.js";
import { hoverTransformer } from "./hover.js";
import type { Transformer } from "./moment.js";

/** The requests whose answers are not the server's alone. All others are none of our business. */
export const transformers: Readonly<Record<string, Transformer>> = {
  "textDocument/diagnostic": diagnosticTransformer,
  "textDocument/codeAction": codeActionTransformer,
  "textDocument/hover": hoverTransformer,
  "textDocument/completion": completionTransformer,
  "completionItem/resolve": completionResolveTransformer,
};
