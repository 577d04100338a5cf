// What the plugin must not do: fail, mix projects, be there twice, keep what is closed.
import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { Editor, editorProject } from "./support/editor.js";

const use = 'import { Kiosk } from "kiosk";\nnew Kiosk("hall").pay(1);\n';

describe.each(["5.9", "6.0"])("TypeScript %s", (version) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function setUp(files: Readonly<Record<string, string>>): Promise<Project> {
    const project = await editorProject(files);
    ends.push(() => project.remove());
    return project;
  }
  function open(project: Project, args: readonly string[] = []): Editor {
    const editor = new Editor(project, version, args);
    ends.push(() => editor.end());
    return editor;
  }

  it("gives the editor's own answers when the analysis fails, and logs the trace", async () => {
    const project = await setUp({ "main.ts": use });
    const fault = 'exports.gatedWorld = () => { throw new Error("injected"); };';
    await project.breakProviso("analysis/gates/lock/gated-world.js", fault);
    const log = project.path("tsserver.log");
    const editor = open(project, ["--logVerbosity", "verbose", "--logFile", log]);
    editor.type("main.ts", use.replace("pay", "p‸ay"));
    const [error, ...others] = await editor.errors("main.ts");
    expect(error?.message).toContain('OptInRequired<"PAYMENT">');
    expect(others).toEqual([]);
    expect((await editor.hover())?.displayString).toContain("OptInRequired");
    const entries = await editor.completions();
    expect(entries.map(({ name }) => name)).toContain("pay");
    expect(await editor.hints("main.ts")).toEqual([]);
    expect(await editor.fixes("main.ts", { ...error!, code: 990001 })).toEqual([]);
    const methods = ["getSemanticDiagnostics", "getQuickInfoAtPosition", "getCompletionsAtPosition"];
    const logged = readFileSync(log, "utf8");
    for (const method of methods)
      expect(logged).toMatch(new RegExp(`proviso: ${method} failed.*Error: injected\\s+at `));
  });

  it("keeps projects apart", async () => {
    const flags = use.replace('"hall"', '"hall", { unlock: ["PAYMENT"] }');
    const [one, two] = [await setUp({ "main.ts": use }), await setUp({ "main.ts": flags })];
    const editor = open(one);
    const second = two.path("main.ts");
    editor.type("main.ts", use);
    editor.server.open(second, flags);
    const errors = async () => {
      const ofSecond = await editor.server.request("semanticDiagnosticsSync", { file: second });
      return [(await editor.errors("main.ts")).length, (ofSecond as readonly unknown[]).length];
    };
    expect(await errors()).toEqual([1, 0]);
    editor.type("main.ts", flags);
    editor.server.edit(second, use);
    expect(await errors()).toEqual([0, 1]);
  });

  it("does nothing twice when it is listed twice, or its project is loaded again", async () => {
    const project = await setUp({ "main.ts": use });
    await project.edit("tsconfig.json", '"plugins": [', '"plugins": [{ "name": "proviso" }, ');
    const editor = open(project, ["--globalPlugins", "proviso"]);
    editor.type("main.ts", use.replace(".pay", ".‸pay"));
    const once = async () => {
      expect((await editor.errors("main.ts")).map(({ code }) => code)).toEqual([990001]);
      expect((await editor.hover())?.documentation.match(/Experimental feature/g)).toHaveLength(1);
    };
    await once();
    await project.edit("tsconfig.json", '"noEmit": true', '"noEmit": true, "noUnusedLocals": true');
    await editor.server.request("reloadProjects");
    await once();
  });

  it("sees a file that is new, and one that is gone", async () => {
    const project = await setUp({ "main.ts": use, "kept.ts": "export {};\n" });
    const editor = open(project);
    editor.type("kept.ts", 'import { lamp } from "./lamp.js";\nlamp.glow();\n');
    expect((await editor.errors("kept.ts")).map(({ code }) => code)).toEqual([2307]);
    const lamp = `
import type { FlagsIn, FlagTuple, Gated, LiteralFlagTuple } from "proviso";
import { defineFeatures } from "proviso";
const features = defineFeatures({ docs: "https://lamp.example", features: { GLOW: { title: "Glow", added: "1.0.0", status: "trial" } } });
type Lamp<F> = Gated<{ on(): void }, { GLOW: { glow(): void } }, F, typeof features>;
declare function make<const F extends FlagTuple<typeof features> = []>(flags?: LiteralFlagTuple<F, typeof features>): Lamp<FlagsIn<F, typeof features>>;
export const lamp = make();
`;
    editor.type("lamp.ts", lamp);
    await writeFile(project.path("lamp.ts"), lamp);
    await editor.server.request("reloadProjects");
    expect((await editor.errors("kept.ts")).map(({ code }) => code)).toEqual([990001]);
    editor.close("lamp.ts");
    await rm(project.path("lamp.ts"));
    await editor.server.request("reloadProjects");
    expect((await editor.errors("kept.ts")).map(({ code }) => code)).toEqual([2307]);
  });

  it("shows findings in the part of a large file that is on the screen", async () => {
    const filler = Array.from({ length: 1200 }, (_, line) => `export const c${line} = ${line};`).join("\n");
    const text = `${use}${filler}\nnew Kiosk("other").heading;\n`;
    const project = await setUp({ "main.ts": text });
    const editor = open(project, ["--canUseWatchEvents"]);
    editor.type("main.ts", text);
    const file = editor.path("main.ts");
    editor.server.notify("geterr", {
      delay: 0,
      files: [{ file, ranges: [{ startLine: 1, startOffset: 1, endLine: 10, endOffset: 1 }] }],
    });
    await editor.server.event("requestCompleted");
    const codesOf = (name: string) =>
      (editor.server.eventsOf(name) as readonly { diagnostics: readonly { code: number }[] }[]).map(
        ({ diagnostics }) => diagnostics.map(({ code }) => code),
      );
    expect(codesOf("semanticDiag")).toEqual([[990001, 990001]]);
    for (const region of codesOf("regionSemanticDiag")) expect(region).toEqual([990001]);
  });
});
