// Packages whose declarations are locked: the editor shows what is found, and what is behind the locks.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "../support/project.js";
import { join } from "node:path";
import { LspEditor } from "./support/editor.js";

const library = {
  "node_modules/boats/package.json": `{ "name": "boats", "version": "1.0.0", "types": "./index.d.ts" }`,
  "node_modules/boats/index.d.ts": `/**
 * Sails away.
 * @experimental SAIL
 */
export declare function sail(to: string): { knots: number };
`,
};
const lockFile = "node_modules/boats/proviso-lock.d.ts";
const use = 'import { sail } from "boats";\nsail("Lisbon").knots.toFixed();\n';

describe.each(["7.0", "7.1"])("locks, TypeScript %s", (version) => {
  let editor: LspEditor | undefined;
  afterEach(() => editor?.end());

  async function open(): Promise<LspEditor> {
    editor = await LspEditor.open(version, library);
    const { project } = editor;
    const folder = project.path("node_modules", "boats");
    await project.link(join("boats", "node_modules", "typescript"), join(root, "node_modules", "typescript"));
    const bin = project.path("node_modules", "proviso", "dist", "cli", "main.js");
    await promisify(execFile)(process.execPath, [bin, "lock"], { cwd: folder, timeout: 60_000 });
    return editor;
  }

  it("are seen through, and a finding stands for each", async () => {
    const { type, hover, codes } = bound(await open());
    type("main.ts", use);
    expect(await codes("main.ts")).toEqual([990001]);
    type("main.ts", use.replace('\nsail("', '\nsa‸il("'));
    expect((await hover())?.contents.value).toContain("const sail: (to: string) =>");
  });

  it("stay so when their own file is opened and closed, and installed anew", async () => {
    const here = await open();
    const { type, codes } = bound(here);
    type("main.ts", use);
    expect(await codes("main.ts")).toEqual([990001]);
    here.type(lockFile, await readFile(here.project.path(lockFile), "utf8"));
    expect(await codes("main.ts")).toContain(990001);
    here.server.close(here.uri(lockFile));
    expect(await codes("main.ts")).toEqual([990001]);
    here.server.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: here.uri(lockFile), type: 2 }],
    });
    expect(await codes("main.ts")).toEqual([990001]);
  });
});

const bound = (editor: LspEditor) => ({
  type: editor.type.bind(editor),
  codes: editor.codes.bind(editor),
  hover: editor.hover.bind(editor),
});
