// The quick fixes at everything that is found in the fixtures of the parity test: each makes its error go. What is opened
// then has its own type, which some of these uses do not fit; that edits compile is for tests/analysis/opt-in.
import { readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project, root } from "../support/project.js";
import { filesOf } from "../support/squiggles.js";
import { Editor, type Diagnostic } from "./support/editor.js";

const fixtures = join(root, "tests", "parity", "fixtures");
const source = join(fixtures, "projects", "main");
const fixable = new Set([990001, 990002, 990005]);
// Flags are added there beside others that are no literal, which is an error of its own, or behind a `new this()`.
const noHelp = [/^flags\/not-literal\.ts:/, /^uses\/classes\.ts:28$/];

describe("quick fixes in the parity fixtures", () => {
  let project: Project;
  let editor: Editor;
  beforeAll(async () => {
    project = await Project.copyOf(source);
    await project.installProviso();
    await cp(join(fixtures, "packages"), project.path("node_modules"), { recursive: true });
    editor = new Editor(project, "6.0");
  });
  afterAll(async () => {
    await editor.end();
    await project.remove();
  });

  const reported = async (file: string): Promise<readonly Diagnostic[]> => [
    ...(await editor.errors(file)),
    ...(await editor.hints(file)).filter(({ code }) => fixable.has(code)),
  ];
  const count = (all: readonly Diagnostic[]) => all.filter(({ code }) => fixable.has(code)).length;
  const isParsed = async (file: string) =>
    expect(await editor.server.request("syntacticDiagnosticsSync", { file: editor.path(file) })).toEqual([]);
  const isOffered = ({ code, message, relatedInformation }: Diagnostic): boolean =>
    code === 990005 ||
    (code === 990002 && message.includes("take its flag out")) ||
    (code === 990001 && (relatedInformation ?? []).some((each) => each.message === "The flags go here."));

  it.each(filesOf(source))("%s", async (file) => {
    const text = readFileSync(project.path(file), "utf8");
    editor.type(file, text);
    const before = await reported(file);
    for (const found of before.filter(isOffered)) {
      const fixes = await editor.fixes(file, found);
      const [first] = fixes;
      // A removed flag that a constant holds is taken out there, by hand.
      if (!first && found.code === 990002) continue;
      expect(first, found.message).toBeDefined();
      // Where the flags are written in another file, that one changes.
      if (!first!.changes.some(({ fileName }) => fileName === editor.path(file))) continue;
      const fixed = editor.with(file, first!.changes);
      editor.type(file, fixed);
      await isParsed(file);
      const { line } = found.startLocation;
      if (!noHelp.some((place) => place.test(`${file}:${line}`))) {
        expect(count(await reported(file)), `${line}: ${found.message}`).toBeLessThan(count(before));
      }
      editor.type(file, text);
    }
    for (const kind of before.some(isOffered) ? ["proviso-opt-in", "proviso-remove-flag"] : []) {
      const changes = await editor.fixAll(file, kind);
      editor.type(file, editor.with(file, changes));
      await isParsed(file);
      const isHere = changes.some(({ fileName }) => fileName === editor.path(file));
      if (isHere && file !== "flags/not-literal.ts")
        expect(count(await reported(file)), kind).toBeLessThan(count(before));
    }
    editor.close(file);
  });
});
