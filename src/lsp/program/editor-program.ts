import type { NativeModules, NativeProject, NativeSnapshot } from "../../compilers/native/api.js";
import { readText, type Together } from "../../compilers/native/index.js";
import type { AnalysisSession } from "../../analysis/program/analysis-session.js";
import type { TextEdited } from "../../editor/harmless-edit.js";
import type { ClientAbilities } from "../client.js";
import { fileNameOf } from "../document-uri.js";
import { textLines, type Encoding, type TextLines } from "../positions.js";
import type { Moment } from "../transformers/moment.js";
import type { AskAhead } from "./ask-ahead.js";
import type { Buffer, Buffers } from "./buffers.js";
import type { EditorSnapshots } from "./editor-api.js";
import type { HeldTrees } from "./held-trees.js";
import { keptWorlds, mayConcern } from "./kept-world.js";
import type { Mentions } from "./file-mentions.js";
import { programView, type ProgramView } from "./view.js";

/** The program that the editor has, at the moment of a request. */
export interface EditorProgram {
  /**
   * @param version of a file that is open
   * @param generation how much of what was typed must be in it
   * @param isOfFile whether what is asked about the file is what was asked about it before
   * @returns nothing where the program has gone on, or never had the file
   */
  momentOf(
    uri: string,
    version: number | undefined,
    generation: number,
    isOfFile: boolean,
  ): Moment | undefined;
  /**
   * The same while the server is still working on the request: it may not have got to what was typed.
   *
   * @returns nothing as well where it cannot be known that the program has all that was typed
   */
  momentAhead(uri: string, version: number, generation: number, isOfFile: boolean): Moment | undefined;
  /** Whether a file is too long to be analysed with each key. */
  isTooLong(uri: string, version: number | undefined): boolean;
  /** Whether a file cannot have anything to do with features, as far as that is known without asking anybody. */
  isUnconcerned(uri: string, version: number | undefined): boolean;
  /**
   * The editor has told something of a file, or of any.
   *
   * @param generation how much it has told with this
   */
  told(uri: string | undefined, generation: number): void;
  /** Something has been typed. */
  edited(edit: TextEdited): void;
  /** Anything may have changed. */
  forget(): void;
  /**
   * Remembers what has been read, when there is nothing else to do.
   *
   * @param generation how much of what was typed has been told of
   */
  remember(generation: number): void;
}

/** What a program of the editor's is made of. */
export interface EditorProgramParts {
  readonly modules: NativeModules;
  readonly snapshots: EditorSnapshots;
  readonly trees: HeldTrees;
  /** Is told which file is looked at as a whole, and in which state. */
  readonly ahead: AskAhead;
  /** Has questions go out together. */
  readonly together: Together;
  readonly buffers: Buffers;
  readonly mentions: Mentions;
  readonly client: ClientAbilities;
  readonly encoding: Encoding;
  /** The folder of the workspace, with slashes. */
  readonly cwd: string;
}

/** How many milliseconds there are at least from one search of a whole program to the next. */
const pause = 3_000;

/** Its tree would take a second to come over, with each key, and hundreds of megabytes. */
export const mostCharacters = 1_000_000;

/** How often the server is asked, a millisecond apart, whether it has got to what was typed. */
const tries = 3;
const nothing = new Int32Array(new SharedArrayBuffer(4));
const sleep = (milliseconds: number): void => void Atomics.wait(nothing, 0, 0, milliseconds);

interface State {
  readonly snapshot: NativeSnapshot;
  readonly generation: number;
  /** By the ids of their projects. */
  readonly views: Map<string, ProgramView>;
}

