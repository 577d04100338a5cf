// The thread that analyses. It waits for the compiler's answers; the thread that serves the editor never waits for it.
import { parentPort } from "node:worker_threads";
import { loadNative } from "../../programs/load-native.js";
import { transformers } from "../transformers/index.js";
import { editorBuffers, type Buffers } from "./buffers.js";
import { waitingChannel } from "./channel.js";
import { editorApi, editorSnapshots } from "./editor-api.js";
import { editorProgram, fileNameOf, type EditorProgram } from "./editor-program.js";
import { fileMentions, type Mentions } from "./mentions.js";
import type { FromAnalysis, Job, JobDone, StartAnalysis, ToAnalysis } from "./messages.js";

const tell = (message: FromAnalysis): void => parentPort?.postMessage(message);

interface Started {
  readonly program: EditorProgram;
  readonly buffers: Buffers;
  readonly mentions: Mentions;
}

// What comes before the start has been made waits in the port, in its order.
parentPort?.once("message", (message: StartAnalysis) => {
  void start(message).then(
    (started) => {
      parentPort?.on("message", (next: ToAnalysis) => receive(started, next));
      tell({ kind: "ready" });
    },
    (error: unknown) => tell({ kind: "failed", reason: messageOf(error) }),
  );
});

async function start(message: StartAnalysis): Promise<Started> {
  const { api, ast, cwd, client, encoding, port, signal } = message;
  const modules = await loadNative(api, ast);
  const connected = editorApi(modules, waitingChannel(port, signal), cwd);
  const buffers = editorBuffers(encoding);
  const uriOf = (fileName: string): string => modules.api.fileNameToDocumentURI(fileName);
  const mentions = fileMentions((fileName) => buffers.current(uriOf(fileName))?.text);
  const takeSnapshot = editorSnapshots(modules, connected);
  const program = editorProgram({ modules, takeSnapshot, buffers, mentions, client, encoding });
  return { program, buffers, mentions };
}

function receive({ program, buffers, mentions }: Started, message: ToAnalysis): void {
  const forget = (uri: string): void => {
    const fileName = fileNameOf(uri);
    if (fileName !== undefined) mentions.forget(fileName);
  };
  switch (message.kind) {
    case "start":
      return;
    case "open":
      buffers.open(message.uri, message.version, message.text);
      forget(message.uri);
      return;
    case "change":
      buffers.change(message.uri, message.version, message.changes);
      forget(message.uri);
      return;
    case "close":
      buffers.close(message.uri);
      forget(message.uri);
      return;
    case "files":
      if (message.uris) message.uris.forEach(forget);
      else mentions.forgetAll();
      return;
    case "job":
      tell(done(program, message));
  }
}

function done(program: EditorProgram, { id, method, params, result, version, generation }: Job): JobDone {
  try {
    const transformer = transformers[method];
    const uri = transformer?.documentOf(params);
    const moment = uri === undefined ? undefined : program.momentOf(uri, version, generation);
    if (!transformer || !moment) return { kind: "done", id };
    const read = JSON.parse(result) as unknown;
    const changed = transformer.transform(moment, read, params);
    return changed === read ? { kind: "done", id } : { kind: "done", id, result: JSON.stringify(changed) };
  } catch (error) {
    return {
      kind: "done",
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
