import { diagnostics, type DiagnosticCode } from "../diagnostics.js";

const page = "https://unpkg.com/proviso/docs/diagnostics.md";

/**
 * Where a code is explained: a heading gets its text in small letters as its anchor.
 *
 * @example
 * diagnosticAddress("opt-in-required"); // "https://unpkg.com/proviso/docs/diagnostics.md#ts990001"
 */
export const diagnosticAddress = (code: DiagnosticCode): string => `${page}#ts${diagnostics[code].number}`;
