import type { ClientAbilities } from "../client.js";
import type { FoundServer } from "../find-server.js";
import type { Encoding } from "../positions.js";
import type { Message } from "../protocol.js";
import type { Analyst } from "./analyst.js";
import { frameOf, passOn, type Frame } from "./framing.js";
import type { OwnRequests } from "./own-requests.js";
import { parseMessage, peekAt } from "./peek.js";
import { objectOf } from "./told.js";

interface HandshakeParts {
  readonly client: ClientAbilities;
  readonly analyst: Analyst;
  readonly serverRequests: OwnRequests;
  readonly toServer: (bytes: Buffer) => void;
  readonly found: FoundServer & { readonly kind: "native" };
  /** From now on the server may be asked; earlier, it would end. */
  readonly initialized: () => void;
}

/** `initialize` and `initialized`, after which the program of the editor can be asked. */
export function handshake(parts: HandshakeParts) {
  const { client, analyst, serverRequests, toServer, found, initialized } = parts;
  let id: Message["id"];
  let isInitialized = false;
  let encoding: Encoding = "utf-16";

  function connect(): void {
    void serverRequests.ask("custom/initializeAPISession", {}).then((answer) => {
      const { pipe } = objectOf(answer === undefined ? undefined : JSON.parse(answer));
      if (typeof pipe !== "string") {
        analyst.giveUp("its server gives no access to the editor's program");
        return;
      }
      const { api, ast, start } = found;
      analyst.start({ pipe, api, ast, cwd: start.cwd, client, encoding });
    });
  }

  return {
    /** The editor's program can be asked by another thread: each asks on a connection of its own. */
    connect,
    fromClient(frame: Frame, message: Message): void {
      if (message.method === "initialize") {
        id = message.id;
        if (client.pullsDiagnostics) passOn(frame, toServer);
        else toServer(frameOf(asPulling(message)));
        return;
      }
      passOn(frame, toServer);
      if (isInitialized) return;
      isInitialized = true;
      initialized();
      connect();
    },
    fromServer(frame: Frame): void {
      if (id === undefined || id === null) return;
      const whole = (): string => frame.body().toString("utf8");
      const seen = peekAt(frame.head().toString("utf8"), whole);
      if (seen.kind !== "result" || seen.id !== id) return;
      id = undefined;
      const { result } = parseMessage(whole()) ?? {};
      const { positionEncoding = "utf-16" } = objectOf(objectOf(result)["capabilities"]);
      encoding = positionEncoding as Encoding;
    },
  };
}

/** `initialize` of an editor that does not ask for diagnostics: we do in its place. */
function asPulling(message: Message): Message {
  const params = objectOf(message.params);
  const given = objectOf(params["capabilities"]);
  const textDocument = objectOf(given["textDocument"]);
  const diagnostic = objectOf(textDocument["publishDiagnostics"]);
  const capabilities = { ...given, textDocument: { ...textDocument, diagnostic } };
  return { ...message, params: { ...params, capabilities } };
}
