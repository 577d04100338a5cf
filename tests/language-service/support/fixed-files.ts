import { existsSync, rmSync, writeFileSync } from "node:fs";
import { filesOf, type Mark } from "../../support/squiggles.js";
import type { Change, Diagnostic, Editor } from "./editor.js";

/** Something that is said of a place, counted from 0. */
export interface Found extends Mark {
  readonly diagnostic: Diagnostic;
}

/** What changes have done. */
export interface Outcome {
  /** What was found before and is found no more. */
  readonly gone: readonly Found[];
  /** What was not there before. */
  readonly added: readonly Found[];
}

/** The files of a project that is edited, with what is found in them. */
export class FixedFiles {
  readonly #found = new Map<string, readonly Found[]>();

  constructor(readonly editor: Editor) {}

  text(file: string): string {
    return this.editor.server.textOf(this.editor.path(file));
  }

  /** Everything that is said of a file: errors of syntax too, and of the hints those that are Proviso's. */
  async found(file: string): Promise<readonly Found[]> {
    const known = this.#found.get(file);
    if (known) return known;
    const { editor } = this;
    editor.type(file, this.text(file));
    const diagnostics = [
      ...(await editor.syntaxErrors(file)),
      ...(await editor.errors(file)),
      ...(await editor.hints(file)).filter(({ code }) => code >= 990000),
    ];
    const path = editor.path(file);
    const found = diagnostics.map((diagnostic) => ({
      file,
      code: diagnostic.code,
      start: editor.server.position(path, diagnostic.startLocation),
      end: editor.server.position(path, diagnostic.endLocation),
      diagnostic,
    }));
    this.#found.set(file, found);
    return found;
  }

  /** Makes changes, without saving them, and looks at every file that they may have to do with. */
  async make(changes: readonly Change[]): Promise<Outcome> {
    await this.#create(changes.map((change) => this.#nameOf(change)));
    const texts = new Map(changes.map((change) => [this.#nameOf(change), this.#after(change)]));
    const edits = new Map(changes.map((change) => [this.#nameOf(change), this.#editsOf(change)]));
    const affected = this.#thatSee([...texts.keys()]);
    const before = await this.#allFound(affected);
    for (const [file, text] of texts) this.#type(file, text);
    const added = [...(await this.#allFound(affected))];
    const gone = before.filter((mark) => {
      const still = added.findIndex((each) => isSame(mark, each, edits.get(mark.file) ?? []));
      if (still >= 0) added.splice(still, 1);
      return still < 0;
    });
    return { gone, added };
  }

  /** Makes changes, and takes them back. */
  async try(changes: readonly Change[]): Promise<Outcome> {
    const created = await this.#create(changes.map((change) => this.#nameOf(change)));
    const texts = new Map(changes.map((change) => [this.#nameOf(change), this.text(this.#nameOf(change))]));
    await this.#allFound(this.#thatSee([...texts.keys()]));
    const found = new Map(this.#found);
    const outcome = await this.make(changes);
    for (const [file, text] of texts) this.#type(file, text);
    await this.#remove(created);
    for (const [file, marks] of found) this.#found.set(file, marks);
    return outcome;
  }

  /** Makes files that are not there, empty, so that they are part of the project. */
  async #create(files: readonly string[]): Promise<readonly string[]> {
    const created = files.filter((file) => !existsSync(this.editor.path(file)));
    for (const file of created) writeFileSync(this.editor.path(file), "");
    if (created.length > 0) await this.editor.server.reload();
    return created;
  }

  async #remove(files: readonly string[]): Promise<void> {
    for (const file of files) {
      this.editor.close(file);
      rmSync(this.editor.path(file));
    }
    if (files.length > 0) await this.editor.server.reload();
  }

  async #allFound(files: readonly string[]): Promise<readonly Found[]> {
    const found: Found[] = [];
    for (const file of files) found.push(...(await this.found(file)));
    return found;
  }

  #nameOf({ fileName }: Change): string {
    return fileName.slice(this.editor.path(".").length + 1);
  }

  #after(change: Change): string {
    return this.editor.with(this.#nameOf(change), [change]);
  }

  #editsOf({ fileName, textChanges }: Change): readonly Edited[] {
    const { server } = this.editor;
    return textChanges.map(({ start, end, newText }) => ({
      start: server.position(fileName, start),
      end: server.position(fileName, end),
      length: newText.length,
    }));
  }

  #type(file: string, text: string): void {
    this.editor.type(file, text);
    for (const each of this.#thatSee([file])) this.#found.delete(each);
  }

  /** Files, and those that import them, straight or through others. */
  #thatSee(files: readonly string[]): readonly string[] {
    const seeing = new Set(files);
    const all = filesOf(this.editor.project.folder);
    // What a declaration file adds to a module is there for everybody.
    if (files.some((file) => file.endsWith(".d.ts"))) return all;
    for (let size = 0; size < seeing.size;) {
      size = seeing.size;
      const names = [...seeing].map((file) => /([^/]+)\.\w+$/.exec(file)?.[1] ?? file);
      for (const file of all) {
        const text = this.text(file);
        if (names.some((name) => text.includes(`/${name}.js"`))) seeing.add(file);
      }
    }
    return [...seeing];
  }
}

interface Edited {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

// What is put in just before a mark, or just behind it, may belong to it or not.
function isSame(before: Mark, after: Mark, edits: readonly Edited[]): boolean {
  return (
    before.file === after.file &&
    before.code === after.code &&
    places(before.start, edits).includes(after.start) &&
    places(before.end, edits).includes(after.end)
  );
}

/** Where a position may be after edits. */
function places(position: number, edits: readonly Edited[]): readonly number[] {
  let place = position;
  let beside = 0;
  for (const { start, end, length } of edits) {
    if (end < position || (end === position && start < end)) place += length - (end - start);
    else if (start === position) beside += length;
    else if (start < position) place -= position - start;
  }
  return [place, place + beside];
}
