import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { LanguageServer, offsetAt, type Range } from "../support/language-server.js";
import type { Project } from "../support/project.js";
import { filesOf, type Mark } from "../support/squiggles.js";

interface Reported {
  readonly code: number;
  readonly severity: number;
  readonly range: Range;
}

const hint = 4;

/** `proviso lsp`, in front of the server of one version. */
export async function served(workspace: Project, version: string): Promise<readonly Mark[]> {
  await workspace.installCompiler(version);
  const bin = workspace.path("node_modules", "proviso", "dist", "cli", "main.js");
  const server = new LanguageServer(process.execPath, [bin, "lsp", "--limit", "60000"], workspace.folder);
  const marks: Mark[] = [];
  try {
    await server.start(workspace.folder);
    for (const path of filesOf(workspace.folder)) {
      const uri = pathToFileURL(workspace.path(path)).href;
      const text = readFileSync(workspace.path(path), "utf8");
      server.type(uri, text);
      const { items } = await server.request<{ items: readonly Reported[] }>("textDocument/diagnostic", {
        textDocument: { uri },
      });
      for (const { code, severity, range } of items) {
        // The compiler's own suggestions are for editors alone.
        if (severity === hint && code < 990000) continue;
        const [start, end] = [offsetAt(text, range.start), offsetAt(text, range.end)];
        marks.push({
          file: relative(workspace.folder, workspace.path(path)).replaceAll("\\", "/"),
          code,
          start,
          end,
        });
      }
      server.close(uri);
    }
  } finally {
    await server.end();
  }
  return marks;
}
