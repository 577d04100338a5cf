import { mkdir, writeFile, cp } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Project, root } from "../../support/project.js";
import { TsServer } from "../../support/tsserver.js";

/** A project on disk with the packages `proviso` and `kiosk`, and these files. */
export async function editorProject(files: Readonly<Record<string, string>>): Promise<Project> {
  const project = await Project.copyOf(join(__dirname, "..", "fixtures", "project"));
  await project.installProviso();
  const kiosk = join(root, "tests", "parity", "fixtures", "packages", "kiosk");
  await cp(kiosk, project.path("node_modules", "kiosk"), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(project.path(name)), { recursive: true });
    await writeFile(project.path(name), text);
  }
  return project;
}

export interface Location {
  readonly line: number;
  readonly offset: number;
}
export interface Diagnostic {
  readonly code: number;
  readonly message: string;
  readonly category: string;
  readonly startLocation: Location;
  readonly endLocation: Location;
  readonly reportsUnnecessary?: object;
  readonly relatedInformation?: readonly {
    readonly message: string;
    readonly span?: { readonly file: string; readonly start: Location };
  }[];
}
export interface Change {
  readonly fileName: string;
  readonly textChanges: readonly {
    readonly start: Location;
    readonly end: Location;
    readonly newText: string;
  }[];
}
export interface CodeFix {
  readonly fixName: string;
  readonly description: string;
  readonly changes: readonly Change[];
  readonly fixId?: string;
  readonly fixAllDescription?: string;
}
export interface Entry {
  readonly name: string;
  readonly sortText: string;
  readonly kindModifiers?: string;
  readonly hasAction?: boolean;
  readonly source?: string;
  readonly labelDetails?: { readonly description?: string };
  readonly sourceDisplay?: readonly { readonly text: string }[];
}
export interface Details {
  readonly documentation: readonly { readonly text: string }[];
  readonly displayParts: readonly { readonly text: string }[];
  readonly codeActions?: readonly { readonly description: string; readonly changes: readonly Change[] }[];
}

/** What people do in an editor, with one server of one version. Files are named relative to the project. */
export class Editor {
  readonly server: TsServer;

  constructor(
    readonly project: Project,
    version: string,
    args: readonly string[] = [],
  ) {
    this.server = new TsServer(version, args);
  }

  path(file: string): string {
    return this.project.path(file).replaceAll("\\", "/");
  }

  /** Opens a file, or changes it without saving; what is typed is `‸`, where the cursor stays. */
  type(file: string, marked: string): void {
    const text = marked.replace("‸", "");
    if (this.#open.has(file)) this.server.edit(this.path(file), text);
    else this.server.open(this.path(file), text);
    this.#open.add(file);
    this.#cursor = { file, position: marked.indexOf("‸") };
  }

  close(file: string): void {
    this.#open.delete(file);
    this.server.close(this.path(file));
  }

  syntaxErrors(file: string): Promise<readonly Diagnostic[]> {
    return this.#ask("syntacticDiagnosticsSync", { file: this.path(file), includeLinePosition: true });
  }

  errors(file: string): Promise<readonly Diagnostic[]> {
    return this.#ask("semanticDiagnosticsSync", { file: this.path(file), includeLinePosition: true });
  }

  hints(file: string): Promise<readonly Diagnostic[]> {
    return this.#ask("suggestionDiagnosticsSync", { file: this.path(file), includeLinePosition: true });
  }

  async completions(): Promise<readonly Entry[]> {
    const info = await this.#ask<{ readonly entries: readonly Entry[] } | undefined>(
      "completionInfo",
      this.#here(),
    );
    return info?.entries ?? [];
  }

  async details(entry: Entry): Promise<Details> {
    const { name, source } = entry;
    const [details] = await this.#ask<readonly Details[]>("completionEntryDetails", {
      ...this.#here(),
      entryNames: [source === undefined ? name : { name, source }],
    });
    if (!details) throw new Error(`no details of ${name}`);
    return details;
  }

  async hover(): Promise<{ readonly displayString: string; readonly documentation: string } | undefined> {
    return this.#ask("quickinfo", this.#here());
  }

  fixes(file: string, error: Diagnostic): Promise<readonly CodeFix[]> {
    return this.#ask("getCodeFixes", {
      file: this.path(file),
      startLine: error.startLocation.line,
      startOffset: error.startLocation.offset,
      endLine: error.endLocation.line,
      endOffset: error.endLocation.offset,
      errorCodes: [error.code],
    });
  }

  async fixAll(file: string, fixId: string): Promise<readonly Change[]> {
    const scope = { type: "file", args: { file: this.path(file) } };
    const { changes } = await this.#ask<{ readonly changes: readonly Change[] }>("getCombinedCodeFix", {
      scope,
      fixId,
    });
    return changes;
  }

  /** The text of a file with changes made. */
  with(file: string, changes: readonly Change[]): string {
    const path = this.path(file);
    const own = changes.filter(({ fileName }) => fileName === path).flatMap(({ textChanges }) => textChanges);
    return own
      .map(({ start, end, newText }) => ({
        start: this.server.position(path, start),
        end: this.server.position(path, end),
        newText,
      }))
      .toSorted((a, b) => b.start - a.start)
      .reduce(
        (text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end),
        this.server.textOf(path),
      );
  }

  end(): Promise<void> {
    return this.server.end();
  }

  readonly #open = new Set<string>();
  #cursor = { file: "", position: 0 };

  #here() {
    const file = this.path(this.#cursor.file);
    return { file, ...this.server.place(file, this.#cursor.position) };
  }

  async #ask<Answer>(command: string, args: object): Promise<Answer> {
    const answer = this.server.request(command, args).catch((error: unknown) => {
      // How tsserver says that there is nothing to say.
      if (String(error).includes("No content available")) return undefined;
      throw error;
    });
    return (await answer) as Answer;
  }
}

export const textOf = (parts: readonly { readonly text: string }[] = []): string =>
  parts.map(({ text }) => text).join("");
