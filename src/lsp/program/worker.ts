// The thread that analyses. It waits for the compiler's answers; the thread that serves the editor never waits for it.
import { parentPort, receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import { readText } from "../../compilers/native/index.js";
import { loadNative } from "../../programs/load-native.js";
import { answeredRequest } from "../answered-requests.js";
import { documentKey } from "../document-uri.js";
import { collector, collectsAtRest } from "../small-heap.js";
import { transformerFor } from "../transformers/index.js";
import { editorBuffers, type Buffers } from "./buffers.js";
import { askAhead, type AskAhead } from "./ask-ahead.js";
import { ChannelError, questionsOver, waitingChannel } from "./channel.js";
import { editorApi, editorSnapshots, type EditorSnapshots } from "./editor-api.js";
import { editorProgram, mostCharacters, type EditorProgram } from "./editor-program.js";
import { heldTrees } from "./held-trees.js";
import { lockFilesIn, type LockFiles } from "./lock-files.js";
import { openedFor, type OpenedFor } from "./opened-for.js";
import { fileMentions, type Mentions } from "./file-mentions.js";
import type {
  Foreseen,
  FromAnalysis,
  Job,
  JobDone,
  StartAnalysis,
  ToAnalysis,
  Told,
  Verdict,
} from "./messages.js";
import { isOvertaken } from "./overtaken.js";
import { connectPipe } from "./pipe.js";

const tell = (message: FromAnalysis): void => parentPort?.postMessage(message);

interface Started {
  readonly program: EditorProgram;
  readonly snapshots: EditorSnapshots;
  readonly ahead: AskAhead;
  readonly buffers: Buffers;
  readonly mentions: Mentions;
  readonly locks: LockFiles;
  /** Nothing where the server sees them open as well. */
  readonly opened: OpenedFor | undefined;
}

const atRest = collectsAtRest(collector());

// How much has been told of what was typed; the thread that serves the editor counts the same.
let generation = 0;

// What comes before the start has been made waits in the port, in its order.
parentPort?.once("message", (message: StartAnalysis) => {
  void start(message).then(
    (started) => {
      parentPort?.on("message", function (this: MessagePort, told: Told) {
        work(started, this, told);
        atRest();
      });
      tell({ kind: "ready" });
    },
    (error: unknown) => tell({ kind: "failed", reason: messageOf(error) }),
  );
});

async function start(message: StartAnalysis): Promise<Started> {
  const { api, ast, cwd, client, encoding, opensLocks } = message;
  generation = message.generation;
  const modules = await loadNative(api, ast);
  const questions = questionsOver(await connectPipe(message.pipe));
  const ahead = askAhead(questions);
  const trees = heldTrees();
  const channel = waitingChannel(questions, ahead.ask, trees.came);
  const connected = editorApi(modules, channel, cwd);
  const buffers = editorBuffers(encoding);
  const uriOf = (fileName: string): string => modules.api.fileNameToDocumentURI(fileName);
  const mentions = fileMentions((fileName) => buffers.current(fileName)?.text);
  const snapshots = editorSnapshots(modules, connected);
  const program = editorProgram({
    modules,
    snapshots,
    trees,
    ahead,
    together: (ask) => ahead.expect(channel.askedIn(ask)),
    buffers,
    mentions,
    client,
    encoding,
    cwd: cwd.replaceAll("\\", "/"),
  });
  const opened = opensLocks ? openedFor(snapshots, buffers) : undefined;
  return { program, snapshots, ahead, buffers, mentions, locks: lockFilesIn(uriOf), opened };
}

/** Does all that has been told, and what comes meanwhile, of which it is known then what is of no use any more. */
function work(started: Started, port: MessagePort, told: Told): void {
  const pending = [...told];
  for (let message = pending.shift(); message; message = pending.shift()) {
    for (let more = receiveMessageOnPort(port); more; more = receiveMessageOnPort(port))
      pending.push(...(more as { readonly message: Told }).message);
    const { kind } = message;
    if ((kind !== "job" && kind !== "foreseen") || !isOvertaken(message, pending)) receive(started, message);
    else if (kind === "job") tell({ kind: "done", id: message.id });
    else tell({ kind: "foreseen", id: message.id, verdict: undefined });
  }
}

function receive(started: Started, message: ToAnalysis): void {
  const { program, snapshots, ahead, buffers, mentions, locks, opened } = started;
  if (message.kind !== "job" && message.kind !== "foreseen") {
    const uri = "uri" in message ? message.uri : undefined;
    program.told(uri, ++generation);
    ahead.changed(uri);
  }

  /** A file that was open before, or is now, has another text. */
  const edited = (uri: string, change: () => void): void => {
    const fileName = documentKey(uri);
    const text = (): string => buffers.current(uri)?.text ?? readText(fileName) ?? "";
    const before = text();
    change();
    const after = text();
    if (before === after) return;
    mentions.forget(fileName);
    program.edited({ fileName, before, after });
  };

  /** A file that is open has the text that is typed, whatever is on the disk. */
  const changed = (uris: readonly string[] | undefined): void => {
    const closed = uris?.filter((uri) => !buffers.isOpen(uri));
    if (closed?.length === 0) return;
    locks.forget(uris);
    opened?.forget(uris);
    if (closed) for (const uri of closed) mentions.forget(documentKey(uri));
    else mentions.forgetAll();
    program.forget();
  };

  switch (message.kind) {
    case "start":
      return;
    case "open":
      edited(message.uri, () => buffers.open(message.uri, message.version, message.text));
      return;
    case "change":
      edited(message.uri, () => buffers.change(message.uri, message.version, message.changes));
      return;
    case "close":
      edited(message.uri, () => buffers.close(message.uri));
      locks.forget([message.uri]);
      return;
    case "files":
      changed(message.uris);
      return;
    case "foreseen":
      tell({ kind: "foreseen", id: message.id, verdict: verdictOn(program, locks, message) });
      return;
    case "job":
      tell({ ...done(started, message), ...(snapshots.overtook() && { overtook: true }) });
      if (transformerFor(message.method)?.isOfFile) ahead.end();
      remember(program);
  }
}

/** Asks the compiler meanwhile what the transformer will ask; the answers are kept with the program. */
function verdictOn(
  program: EditorProgram,
  locks: LockFiles,
  { method, params, version, generation }: Foreseen,
): Verdict | undefined {
  const transformer = transformerFor(method);
  const request = answeredRequest(method);
  const uri = request?.documentOf(params);
  if (!transformer || uri === undefined) return undefined;
  if (request?.needsNames && program.isUnconcerned(uri, version)) return "names-nothing";
  if (program.isTooLong(uri, version)) return undefined;
  try {
    const moment = program.momentAhead(uri, version, generation, transformer.isOfFile === true);
    if (!moment || !transformer.prepare || transformer.prepare(moment, params)) return undefined;
    return locks.hasNew(moment.view.context.compiler.fileNames()) ? undefined : "as-it-is";
  } catch (error) {
    failed(error);
    // What fails here will fail again where it matters.
    return undefined;
  }
}

function done(started: Started, job: Job): JobDone {
  const { program, locks, opened } = started;
  const { id, method, params, result, version, generation } = job;
  try {
    const transformer = transformerFor(method);
    const request = answeredRequest(method);
    const uri = request?.documentOf(params);
    if (!transformer || uri === undefined) return { kind: "done", id };
    const passes = result !== undefined && request?.needsNames?.(result);
    if (passes && program.isUnconcerned(uri, version)) return { kind: "done", id };
    if (program.isTooLong(uri, version)) return { kind: "done", id, isUnseen: true, error: tooLong(uri) };
    const moment = program.momentOf(uri, version, generation, transformer.isOfFile === true);
    if (!moment) return { kind: "done", id, isUnseen: true };
    if (result === undefined) {
      const isSure = !transformer.isOfFile && !locks.hasNew(moment.view.context.compiler.fileNames());
      const passes = isSure && transformer.prepare?.(moment, params) === false;
      return { kind: "done", id, ...(!passes && { wantsAnswer: true }) };
    }
    const found = locks.newIn(moment.view.context.compiler.fileNames());
    if (found.length > 0 && opened) {
      opened.open(found);
      program.forget();
      return done(started, job);
    }
    const seen: JobDone = { kind: "done", id, ...(found.length > 0 && { locks: found }) };
    // All that can be imported may be some megabytes, which need not be read where nothing of them is ours.
    if (!transformer.isOfFile && transformer.prepare?.(moment, params) === false) return seen;
    const read = JSON.parse(result) as unknown;
    const changed = transformer.transform(moment, read, params);
    return changed === read ? seen : { ...seen, result: JSON.stringify(changed) };
  } catch (error) {
    failed(error);
    return {
      kind: "done",
      id,
      isUnseen: true,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

const tooLong = (uri: string): string =>
  `${documentKey(uri)} has more than ${mostCharacters.toLocaleString("en")} characters; 'proviso check' tells what it uses`;

/** What fails here will fail again where it matters. */
function remember(program: EditorProgram): void {
  try {
    program.remember(generation);
  } catch (error) {
    failed(error);
    program.forget();
  }
}

/** Without the compiler there is nothing more to do. */
function failed(error: unknown): void {
  if (error instanceof ChannelError) tell({ kind: "failed", reason: error.message });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
