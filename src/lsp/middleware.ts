import { dirname } from "node:path";
import { locateTypeScript } from "../programs/locate-typescript.js";
import { problemMessage } from "../report/problem-message.js";
import { answeredMethods, answeredRequest, patienceFor } from "./answered-requests.js";
import { clientAbilities } from "./client.js";
import { startAnalyst } from "./proxy/analyst.js";
import { editorDocuments } from "./proxy/documents.js";
import { importIndex } from "./proxy/import-index.js";
import type { Message } from "./protocol.js";

/**
 * The same as the proxy adds, for an editor that starts the server itself and lets others change its answers, as Visual
 * Studio Code does from TypeScript 7.1 on. One is for one run of the server.
 */
export interface Middleware {
  /** The requests whose answers it changes. */
  readonly methods: readonly string[];
  /** Takes what the editor tells its server of files: opened, changed, closed, changed on the disk. */
  note(message: Message): void;
  /** @returns the answer itself where there is nothing to change, or where that cannot be known in time */
  transform(method: string, result: unknown, params: unknown): Promise<unknown>;
  readonly stop: () => void;
}

export interface MiddlewareParts {
  /** The `package.json` of the TypeScript whose server runs. */
  readonly typescript: string;
  /** Where that listens for questions about the editor's program. */
  readonly pipe: string;
  /** Has it listen somewhere else, for another connection. */
  readonly again?: () => Promise<string>;
  /** The parameters of `initialize`, as far as they say what the editor can do. */
  readonly initialize: unknown;
  readonly cwd: string;
  /** How many milliseconds an answer waits for us at most. */
  readonly limit: number;
  /** Takes a line. */
  readonly log: (text: string) => void;
  /**
   * Asks the server what completes at the end of a file, as the editor does. Its answer is of no use to anybody, and goes
   * through no `transform`; the server makes its index of what can be imported for it.
   */
  readonly complete?: (uri: string) => void;
}

// Behind a comment that does not end nothing can be imported, and no index is made.
const mostTries = 20;

/** @returns nothing where this TypeScript cannot be asked; the log says why */
export function lspMiddleware(parts: MiddlewareParts): Middleware | undefined {
  const { typescript, initialize, cwd, limit, log, again } = parts;
  const installed = locateTypeScript(dirname(typescript));
  if ("code" in installed) {
    log(problemMessage(installed));
    return undefined;
  }
  const { entry } = installed.support;
  if ("compiler" in entry) return undefined;
  const nothing = (): void => undefined;
  // The editor asks again when it needs to, and what it tells the server is its own.
  const analyst = startAnalyst(log, {
    late: nothing,
    overtook: () => imports.overtaken(),
    ...(again && { again: () => void again().then(start, noMore) }),
  });
  const documents = editorDocuments(analyst);
  // Nobody but the editor can tell the server of a change that changes nothing.
  const tries = new Map<string, number>();
  const imports = importIndex(documents, (uri) => {
    const tried = tries.get(uri) ?? 0;
    tries.set(uri, tried + 1);
    if (tried < mostTries) parts.complete?.(uri);
  });
  const [api, ast] = [installed.resolve(entry.api), installed.resolve(entry.ast)];
  const client = clientAbilities(initialize);
  function start(pipe: string): void {
    analyst.start({ pipe, api, ast, cwd, client, encoding: "utf-16", opensLocks: true });
  }
  const noMore = (): void => analyst.giveUp("its server gives no access to the editor's program");
  start(parts.pipe);
  return {
    methods: answeredMethods,
    note(message) {
      if (documents.note(message)) imports.note(message);
    },
    async transform(method, result, params) {
      const uri = answeredRequest(method)?.documentOf(params);
      if (uri === undefined) return result;
      const version = documents.versionOf(uri);
      const { generation } = documents;
      const changed = await analyst.transformed(
        { method, params, version, generation },
        () => JSON.stringify(result ?? null),
        patienceFor(method, limit, { asksAgain: false }),
      );
      return changed?.result === undefined ? result : (JSON.parse(changed.result) as unknown);
    },
    stop() {
      imports.stop();
      analyst.stop();
    },
  };
}
