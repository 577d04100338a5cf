// Packages whose declarations are locked: the editor shows what is found, and what is behind the locks.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { editorProject } from "../language-service/support/editor.js";
import { usualCapabilities } from "../support/language-server.js";
import { root, type Project } from "../support/project.js";
import { join } from "node:path";
import { LspEditor, startProxy } from "./support/editor.js";

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
    await lock(editor.project);
    return editor;
  }

  async function lock(project: Project): Promise<void> {
    const folder = project.path("node_modules", "boats");
    await project.link(join("boats", "node_modules", "typescript"), join(root, "node_modules", "typescript"));
    const bin = project.path("node_modules", "proviso", "dist", "cli", "main.js");
    await promisify(execFile)(process.execPath, [bin, "lock"], { cwd: folder, timeout: 60_000 });
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

  it("have one error for a removed flag in a declaration file, where those are checked", async () => {
    const feature = (name: string, more: string) => `readonly ${name}: { readonly title: "x"; ${more} };`;
    const barges = `import type { FlagsOf } from "proviso";
export declare const features: {
  readonly docs: "https://barges.example/experiments";
  readonly features: {
    ${feature("TOW", 'readonly added: "1.0.0"; readonly status: "trial"')}
    ${feature("OARS", 'readonly added: "1.0.0"; readonly finalized: "1.4.0"; readonly status: "rejected"')}
  };
};
export interface ExperimentalFeatureFlags extends FlagsOf<typeof features> {}
/** @experimental TOW */
export declare function tow(): void;
`;
    const flags = `import "barges";
declare module "barges" {
  interface ExperimentalFeatureFlags {
    TOW: true;
    OARS: true;
  }
}
`;
    const compilerOptions = { module: "nodenext", target: "es2022", strict: true, types: [] };
    editor = await LspEditor.open(version, {
      "tsconfig.json": JSON.stringify({ compilerOptions }),
      "node_modules/barges/package.json": '{ "name": "barges", "types": "./index.d.ts" }',
      "node_modules/barges/index.d.ts": barges,
      "experimental.d.ts": flags,
    });
    const { type, codes } = bound(editor);
    type("main.ts", 'import { tow } from "barges";\ntow();\n');
    expect(await codes("main.ts")).toEqual([]);
    type("experimental.d.ts", flags);
    expect(await codes("experimental.d.ts")).toEqual([990002]);
  });

  it("are opened where the first answer that told of them was too late", async () => {
    const project = await editorProject(library);
    await lock(project);
    const file = "lsp/program/lock-files.js";
    const slow = `const whole = exports.lockFilesIn;
      exports.lockFilesIn = (...args) => {
        const files = whole(...args);
        let isFirst = true;
        return {
          ...files,
          newIn(...names) {
            const found = files.newIn(...names);
            if (isFirst) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000);
            isFirst = false;
            return found;
          },
        };
      };`;
    const text = await readFile(project.path("node_modules", "proviso", "dist", file), "utf8");
    await project.breakProviso(file, `${text}\n${slow}`);
    const server = await startProxy(project, version, 1_500);
    const { workspace, ...others } = usualCapabilities;
    await server.start(
      project.folder,
      {},
      {
        ...others,
        workspace: { ...workspace, diagnostics: { refreshSupport: true } },
      },
    );
    editor = new LspEditor(project, server);
    const { type, codes } = bound(editor);
    type("main.ts", use);
    expect(await codes("main.ts")).toEqual([2349]);
    const isOurs = (_params: unknown, id?: number | string) => String(id).startsWith("proviso/");
    await server.notification("workspace/diagnostic/refresh", isOurs);
    await expect.poll(() => codes("main.ts"), { timeout: 30_000, interval: 100 }).toEqual([990001]);
  });
});

const bound = (editor: LspEditor) => ({
  type: editor.type.bind(editor),
  codes: editor.codes.bind(editor),
  hover: editor.hover.bind(editor),
});
