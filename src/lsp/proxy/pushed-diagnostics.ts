import type { DiagnosticReport } from "../protocol.js";
import { finalAnswer, isPassedOn, type AnswerParts } from "./answers.js";
import { frameOf } from "./framing.js";

/** Diagnostics for editors that do not ask for them: the server of TypeScript 7 tells them nothing by itself. */
export interface PushedDiagnostics {
  /** From now on the server can be asked. */
  start(): void;
  /** Something has changed: all open files are looked at again. */
  schedule(): void;
  stop(): void;
}

// As long as keys follow each other faster than this, nobody reads.
const pause = 100;

export function pushDiagnostics(toClient: (bytes: Buffer) => void, parts: AnswerParts): PushedDiagnostics {
  const { documents, serverRequests: requests } = parts;
  let timer: NodeJS.Timeout | undefined;
  // Of what is open something may have been told, which goes when it is closed.
  const told = new Set<string>();
  const state = { hasStarted: false, isRunning: false, isDue: false, isStopped: false };

  const publish = (params: object): void =>
    toClient(frameOf({ method: "textDocument/publishDiagnostics", params }));

  async function pull(uri: string): Promise<void> {
    const version = documents.versionOf(uri);
    if (version === undefined) return;
    const method = "textDocument/diagnostic";
    const params = { textDocument: { uri } };
    const { generation } = documents;
    const answer = requests.ask(method, params);
    const foresight = parts.analyst.foresee({ method, params, version, generation });
    const result = await answer;
    if (result === undefined) return;
    const changed = isPassedOn(foresight, method, () => result)
      ? undefined
      : await finalAnswer(parts, { method, params, version, generation }, () => result);
    // Typed meanwhile: the next round is on its way.
    if (documents.versionOf(uri) !== version) return;
    const items = (JSON.parse(changed ?? result) as DiagnosticReport | null)?.items;
    if (!items) return;
    told.add(uri);
    publish({ uri, version, diagnostics: items });
  }

  async function run(): Promise<void> {
    if (state.isRunning) return;
    state.isRunning = true;
    while (state.isDue && !state.isStopped) {
      state.isDue = false;
      await round();
    }
    state.isRunning = false;
  }

  // The file that is typed in comes first; when the next key is pressed, the others can wait.
  async function round(): Promise<void> {
    for (const uri of told) {
      if (documents.versionOf(uri) !== undefined) continue;
      told.delete(uri);
      publish({ uri, diagnostics: [] });
    }
    for (const uri of documents.open) {
      if (state.isDue || state.isStopped) return;
      await pull(uri);
    }
  }

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      state.isDue = true;
      if (state.hasStarted) void run();
    }, pause);
  }

  return {
    start() {
      state.hasStarted = true;
      schedule();
    },
    schedule,
    stop() {
      state.isStopped = true;
      clearTimeout(timer);
    },
  };
}
