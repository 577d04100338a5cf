/** What an editor can do, as far as it makes a difference to us. */
export interface ClientAbilities {
  /** Asks for diagnostics by itself. */
  readonly pullsDiagnostics: boolean;
  readonly hasRelatedInformation: boolean;
  readonly hasDiagnosticTags: boolean;
  readonly hasLabelDetails: boolean;
  readonly hasCompletionTags: boolean;
  readonly hasMarkdownHover: boolean;
  /** In the documentation of what completion offers. */
  readonly hasMarkdownDocs: boolean;
  readonly hasCodeActions: boolean;
  readonly hasDocumentChanges: boolean;
  readonly canCreateFiles: boolean;
  /** Asks again for diagnostics when it is told to. */
  readonly refreshesDiagnostics: boolean;
  /** Tells of changed files. */
  readonly watchesFiles: boolean;
}

/** Reads them from the parameters of `initialize`. */
export function clientAbilities(params: unknown): ClientAbilities {
  const has = (...path: readonly string[]): boolean => {
    const value = at(params, ["capabilities", ...path]);
    return value !== undefined && value !== null && value !== false;
  };
  const includes = (value: string, ...path: readonly string[]): boolean => {
    const list = at(params, ["capabilities", ...path]);
    return Array.isArray(list) && list.includes(value);
  };
  return {
    pullsDiagnostics: has("textDocument", "diagnostic"),
    hasRelatedInformation:
      has("textDocument", "diagnostic", "relatedInformation") ||
      has("textDocument", "publishDiagnostics", "relatedInformation"),
    hasDiagnosticTags:
      has("textDocument", "diagnostic", "tagSupport") ||
      has("textDocument", "publishDiagnostics", "tagSupport"),
    hasLabelDetails: has("textDocument", "completion", "completionItem", "labelDetailsSupport"),
    hasCompletionTags: has("textDocument", "completion", "completionItem", "tagSupport"),
    hasMarkdownHover: includes("markdown", "textDocument", "hover", "contentFormat"),
    hasMarkdownDocs: includes(
      "markdown",
      "textDocument",
      "completion",
      "completionItem",
      "documentationFormat",
    ),
    hasCodeActions: has("textDocument", "codeAction", "codeActionLiteralSupport"),
    hasDocumentChanges: has("workspace", "workspaceEdit", "documentChanges"),
    canCreateFiles: includes("create", "workspace", "workspaceEdit", "resourceOperations"),
    refreshesDiagnostics:
      has("workspace", "diagnostics", "refreshSupport") ||
      // As Helix writes it.
      has("workspace", "diagnostic", "refreshSupport"),
    watchesFiles: has("workspace", "didChangeWatchedFiles", "dynamicRegistration"),
  };
}

function at(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}
