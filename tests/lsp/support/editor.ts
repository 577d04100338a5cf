import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  applyEdits,
  LanguageServer,
  positionAt,
  type Position,
  type Range,
  type TextEdit,
} from "../../support/language-server.js";
import type { Project } from "../../support/project.js";
import { editorProject } from "../../language-service/support/editor.js";

export interface Diagnostic {
  readonly code: number;
  readonly severity: number;
  readonly message: string;
  readonly range: Range;
  readonly tags?: readonly number[];
  readonly relatedInformation?: readonly {
    readonly message: string;
    readonly location: { readonly uri: string; readonly range: Range };
  }[];
}
export interface Item {
  readonly label: string;
  readonly sortText?: string;
  readonly detail?: string;
  readonly tags?: readonly number[];
  readonly labelDetails?: { readonly description?: string };
  readonly textEdit?: TextEdit;
  readonly additionalTextEdits?: readonly TextEdit[];
  readonly documentation?: { readonly kind: string; readonly value: string };
}
export interface Action {
  readonly title: string;
  readonly kind: string;
  readonly diagnostics?: readonly Diagnostic[];
  readonly edit: {
    readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
    readonly documentChanges?: readonly {
      /** Missing where the file is only made, for the next one to change. */
      readonly textDocument?: { readonly uri: string };
      readonly edits?: readonly TextEdit[];
    }[];
  };
}

/**
 * Starts `proviso lsp` in a project, with the compiler of one version; it must still be told who asks.
 *
 * @param limit of each answer; nobody hurries a machine that is busy
 */
export async function startProxy(project: Project, version: string, limit = 60_000): Promise<LanguageServer> {
  await project.installCompiler(version);
  const bin = project.path("node_modules", "proviso", "dist", "cli", "main.js");
  return new LanguageServer(process.execPath, [bin, "lsp", "--limit", String(limit)], project.folder);
}

/** What people do in an editor on `proviso lsp`. Files are named relative to the project. */
export class LspEditor {
  #at = { uri: "", position: { line: 0, character: 0 } };

  constructor(
    readonly project: Project,
    readonly server: LanguageServer,
  ) {}

  static async open(
    version: string,
    files: Readonly<Record<string, string>>,
    capabilities?: object,
  ): Promise<LspEditor> {
    const project = await editorProject(files);
    const server = await startProxy(project, version);
    await server.start(project.folder, {}, capabilities);
    return new LspEditor(project, server);
  }

  uri(file: string): string {
    return pathToFileURL(this.project.path(file)).href;
  }

  /** Opens a file, or changes it without saving; what is typed is `‸`, where the cursor stays. */
  type(file: string, marked: string): void {
    const cursor = marked.indexOf("‸");
    this.server.type(this.uri(file), marked.replace("‸", ""));
    this.#at = { uri: this.uri(file), position: positionAt(marked, Math.max(cursor, 0)) };
  }

  textOf(file: string): string {
    return this.server.textOf(this.uri(file));
  }

  async diagnostics(file: string): Promise<readonly Diagnostic[]> {
    const params = { textDocument: { uri: this.uri(file) } };
    const { items } = await this.server.request<{ items: readonly Diagnostic[] }>(
      "textDocument/diagnostic",
      params,
    );
    // Hints of the compiler's own are for editors alone.
    return items.filter(({ code, severity }) => severity === 1 || code >= 990000);
  }

  async codes(file: string): Promise<readonly number[]> {
    return (await this.diagnostics(file)).map(({ code }) => code);
  }

  hover(): Promise<{ readonly contents: { readonly value: string }; readonly range: Range } | null> {
    return this.server.request("textDocument/hover", this.#here());
  }

  async completions(): Promise<readonly Item[]> {
    const list = await this.server.request<{ items: readonly Item[] } | null>(
      "textDocument/completion",
      this.#here(),
    );
    return list?.items ?? [];
  }

  resolve(item: Item): Promise<Item> {
    return this.server.request("completionItem/resolve", item);
  }

  async actions(file: string, shown: readonly Diagnostic[], at?: Range): Promise<readonly Action[]> {
    const actions = await this.server.request<readonly Action[] | null>("textDocument/codeAction", {
      textDocument: { uri: this.uri(file) },
      range: at ?? shown[0]?.range,
      context: { diagnostics: shown, only: ["quickfix"] },
    });
    return actions ?? [];
  }

  /** The texts of the files that an action changes, by their names. */
  texts({ edit }: Action): ReadonlyMap<string, string> {
    const edits =
      edit.documentChanges?.flatMap(({ textDocument, edits: ofFile }) =>
        textDocument && ofFile ? [[textDocument.uri, ofFile] as const] : [],
      ) ?? Object.entries(edit.changes ?? {});
    return new Map(
      edits.map(([uri, ofFile]) => {
        const file = fileURLToPath(uri).slice(this.project.folder.length + 1);
        return [file.replaceAll("\\", "/"), applyEdits(this.server.textOf(uri), ofFile)] as const;
      }),
    );
  }

  /** How many MiB of memory the server has; 0 where the system does not tell. */
  get memory(): number {
    if (process.platform !== "linux") return 0;
    const status = readFileSync(`/proc/${this.server.pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024;
  }

  async end(): Promise<void> {
    await this.server.end();
    await this.project.remove();
  }

  #here(): { textDocument: { uri: string }; position: Position } {
    return { textDocument: { uri: this.#at.uri }, position: this.#at.position };
  }
}
