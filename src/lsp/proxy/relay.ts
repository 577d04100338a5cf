import { answeredRequest } from "../answered-requests.js";
import { errorCode, type Message, type MessageId } from "../protocol.js";
import { isComplete } from "../transformers/completion-data.js";
import type { Foresight } from "./analyst.js";
import { finalAnswer, isPassedOn, type AnswerParts } from "./answers.js";
import { notedMethods } from "./documents.js";
import { frameOf, frameOfText, passOn, type Frame } from "./framing.js";
import type { OwnRequests } from "./own-requests.js";
import { peekAt, resultIn } from "./peek.js";
import { objectOf } from "./told.js";

/** What stands between the editor and the server. */
export interface Relay {
  /** Whether what the editor sends by this method is looked into; everything else can pass unread. */
  reads(method: string): boolean;
  /** Whether what the server says is looked into. */
  readonly isWaiting: boolean;
  fromClient(frame: Frame, message: Message | undefined): void;
  fromServer(frame: Frame): void;
}

/** What a relay is made of. */
export interface RelayParts extends AnswerParts {
  readonly toClient: (bytes: Buffer) => void;
  readonly toServer: (bytes: Buffer) => void;
  /** Ours, to the editor. */
  readonly clientRequests: OwnRequests;
  /** Told of what changes something that the server's answers depend on. */
  readonly changed: (message: Message) => void;
}

/** A request of the editor's whose answer may have to be changed. */
interface Asked {
  readonly method: string;
  readonly params: unknown;
  readonly version: number | undefined;
  readonly generation: number;
  /** Nothing for a file that is not open. */
  readonly foresight: Foresight | undefined;
  isCancelled: boolean;
}

// To hand an answer to the analysis is to hold it four times.
const longAnswer = 65_536;

const read: ReadonlySet<string> = new Set(["$/cancelRequest", ...notedMethods]);

/** Passes everything on as it comes, but for the answers that there are transformers for. */
export function relay(parts: RelayParts): Relay {
  const { toClient, toServer, analyst, documents, locks, serverRequests, clientRequests, changed } = parts;
  const asked = new Map<MessageId, Asked>();
  const transforming = new Map<MessageId, Asked>();

  function note(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) return;
    if (documents.note(message)) changed(message);
    if (id === undefined || id === null) return;
    const uri = answeredRequest(method)?.documentOf(params);
    if (typeof uri !== "string") return;
    const version = documents.versionOf(uri);
    const { generation } = documents;
    const foresight =
      version === undefined ? undefined : analyst.foresee({ method, params, version, generation });
    asked.set(id, { method, params, version, generation, foresight, isCancelled: false });
  }

  /** An answer that the server has given and that is still worked on: the editor gets its error at once. */
  function cancel({ params }: Message): void {
    const { id } = objectOf(params);
    const isId = typeof id === "string" || typeof id === "number";
    const request = isId ? transforming.get(id) : undefined;
    if (!isId || !request) return;
    request.isCancelled = true;
    transforming.delete(id);
    toClient(frameOf({ id, error: { code: errorCode.requestCancelled, message: "cancelled" } }));
  }

  async function answer(id: MessageId, request: Asked, frame: Frame, start: number): Promise<void> {
    transforming.set(id, request);
    const { method, params, version, generation, foresight } = request;
    const job = { method, params, version, generation };
    const result = (): string => resultIn(frame.body().toString("utf8"), start);
    const passes = (): boolean => request.isCancelled || isPassedOn(foresight, method, result);
    const unless = foresight && frame.size > longAnswer ? { foresight, passes } : undefined;
    const changedResult = await finalAnswer(parts, job, result, unless);
    if (request.isCancelled) return;
    transforming.delete(id);
    if (changedResult === undefined) passOn(frame, toClient);
    else toClient(frameOfText(`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${changedResult}}`));
  }

  const isWaiting = (): boolean => asked.size > 0 || serverRequests.isWaiting;
  return {
    get isWaiting() {
      return isWaiting();
    },
    reads: (method) => read.has(method) || answeredRequest(method) !== undefined,
    fromClient(frame, message) {
      if (message?.method === "$/cancelRequest") cancel(message);
      else if (message?.method === undefined && message?.id !== undefined && message.id !== null) {
        if (clientRequests.isOwn(message.id)) {
          clientRequests.settle(message.id, JSON.stringify(message.result ?? null));
          return;
        }
      } else if (message?.method === "completionItem/resolve" && isComplete(message.params)) {
        toClient(frameOf({ id: message.id, result: message.params }));
        return;
      } else if (message) {
        locks.fromClient(message);
        // The server gets to work before the analysis is told.
        passOn(frame, toServer);
        note(message);
        return;
      }
      passOn(frame, toServer);
    },
    fromServer(frame) {
      // Whatever it says, nobody waits for an answer that we would change.
      if (!isWaiting()) {
        passOn(frame, toClient);
        return;
      }
      const whole = (): string => frame.body().toString("utf8");
      const seen = peekAt(frame.head().toString("utf8"), whole);
      if (seen.kind !== "other" && serverRequests.isOwn(seen.id)) {
        serverRequests.settle(seen.id, seen.kind === "result" ? resultIn(whole(), seen.start) : undefined);
        return;
      }
      const request = seen.kind === "other" ? undefined : asked.get(seen.id);
      if (seen.kind !== "other") asked.delete(seen.id);
      const passes =
        request && isPassedOn(request.foresight, request.method, () => frame.body().toString("latin1"));
      if (request && seen.kind === "result" && !passes) {
        frame.keep();
        void answer(seen.id, request, frame, seen.start);
      } else passOn(frame, toClient);
    },
  };
}
