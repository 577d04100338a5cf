import { relative } from "node:path";
import type { Project } from "../support/project.js";
import { filesOf, type Mark } from "../support/squiggles.js";
import { TsServer } from "../support/tsserver.js";

interface Reported {
  readonly code: number;
  readonly category: string;
  readonly startLocation: { line: number; offset: number };
  readonly endLocation: { line: number; offset: number };
}

/** The editor plugin, in the server of one version. */
export async function edited(workspace: Project, version: string, locale = "en"): Promise<readonly Mark[]> {
  const server = new TsServer(version, ["--locale", locale]);
  const marks: Mark[] = [];
  try {
    for (const path of filesOf(workspace.folder)) {
      const file = workspace.path(path);
      server.open(file);
      for (const kind of ["syntactic", "semantic", "suggestion"]) {
        const reported = (await server.request(`${kind}DiagnosticsSync`, {
          file,
          includeLinePosition: true,
        })) as readonly Reported[];
        for (const { code, category, startLocation, endLocation } of reported) {
          // The compiler's own suggestions are for editors alone.
          if (category === "suggestion" && code < 990000) continue;
          const [start, end] = [startLocation, endLocation].map((at) => server.position(file, at)) as [
            number,
            number,
          ];
          marks.push({ file: relative(workspace.folder, file).replaceAll("\\", "/"), code, start, end });
        }
      }
      server.close(file);
    }
  } finally {
    await server.end();
  }
  return marks;
}
