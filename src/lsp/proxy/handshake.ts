import type { ClientAbilities } from "../client.js";
import type { FoundServer } from "../find-server.js";
import type { Encoding } from "../positions.js";
import type { Message } from "../protocol.js";
import type { Analyst } from "./analyst.js";
import { frameOf, type Frame } from "./framing.js";
import type { OwnRequests } from "./own-requests.js";
import { parseMessage, peekAt, peeked } from "./peek.js";

interface HandshakeParts {
  readonly client: ClientAbilities;
  readonly analyst: Analyst;
  readonly serverRequests: OwnRequests;
  readonly toServer: (bytes: Buffer) => void;
  readonly found: FoundServer & { readonly kind: "native" };
}

/** `initialize` and `initialized`, after which the program of the editor can be asked. */
export function handshake({ client, analyst, serverRequests, toServer, found }: HandshakeParts) {
  let id: Message["id"];
  let encoding: Encoding = "utf-16";
  return {
    fromClient({ bytes }: Frame, message: Message): void {
      if (message.method === "initialize") {
        id = message.id;
        toServer(client.pullsDiagnostics ? bytes : frameOf(asPulling(message)));
        return;
      }
      toServer(bytes);
      void serverRequests.ask("custom/initializeAPISession", {}).then((answer) => {
        const { pipe } = (answer === undefined ? {} : JSON.parse(answer)) as { readonly pipe?: string };
        if (pipe === undefined) {
          analyst.giveUp("its server gives no access to the editor's program");
          return;
        }
        const { api, ast, start } = found;
        analyst.start({ pipe, api, ast, cwd: start.cwd, client, encoding });
      });
    },
    fromServer({ body }: Frame): void {
      if (id === undefined || id === null) return;
      const seen = peekAt(body.toString("latin1", 0, peeked), () => body.toString("utf8"));
      if (seen.kind !== "result" || seen.id !== id) return;
      id = undefined;
      const { result } = parseMessage(body.toString("utf8")) ?? {};
      const { capabilities } = result as { readonly capabilities?: { readonly positionEncoding?: Encoding } };
      encoding = capabilities?.positionEncoding ?? "utf-16";
    },
  };
}

/** `initialize` of an editor that does not ask for diagnostics: we do in its place. */
function asPulling(message: Message): Message {
  const params = message.params as {
    readonly capabilities: { readonly textDocument?: { readonly publishDiagnostics?: object } };
  };
  const { textDocument } = params.capabilities;
  const diagnostic = { ...textDocument?.publishDiagnostics };
  const capabilities = { ...params.capabilities, textDocument: { ...textDocument, diagnostic } };
  return { ...message, params: { ...params, capabilities } };
}
