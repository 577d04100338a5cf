// What Proviso reads and writes of the Language Server Protocol; everything else passes by unread.

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}
export interface TextDocument {
  readonly uri: string;
}

/** A request, a notification or a response. */
export interface Message {
  readonly id?: MessageId | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}
export type MessageId = number | string;

export interface Diagnostic {
  readonly range: Range;
  readonly severity?: number;
  readonly code?: number | string;
  readonly source?: string;
  readonly message: string;
  readonly tags?: readonly number[];
  readonly relatedInformation?: readonly {
    readonly location: { readonly uri: string; readonly range: Range };
    readonly message: string;
  }[];
}
export const severity = { error: 1, warning: 2, hint: 4 } as const;
export const diagnosticTag = { unnecessary: 1 } as const;

export interface DiagnosticReport {
  readonly kind: "full" | "unchanged";
  readonly items?: readonly Diagnostic[];
}

export interface Markup {
  readonly kind: "plaintext" | "markdown";
  readonly value: string;
}
export interface Hover {
  readonly contents: Markup | string | readonly unknown[];
  readonly range?: Range;
}

export interface CompletionItem {
  readonly label: string;
  readonly labelDetails?: { readonly detail?: string; readonly description?: string };
  readonly kind?: number;
  readonly tags?: readonly number[];
  readonly detail?: string;
  readonly documentation?: string | Markup;
  readonly sortText?: string;
  readonly textEdit?: { readonly newText: string };
  readonly additionalTextEdits?: readonly TextEdit[];
  readonly data?: unknown;
}
export const completionKind = { constant: 21 } as const;
export const completionTag = { deprecated: 1 } as const;

export interface CompletionList {
  readonly isIncomplete: boolean;
  readonly items: readonly CompletionItem[];
  readonly itemDefaults?: { readonly data?: unknown };
}

export interface CodeAction {
  readonly title: string;
  readonly kind: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly edit: WorkspaceEdit;
}
export interface WorkspaceEdit {
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
  readonly documentChanges?: readonly DocumentChange[];
}
export type DocumentChange =
  | { readonly kind: "create"; readonly uri: string }
  | {
      readonly textDocument: { readonly uri: string; readonly version: number | null };
      readonly edits: readonly TextEdit[];
    };

export const errorCode = {
  parseError: -32700,
  serverNotInitialized: -32002,
  requestCancelled: -32800,
  requestFailed: -32803,
} as const;
export const messageType = { warning: 2, info: 3 } as const;
