// The code actions at everything that is found in the fixtures of the parity test: made one after the other, they write
// the bytes that `check --fix` writes, in every file, and leave what is drawn as having no fix.
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { usualCapabilities } from "../support/language-server.js";
import { Project, root } from "../support/project.js";
import { filesOf, marksDrawnInFolder } from "../support/squiggles.js";
import { LspEditor, startProxy, type Action, type Diagnostic } from "./support/editor.js";

vi.setConfig({ testTimeout: 400_000 });

const fixtures = join(root, "tests", "parity", "fixtures");
// In the order in which `check --fix` makes them: what is taken out, what adds to a module, what opts in.
const kinds = [[990002, 990005], [990008, 990025], [990001]];
const fixable = new Set(kinds.flat());
const all = "Opt in to all experimental features that this file misses";
// More than any file of the fixtures has; one that is made again and again is a mistake.
const limit = 100;

const capabilities = {
  ...usualCapabilities,
  workspace: {
    ...usualCapabilities.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  },
};

describe.each(["7.0", "7.1"])("code actions in the parity fixtures, %s", (version) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function copyOf(name: string): Promise<Project> {
    const project = await Project.copyOf(join(fixtures, "projects", name));
    ends.push(() => project.remove());
    await project.installProviso();
    await project.installPackages(join(fixtures, "packages"));
    await project.installCompiler(version);
    return project;
  }

  async function opened(project: Project): Promise<LspEditor> {
    const server = await startProxy(project, version);
    ends.push(() => server.end());
    await server.start(project.folder, {}, capabilities);
    const editor = new LspEditor(project, server);
    for (const file of filesOf(project.folder)) editor.type(file, readFileSync(project.path(file), "utf8"));
    return editor;
  }

  it.each(readdirSync(join(fixtures, "projects")))("write what `check --fix` writes: %s", async (name) => {
    const editor = await opened(await copyOf(name));
    for (const [file, drawn] of marksDrawnInFolder(join(fixtures, "projects", name))) {
      for (const codes of kinds) await makeAll(editor, file, codes);
      const left = await fixableIn(editor, file);
      const expected = drawn.filter(({ code, hasFix }) => fixable.has(code) && !hasFix);
      expect(
        left.map(({ code }) => code),
        file,
      ).toEqual(expected.map(({ code }) => code));
    }
    const checked = await copyOf(name);
    const output = await fixed(checked);
    // What an edit would break is told, and left to people, by the command line alone.
    const untouched = [...output.matchAll(/^(.+)\(\d+,\d+\): not changed, because/gm)].map(
      ([, file]) => file,
    );
    for (const file of filesOf(checked.folder).filter((each) => !untouched.includes(each)))
      expect(editor.textOf(file), file).toBe(readFileSync(checked.path(file), "utf8"));
  });
});

/** Runs `check --fix`, which looks at the largest of the projects many times; what it has printed. */
async function fixed({ folder }: Project): Promise<string> {
  const bin = join(folder, "node_modules", "proviso", "dist", "cli", "main.js");
  const run = promisify(execFile)(process.execPath, [bin, "check", "--fix"], {
    cwd: folder,
    timeout: 180_000,
  });
  // It ends with 1 where something is left, and with 2 where a file cannot be read to its end.
  const { stdout, stderr, code } = await run
    .catch(
      (error: unknown) =>
        error as { readonly stdout: string; readonly stderr: string; readonly code?: number },
    )
    .then((result) => ({ code: 0, ...result }));
  expect(stderr.includes("has a syntax error") ? [2] : [0, 1], stderr).toContain(code);
  return stdout + stderr;
}

const fixableIn = async (editor: LspEditor, file: string): Promise<readonly Diagnostic[]> =>
  (await editor.diagnostics(file)).filter(({ code }) => fixable.has(code));

/** Makes what is offered for some codes in a file, until nothing is. */
async function makeAll(editor: LspEditor, file: string, codes: readonly number[]): Promise<void> {
  for (let round = 0; round < limit; round++) {
    const action = await firstOffered(editor, file, codes);
    if (!action) return;
    for (const [changed, text] of editor.texts(action)) await write(editor, changed, text);
  }
  throw new Error(`${file} has ${codes.join(", ")} after ${limit} actions`);
}

async function firstOffered(
  editor: LspEditor,
  file: string,
  codes: readonly number[],
): Promise<Action | undefined> {
  for (const shown of (await fixableIn(editor, file)).filter(({ code }) => codes.includes(code))) {
    const actions = (await editor.actions(file, [shown])).filter(({ diagnostics }) =>
      diagnostics?.some(({ code }) => code === shown.code),
    );
    const found = actions.find(({ title }) => title === all) ?? actions[0];
    if (found) return found;
  }
  return undefined;
}

async function write(editor: LspEditor, file: string, text: string): Promise<void> {
  if (!filesOf(editor.project.folder).includes(file)) {
    await mkdir(dirname(editor.project.path(file)), { recursive: true });
    await writeFile(editor.project.path(file), "");
    editor.server.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: editor.uri(file), type: 1 }],
    });
  }
  editor.type(file, text);
}
