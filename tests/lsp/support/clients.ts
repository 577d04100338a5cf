/** What an editor says in `initialize` that it can do, and does; what makes no difference to any answer is left out. */
export interface Client {
  readonly capabilities: object;
  /** What it says of code actions that it asks for, beside the diagnostics. */
  readonly actionContext: object;
  /** Asks for diagnostics; is told them otherwise. */
  readonly pulls: boolean;
  readonly encoding: "utf-8" | "utf-16";
}

const kinds = (...valueSet: readonly string[]) => ({ codeActionKind: { valueSet } });
const tags = (...valueSet: readonly number[]) => ({ valueSet });
const encodings = (...positionEncodings: readonly string[]) => ({ positionEncodings });

/** As the sources of the editors have them. */
export const clients = {
  Helix: {
    capabilities: {
      general: encodings("utf-8", "utf-32", "utf-16"),
      workspace: {
        configuration: true,
        workspaceFolders: true,
        applyEdit: true,
        workspaceEdit: {
          documentChanges: true,
          resourceOperations: ["create", "rename", "delete"],
          failureHandling: "abort",
          normalizesLineEndings: false,
        },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        fileOperations: { willRename: true, didRename: true },
        diagnostic: { refreshSupport: true },
      },
      textDocument: {
        completion: {
          completionItem: {
            snippetSupport: true,
            resolveSupport: { properties: ["documentation", "detail", "additionalTextEdits"] },
            insertReplaceSupport: true,
            deprecatedSupport: true,
            tagSupport: tags(1),
          },
          completionItemKind: {},
        },
        hover: { contentFormat: ["markdown"] },
        codeAction: {
          codeActionLiteralSupport: kinds("", "quickfix", "refactor", "source", "source.fixAll"),
          isPreferredSupport: true,
          disabledSupport: true,
          dataSupport: true,
          resolveSupport: { properties: ["edit", "command"] },
        },
        diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true },
        publishDiagnostics: { versionSupport: true, tagSupport: tags(1, 2) },
      },
    },
    actionContext: { triggerKind: 1 },
    pulls: true,
    encoding: "utf-8",
  },
  "Helix 25.01": {
    capabilities: {
      general: encodings("utf-8", "utf-32", "utf-16"),
      workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } },
      textDocument: {
        completion: {
          completionItem: { resolveSupport: { properties: ["documentation", "additionalTextEdits"] } },
        },
        hover: { contentFormat: ["markdown"] },
        codeAction: { codeActionLiteralSupport: kinds("", "quickfix", "refactor", "source") },
        publishDiagnostics: { versionSupport: true, tagSupport: tags(1, 2) },
      },
    },
    actionContext: { triggerKind: 1 },
    pulls: false,
    encoding: "utf-8",
  },
  Zed: {
    capabilities: {
      general: encodings("utf-16"),
      workspace: {
        configuration: true,
        workspaceFolders: true,
        applyEdit: true,
        diagnostics: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        workspaceEdit: {
          resourceOperations: ["create", "rename", "delete"],
          documentChanges: true,
          snippetEditSupport: true,
        },
      },
      textDocument: {
        codeAction: {
          codeActionLiteralSupport: kinds("refactor", "quickfix", "source"),
          dataSupport: true,
          resolveSupport: {
            properties: ["kind", "diagnostics", "isPreferred", "disabled", "edit", "command"],
          },
          dynamicRegistration: true,
        },
        completion: {
          completionItem: {
            snippetSupport: true,
            resolveSupport: { properties: ["additionalTextEdits", "command", "detail", "documentation"] },
            deprecatedSupport: true,
            tagSupport: tags(1),
            insertReplaceSupport: true,
            labelDetailsSupport: true,
            documentationFormat: ["markdown", "plaintext"],
          },
          completionList: {
            itemDefaults: ["commitCharacters", "editRange", "insertTextMode", "insertTextFormat", "data"],
          },
          contextSupport: true,
          dynamicRegistration: true,
        },
        hover: { contentFormat: ["markdown"], dynamicRegistration: true },
        publishDiagnostics: {
          relatedInformation: true,
          versionSupport: true,
          dataSupport: true,
          tagSupport: tags(1, 2),
          codeDescriptionSupport: true,
        },
        diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
      },
    },
    actionContext: { only: ["refactor", "quickfix", "source"] },
    pulls: true,
    encoding: "utf-16",
  },
  "Neovim 0.11": {
    capabilities: {
      general: encodings("utf-8", "utf-16", "utf-32"),
      textDocument: {
        diagnostic: { dynamicRegistration: false },
        codeAction: {
          dynamicRegistration: true,
          codeActionLiteralSupport: kinds("", "quickfix", "refactor", "source", "source.organizeImports"),
          isPreferredSupport: true,
          dataSupport: true,
          resolveSupport: { properties: ["edit"] },
        },
        completion: {
          dynamicRegistration: false,
          completionItem: {
            snippetSupport: true,
            commitCharactersSupport: false,
            deprecatedSupport: true,
            documentationFormat: ["markdown", "plaintext"],
            resolveSupport: { properties: ["additionalTextEdits"] },
            tagSupport: tags(1),
          },
          completionList: { itemDefaults: ["editRange", "insertTextFormat", "insertTextMode", "data"] },
          contextSupport: false,
        },
        hover: { dynamicRegistration: true, contentFormat: ["markdown", "plaintext"] },
        publishDiagnostics: { relatedInformation: true, tagSupport: tags(1, 2), dataSupport: true },
      },
      workspace: {
        configuration: true,
        workspaceFolders: true,
        applyEdit: true,
        workspaceEdit: { resourceOperations: ["rename", "create", "delete"] },
        didChangeWatchedFiles: { dynamicRegistration: false, relativePatternSupport: true },
      },
      window: { workDoneProgress: true },
    },
    actionContext: { triggerKind: 1 },
    pulls: true,
    encoding: "utf-8",
  },
  "an editor that can do nothing": {
    capabilities: {},
    actionContext: {},
    pulls: false,
    encoding: "utf-16",
  },
} as const satisfies Readonly<Record<string, Client>>;
