import type { ClientAbilities } from "../client.js";
import type { FoundServer } from "../find-server.js";
import { patienceFor } from "../answered-requests.js";
import { collector, collectsPassed, keepHeapSmall } from "../small-heap.js";
import { startAnalyst } from "./analyst.js";
import { directWriter } from "./direct-writer.js";
import { editorDocuments } from "./documents.js";
import { farewell } from "./farewell.js";
import { frameReader, passOn, type Frame } from "./framing.js";
import { gathered } from "./gathered.js";
import { handshake } from "./handshake.js";
import { importIndex, tellOfNoChange } from "./import-index.js";
import { readLent, type TakenStream } from "./lent-reader.js";
import { logTo } from "./log.js";
import { openedLocks } from "./opened-locks.js";
import { ownRequests } from "./own-requests.js";
import { lifeOf, type EditorStreams } from "./pass-through.js";
import { methodIn, parseMessage } from "./peek.js";
import { pushDiagnostics } from "./pushed-diagnostics.js";
import { relay } from "./relay.js";
import { startServer } from "./server-process.js";

// How the two begin and end with each other.
const own: ReadonlySet<string> = new Set(["initialize", "initialized", "shutdown", "exit"]);

/**
 * Serves an editor with TypeScript's own server, and adds to its answers.
 *
 * @param read what has been read of the editor before
 * @param limit how many milliseconds an answer waits for us at most
 */
export async function proxy(
  editor: EditorStreams,
  found: FoundServer & { readonly kind: "native" },
  read: Buffer,
  client: ClientAbilities,
  limit: number,
): Promise<number> {
  keepHeapSmall();
  const passed = collectsPassed(collector());
  const server = startServer(found.start, (piece) => {
    // What comes in one piece goes on in one: the server tells its log much beside each answer.
    clientStream.together(() => {
      const leavesNothing = server.isLent(piece) && !between.isWaiting;
      const kept = readServer(piece);
      passed(leavesNothing ? kept : piece.length);
    });
  });
  // The editor is always read: how else would it be known that it has ended, when the server is stuck?
  const taken: { ofClient?: TakenStream } = {};
  const isOfClient = (piece: Buffer): boolean => taken.ofClient?.isLent(piece) === true;
  const writeToServer = directWriter(server.input, isOfClient);
  const toServer = (bytes: Buffer): void => writeToServer([bytes]);
  // What the editor does not take yet is not read from the server either.
  const clientStream = gathered(editor.output, server.output, server.isLent);
  const toClient = clientStream.write;
  const serverRequests = ownRequests(toServer);
  const clientRequests = ownRequests(toClient);
  const refresh = (): void => {
    if (!client.pullsDiagnostics) pushed?.schedule();
    else if (client.refreshesDiagnostics) void clientRequests.ask("workspace/diagnostic/refresh", undefined);
  };
  const analyst = startAnalyst(logTo(toClient), {
    late: refresh,
    found: (files) => void locks.open(files),
    lost() {
      // It may be that somebody reads an answer that says nothing of a lock.
      if (locks.closeAll()) refresh();
    },
    overtook: () => imports.overtaken(),
    again: () => opening.connect(),
  });
  const documents = editorDocuments(analyst);
  const isOpen = (uri: string): boolean => documents.versionOf(uri) !== undefined;
  const locks = openedLocks(toServer, isOpen, () => documents.forget());
  // Those that we push are pushed again.
  const asksAgain = !client.pullsDiagnostics || client.refreshesDiagnostics;
  const answers = {
    analyst,
    documents,
    locks,
    serverRequests,
    asksAgain,
    patienceFor: (method: string) => patienceFor(method, limit, { asksAgain }),
  };
  const imports = importIndex(documents, tellOfNoChange(toServer, serverRequests));
  const pushed = client.pullsDiagnostics ? undefined : pushDiagnostics(toClient, answers);
  const between = relay({
    toClient,
    toServer,
    ...answers,
    clientRequests,
    changed(message) {
      pushed?.schedule();
      imports.note(message);
    },
  });
  const opening = handshake({
    client,
    analyst,
    serverRequests,
    toServer,
    found,
    initialized: () => pushed?.start(),
  });
  const leave = farewell(toClient);

  function fromClient(frame: Frame): void {
    const seen = methodIn(frame.head().toString("latin1"));
    if (seen !== undefined && !between.reads(seen) && !own.has(seen)) {
      passOn(frame, toServer);
      return;
    }
    const message = parseMessage(frame.body().toString("utf8"));
    const method = message?.method;
    if (message && (method === "initialize" || method === "initialized")) opening.fromClient(frame, message);
    else between.fromClient(frame, message);
    leave.fromClient(message);
    if (leave.isShutDown || leave.hasLeft) imports.stop();
    if (!leave.hasLeft) return;
    analyst.stop();
    // It has nothing more to say; should it not read any more either, it is not waited for.
    (taken.ofClient?.stream ?? editor.input).destroy();
  }

  const readServer = frameReader(
    (frame) => {
      opening.fromServer(frame);
      leave.fromServer(frame);
      between.fromServer(frame);
    },
    toClient,
    server.isLent,
  );
  const readClient = frameReader(fromClient, toServer, isOfClient);
  readClient(read);
  const input = (taken.ofClient = readLent(editor.input, readClient));
  input.stream.once("end", analyst.stop).resume();

  const status = await lifeOf(server, { ...editor, input: input.stream });
  leave.serverEnded();
  pushed?.stop();
  imports.stop();
  serverRequests.end();
  analyst.stop();
  // As the protocol says, whatever the server says.
  return leave.hasLeft ? Number(!leave.isShutDown) : status;
}
