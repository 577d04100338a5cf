import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type ts from "typescript";
import plugin from "../../../src/language-service/index.js";
import type { TypeScript } from "../../../src/compilers/typescript.js";
import type { Project } from "../../support/project.js";
import { root } from "../../support/project.js";

type Changed = (path: string, kind: number) => void;

/**
 * The project service of the real server in this process, where files change when a test says so: what the plugin says with all
 * that it has kept can be set beside what it says when it has kept nothing, of the very same program.
 */
export class ProjectService {
  readonly #typescript: TypeScript;
  readonly #service: ts.server.ProjectService;
  readonly #watched = new Map<string, Set<Changed>>();
  readonly #waiting = new Map<number, () => void>();
  #lastTimer = 0;
  #kept: { readonly of: ts.server.Project; readonly service: ts.LanguageService } | undefined;

  constructor(
    readonly project: Project,
    version: string,
  ) {
    const typescript = createRequire(join(root, "tests", "compilers", version, "package.json"))(
      "typescript",
    ) as TypeScript;
    this.#typescript = typescript;
    const watch = (path: string, changed: Changed): ts.FileWatcher => {
      const all = this.#watched.get(path) ?? new Set();
      this.#watched.set(path, all.add(changed));
      return { close: () => all.delete(changed) };
    };
    const later = (run: (...args: unknown[]) => void, ...[, ...args]: unknown[]) => {
      this.#waiting.set(++this.#lastTimer, () => run(...args));
      return this.#lastTimer;
    };
    const nothing = (): void => undefined;
    this.#service = new typescript.server.ProjectService({
      host: {
        ...typescript.sys,
        watchFile: watch,
        watchDirectory: (path, changed) => watch(path, (file) => changed(file)),
        setTimeout: (run, delay, ...args: unknown[]) => later(run, delay, ...args),
        clearTimeout: (id: number) => void this.#waiting.delete(id),
        setImmediate: (run, ...args: unknown[]) => later(run, 0, ...args),
        clearImmediate: nothing,
      },
      logger: {
        close: nothing,
        hasLevel: () => false,
        loggingEnabled: () => false,
        perftrc: nothing,
        info: nothing,
        msg: nothing,
        startGroup: nothing,
        endGroup: nothing,
        getLogFileName: () => undefined,
      },
      cancellationToken: typescript.server.nullCancellationToken,
      useSingleInferredProject: false,
      useInferredProjectPerProjectRoot: false,
      typingsInstaller: typescript.server.nullTypingsInstaller,
      session: undefined,
    });
  }

  path(file: string): string {
    return this.project.path(file).replaceAll("\\", "/");
  }

  /** Opens a file, or changes it without saving. */
  type(file: string, text: string): void {
    const info = this.#service.getScriptInfo(this.path(file));
    if (!info?.isScriptOpen()) {
      this.#service.openClientFile(this.path(file), text);
      return;
    }
    const snapshot = info.getSnapshot();
    const before = snapshot.getText(0, snapshot.getLength());
    let start = 0;
    while (start < before.length && before[start] === text[start]) start++;
    // As editors do it: what is the same is not sent again, and most of the tree stays.
    info.editContent(start, before.length, text.slice(start));
  }

  close(file: string): void {
    this.#service.closeClientFile(this.path(file));
  }

  /** Changes a file on the disk, makes it, or takes it away. */
  write(file: string, text: string | undefined): void {
    const path = this.project.path(file);
    const exists = this.#typescript.sys.fileExists(path);
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
    const { Created, Changed: changed, Deleted } = this.#typescript.FileWatcherEventKind;
    const kind = text === undefined ? Deleted : exists ? changed : Created;
    const told = [...this.#watched]
      .filter(([watched]) => this.path(file) === watched || this.path(file).startsWith(`${watched}/`))
      .flatMap(([, all]) => [...all].map((each) => ({ each, all })));
    for (const { each, all } of told) if (all.has(each)) each(this.path(file), kind);
    this.#settle();
  }

  read(file: string): string {
    return readFileSync(this.project.path(file), "utf8");
  }

  /** What the plugin says of a file, with what it has kept and without. */
  said(file: string): { readonly kept: readonly string[]; readonly anew: readonly string[] } {
    this.#settle();
    const path = this.path(file);
    const project = this.#service.getDefaultProjectForFile(
      this.#typescript.server.toNormalizedPath(path),
      true,
    );
    if (!project) throw new Error(`${file} is of no project`);
    project.updateGraph();
    const service = project.getLanguageService();
    const extended = (): ts.LanguageService =>
      plugin({ typescript: this.#typescript }).create({
        languageService: service,
        project: { projectService: { logger: { info: fail } } },
      } as unknown as ts.server.PluginCreateInfo);
    if (this.#kept?.of !== project) this.#kept = { of: project, service: extended() };
    return { kept: wordsOf(this.#kept.service, path), anew: wordsOf(extended(), path) };
  }

  end(): void {
    for (const file of [...this.#service.openFiles.keys()]) this.#service.closeClientFile(file);
  }

  #settle(): void {
    for (let turn = 0; turn < 10 && this.#waiting.size > 0; turn++) {
      const now = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const run of now) run();
    }
  }
}

function fail(line: string): void {
  throw new Error(line);
}

/** What is found in a file, and its hints, as text. */
function wordsOf(service: ts.LanguageService, file: string): readonly string[] {
  return [...service.getSemanticDiagnostics(file), ...service.getSuggestionDiagnostics(file)].map(
    ({ code, start = 0, messageText }) => `${code} at ${start}: ${JSON.stringify(messageText)}`,
  );
}
