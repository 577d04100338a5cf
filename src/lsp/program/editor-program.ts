import { fileURLToPath } from "node:url";
import type { NativeModules, NativeSnapshot } from "../../compilers/native/api.js";
import type { ClientAbilities } from "../client.js";
import { textLines, type Encoding, type TextLines } from "../positions.js";
import type { Moment } from "../transformers/moment.js";
import type { Buffers } from "./buffers.js";
import type { Mentions } from "./mentions.js";
import { programView, type ProgramView } from "./view.js";

/** The program that the editor has, at the moment of a request. */
export interface EditorProgram {
  /**
   * @param generation how much of what was typed must be in it
   * @returns nothing where the program has gone on, or never had the file
   */
  momentOf(uri: string, version: number, generation: number): Moment | undefined;
}

/** What a program of the editor's is made of. */
export interface EditorProgramParts {
  readonly modules: NativeModules;
  /** Gives the state that the editor's server has now. */
  readonly takeSnapshot: () => NativeSnapshot;
  readonly buffers: Buffers;
  readonly mentions: Mentions;
  readonly client: ClientAbilities;
  readonly encoding: Encoding;
}

interface State {
  readonly snapshot: NativeSnapshot;
  readonly generation: number;
  /** By the ids of their projects. */
  readonly views: Map<string, ProgramView>;
  readonly projectIds: Map<string, string | undefined>;
}

export function editorProgram(parts: EditorProgramParts): EditorProgram {
  const { modules, takeSnapshot, buffers, mentions } = parts;
  const { documentURIToFileName, fileNameToDocumentURI } = modules.api;
  let state: State | undefined;

  function stateAt(generation: number, isFresh: boolean): State {
    if (state && state.generation >= generation && !isFresh) return state;
    state = undefined;
    const snapshot = takeSnapshot();
    state = { snapshot, generation, views: new Map(), projectIds: new Map() };
    return state;
  }

  function viewOf({ snapshot, views, projectIds }: State, fileName: string): ProgramView | undefined {
    const knownId = projectIds.get(fileName);
    const known = knownId === undefined ? undefined : views.get(knownId);
    if (known) return known;
    const project = snapshot.getDefaultProjectForFile(fileName);
    projectIds.set(fileName, project?.id);
    if (!project) return undefined;
    let view = views.get(project.id);
    if (!view) {
      const isOpen = (name: string): boolean => buffers.isOpen(fileNameToDocumentURI(name));
      views.set(project.id, (view = programView(modules, project, mentions, isOpen)));
    }
    return view;
  }

  function momentIn(at: State, uri: string, version: number): Moment | undefined {
    const buffer = buffers.at(uri, version);
    const fileName = documentURIToFileName(uri);
    const view = buffer && viewOf(at, fileName);
    const file = view?.context.compiler.sourceFile(fileName);
    // Typed since, or not seen yet: places in one text mean nothing in another.
    if (!view || file?.text !== buffer.text) return undefined;
    return momentOfFile(parts, view, file, textLines(buffer.text, parts.encoding));
  }

  return {
    momentOf(uri, version, generation) {
      if (!uri.startsWith("file:")) return undefined;
      const at = stateAt(generation, false);
      return momentIn(at, uri, version) ?? momentIn(stateAt(generation, true), uri, version);
    },
  };
}

function momentOfFile(
  { modules, buffers, client, encoding }: EditorProgramParts,
  view: ProgramView,
  file: Moment["file"],
  lines: TextLines,
): Moment {
  const { fileNameToDocumentURI } = modules.api;
  const known = new Map([[file.fileName, lines]]);
  return {
    view,
    file,
    lines,
    client,
    linesOf(fileName) {
      let found = known.get(fileName);
      const text = found
        ? undefined
        : (view.context.compiler.textOf(fileName) ?? buffers.current(fileNameToDocumentURI(fileName))?.text);
      if (text !== undefined) known.set(fileName, (found = textLines(text, encoding)));
      return found;
    },
    uriOf: (fileName) => fileNameToDocumentURI(fileName),
    versionOf: (uri) => buffers.current(uri)?.version ?? null,
  };
}

/** The name of a file that is told of by its address; nothing for what is no file. */
export function fileNameOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri).replaceAll("\\", "/");
  } catch {
    return undefined;
  }
}