export function editorProgram(parts: EditorProgramParts): EditorProgram {
  const { modules, snapshots, trees, buffers, mentions } = parts;
  const { documentURIToFileName } = modules.api;
  let state: State | undefined;
  const typedOrRead = (fileName: string): string | undefined =>
    buffers.current(fileName)?.text ?? readText(fileName);
  const textAt = (uri: string, version: number | undefined): string | undefined =>
    version === undefined ? readText(fileNameOf(uri) ?? uri) : buffers.at(uri, version)?.text;
  const worlds = keptWorlds();
  const session: AnalysisSession = {};
  let rememberedAt = 0;
  // What was told last of each file, as far as no program has been seen since that has it for sure.
  const unseen = new Map<string | undefined, number>();
  // The projects of files; which is whose changes only where files come and go.
  const projectIds = new Map<string, string>();

  /** What is known of trees that are not held any more is of no use: those that come in their place are others. */
  function take(): NativeSnapshot {
    state = undefined;
    const keepsTrees = !trees.areMany;
    if (!keepsTrees) {
      worlds.forget();
      trees.forget();
    }
    return snapshots.take(keepsTrees);
  }

  function stateAt(generation: number, isFresh: boolean): State {
    if (state && state.generation >= generation && !isFresh) return state;
    const snapshot = take();
    state = { snapshot, generation, views: new Map() };
    for (const [uri, told] of unseen) if (told <= generation) unseen.delete(uri);
    return state;
  }

  /** What the server has while it works: of the one file it is seen whether that is what was typed, of others it is not. */
  function stateAhead(
    uri: string,
    version: number,
    generation: number,
    isOfFile: boolean,
  ): State | undefined {
    if (!state || state.generation >= generation) return state;
    const typed = buffers.current(uri);
    if (typed?.version !== version || ![...unseen.keys()].every((each) => each === uri)) return undefined;
    const fileName = documentURIToFileName(uri);
    const known = state.generation;
    for (let tried = 0; tried < tries; tried++) {
      if (tried > 0) sleep(1);
      const snapshot = take();
      if (isOfFile) parts.ahead.begin({ uri, fileName }, snapshot.id);
      const file = projectOf(snapshot, fileName)?.program.getSourceFile(fileName);
      const isSeen = file !== undefined && isSame(file, typed);
      state = { snapshot, generation: isSeen ? generation : known, views: new Map() };
      if (!isSeen) continue;
      unseen.clear();
      return state;
    }
    return undefined;
  }

  function projectOf(snapshot: NativeSnapshot, fileName: string): NativeProject | undefined {
    const id = projectIds.get(fileName);
    const known = id === undefined ? undefined : snapshot.getProjects().find((project) => project.id === id);
    if (known) return known;
    const project = snapshot.getDefaultProjectForFile(fileName);
    if (project) projectIds.set(fileName, project.id);
    return project;
  }

  function viewOf({ snapshot, views }: State, fileName: string): ProgramView | undefined {
    const project = projectOf(snapshot, fileName);
    if (!project) return undefined;
    let view = views.get(project.id);
    if (!view) {
      const isOpen = (name: string): boolean => buffers.isOpen(name);
      // Types of marks are those of one program.
      const kept = worlds.of(project.id);
      views.set(
        project.id,
        (view = programView(modules, project, mentions, isOpen, kept, session, parts.cwd, parts.together)),
      );
    }
    return view;
  }

  function momentIn(
    at: State,
    uri: string,
    version: number | undefined,
    isOfFile: boolean,
  ): Moment | undefined {
    const typed = version === undefined ? undefined : buffers.at(uri, version);
    // Opened since, or closed.
    if (version === undefined ? buffers.isOpen(uri) : !typed) return undefined;
    const fileName = documentURIToFileName(uri);
    if (isOfFile) parts.ahead.begin({ uri, fileName }, at.snapshot.id);
    const view = viewOf(at, fileName);
    const file = view?.context.compiler.sourceFile(fileName);
    // Typed since, or not seen yet: places in one text mean nothing in another.
    if (!view || !file || (typed && !isSame(file, typed))) return undefined;
    return momentOfFile(parts, documentUris(parts), view, file, textLines(file.text, parts.encoding));
  }

  return {
    momentOf(uri, version, generation, isOfFile) {
      if (!uri.startsWith("file:")) return undefined;
      const at = stateAt(generation, false);
      const moment = momentIn(at, uri, version, isOfFile);
      return moment ?? momentIn(stateAt(generation, true), uri, version, isOfFile);
    },
    momentAhead(uri, version, generation, isOfFile) {
      const at = uri.startsWith("file:") ? stateAhead(uri, version, generation, isOfFile) : undefined;
      return at && momentIn(at, uri, version, isOfFile);
    },
    isTooLong: (uri, version) => (textAt(uri, version)?.length ?? 0) > mostCharacters,
    isUnconcerned(uri, version) {
      const name = fileNameOf(uri);
      const id = name === undefined ? undefined : projectIds.get(name);
      const read = id === undefined ? undefined : worlds.of(id);
      if (!read || name === undefined) return false;
      const text = textAt(uri, version);
      return text !== undefined && !mayConcern(read, text);
    },
    told: (uri, generation) => void unseen.set(uri, generation),
    edited: worlds.edited,
    forget() {
      state = undefined;
      worlds.forget();
      projectIds.clear();
    },
    remember(generation) {
      trees.settled();
      // Where the editor does not tell of changed files, or has gone on, what was read may not hold any more.
      if (!parts.client.watchesFiles || state?.generation !== generation) return;
      // All files are searched: where each key makes that void, it is not worth it each time.
      if (Date.now() - rememberedAt < pause) return;
      for (const [id, view] of state.views) {
        if (worlds.of(id)) continue;
        rememberedAt = Date.now();
        const names = new Set(view.context.compiler.fileNames());
        worlds.keep(id, view.readWorld(), { names, hasPaths: view.hasPaths, textOf: typedOrRead });
      }
    },
  };
}

/**
 * Whether a file is as it was typed. Behind a byte order mark that an editor hands over, the places of the tree are one more
 * than those in its text, for as long as the server keeps the tree.
 */
const isSame = (file: Moment["file"], { text }: Buffer): boolean =>
  file.text === text && file.end === text.length;

/** The addresses of files, each found once: thousands of findings may lead to one place. */
function documentUris({ modules, buffers }: EditorProgramParts): (fileName: string) => string {
  const known = new Map<string, string>();
  return (fileName) => {
    let uri = known.get(fileName);
    if (uri === undefined)
      known.set(fileName, (uri = buffers.addressOf(modules.api.fileNameToDocumentURI(fileName))));
    return uri;
  };
}

function momentOfFile(
  { snapshots, buffers, client, encoding }: EditorProgramParts,
  uriOf: Moment["uriOf"],
  view: ProgramView,
  file: Moment["file"],
  lines: TextLines,
): Moment {
  const known = new Map([[file.fileName, lines]]);
  return {
    view,
    file,
    lines,
    client,
    seesBehindLocks: snapshots.isReplaced,
    linesOf(fileName) {
      let found = known.get(fileName);
      const text = found
        ? undefined
        : (view.context.compiler.textOf(fileName) ?? buffers.current(fileName)?.text);
      if (text !== undefined) known.set(fileName, (found = textLines(text, encoding)));
      return found;
    },
    uriOf,
    versionOf: (uri) => buffers.current(uri)?.version ?? null,
  };
}
