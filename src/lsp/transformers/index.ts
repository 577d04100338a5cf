import { codeActionTransformer } from "./code-actions.js";
import { completionResolveTransformer } from "./completion-resolve.js";
import { completionTransformer } from "./completion.js";
import { diagnosticTransformer } from "./diagnostics.js";
import { hoverTransformer } from "./hover.js";
import type { AnsweredMethod } from "../answered-requests.js";
import type { Transformer } from "./moment.js";

/** What is done to the answers that are not the server's alone. */
const transformers: Readonly<Record<AnsweredMethod, Transformer>> = {
  "textDocument/diagnostic": diagnosticTransformer,
  "textDocument/codeAction": codeActionTransformer,
  "textDocument/hover": hoverTransformer,
  "textDocument/completion": completionTransformer,
  "completionItem/resolve": completionResolveTransformer,
};

/** @returns nothing for a request whose answer is the server's alone */
export const transformerFor = (method: string): Transformer | undefined =>
  Object.hasOwn(transformers, method) ? transformers[method as AnsweredMethod] : undefined;
