import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EditorNeeds, EditorPlan } from "../../src/cli/init/editors/editor-plan.js";
import { findEditors } from "../../src/cli/init/editors/find-editors.js";
import { planHelix } from "../../src/cli/init/editors/helix.js";
import { planVsCode } from "../../src/cli/init/editors/vs-code.js";
import { planZed } from "../../src/cli/init/editors/zed.js";
import { after, before, dedent } from "../analysis/support/marked.js";
import { projectOf, proviso, read, write, type Files } from "./support/proviso.js";

const native: EditorNeeds = { loadsPlugins: false, modules: "node_modules" };
const classic: EditorNeeds = { loadsPlugins: true, modules: "node_modules" };

type Planner = (text: string, needs: EditorNeeds) => EditorPlan;

function planned(plan: Planner, text: string, needs: EditorNeeds): string {
  const result = plan(text, needs);
  if (result.kind === "text") return result.text;
  return result.kind === "own" ? `own: ${result.setting}` : `unreadable at ${result.position}`;
}

/** Asserts that settings get what the marks say, and that a second time changes nothing. */
function writes(plan: Planner, marked: string, needs = native): void {
  for (const layout of [(text: string) => text, (text: string) => text.replaceAll("\n", "\r\n")]) {
    const text = layout(dedent(marked));
    const expected = after(text);
    expect(planned(plan, before(text), needs)).toBe(expected);
    expect(planned(plan, expected, needs)).toBe(expected);
  }
}

const ours = '"js/ts.tsdk.path": "node_modules/proviso/dist/tsdk"';
const isOn = '"js/ts.experimental.useTsgo": true';

describe("the settings of VS Code get our server", () => {
  it.each([
    ["behind others", `{\n  // Ours.\n  "editor.tabSize": 2«,\n  ${ours},\n  ${isOn}»\n}\n`],
    ["between trailing commas", `{\n  "editor.tabSize": 2, // all«\n  ${ours},\n  ${isOn},»\n}\n`],
    ["on one line", `{ "editor.tabSize": 2«, ${ours}, ${isOn}» }`],
    ["with tabs", `{\n\t"editor.tabSize": 2«,\n\t${ours},\n\t${isOn}»\n}\n`],
    [
      "in place of the compiler that the project has",
      `{\n  "js/ts.tsdk.path": "node_modules/«typescript→proviso/dist/tsdk»",\n  "typescript.experimental.useTsgo": true\n}\n`,
    ],
    ["where it is", `{\n  ${ours},\n  ${isOn}\n}\n`],
  ])("%s", (_, marked) => {
    writes(planVsCode, marked);
  });

  it("in a file that has nothing, or nothing but comments", () => {
    expect(planned(planVsCode, "", native)).toBe(`{\n  ${ours},\n  ${isOn}\n}\n`);
    expect(planned(planVsCode, "// mine", native)).toBe(`// mine\n{\n  ${ours},\n  ${isOn}\n}\n`);
    writes(planVsCode, `/* mine */\n«{\n  ${ours},\n  ${isOn}\n}\n»`);
  });

  it.each([
    ["js/ts.tsdk.path", '{ "js/ts.tsdk.path": "/opt/typescript" }'],
    ["js/ts.experimental.useTsgo", '{ "js/ts.experimental.useTsgo": false }'],
  ])("not where %s says something else", (setting, text) => {
    expect(planned(planVsCode, text, native)).toBe(`own: ${setting}`);
  });
});

describe("on TypeScript 5 and 6", () => {
  it("VS Code is told to use that of the project, unless it is told of one", () => {
    const chosen = `"typescript.tsdk": "node_modules/typescript/lib"`;
    const asked = `"typescript.enablePromptUseWorkspaceTsdk": true`;
    writes(planVsCode, `{\n  "a": 1«,\n  ${chosen},\n  ${asked}»\n}\n`, classic);
    writes(planVsCode, '{ "typescript.tsdk": "/opt/typescript" }', classic);
  });

  it("the others need nothing", () => {
    writes(planZed, "{}", classic);
    writes(planHelix, "# mine\n", classic);
  });
});

describe("the settings of Zed", () => {
  const list = '["typescript-ls", "!vtsls", "!typescript-language-server", "..."]';

  it("get our server, for each language", () => {
    writes(
      planZed,
      `
      {
        "lsp": {
          "eslint": {}«,
          "typescript-ls": {
            "binary": {
              "path": "node",
              "arguments": ["node_modules/proviso/dist/cli/main.js", "lsp"]
            }
          }»
        },
        "languages": {
          // Ours.
          "TypeScript": { "tab_size": 4«, "language_servers": ${list}» },
          "TSX": { "language_servers": ["«typescript-ls", "!typescript-language-server", "!»vtsls", "..."] }«,
          "JavaScript": {
            "language_servers": ${list}
          }»
        }
      }
      `,
    );
  });

  it("keep a server of their own", () => {
    const text = '{ "lsp": { "typescript-ls": { "binary": { "path": "/opt/tsc" } } } }';
    expect(planned(planZed, text, native)).toBe("own: lsp.typescript-ls.binary");
  });
});

describe("the settings of Helix", () => {
  const server =
    '[language-server.proviso]\ncommand = "node"\nargs = ["node_modules/proviso/dist/cli/main.js", "lsp"]\n';
  const language = (name: string): string =>
    `\n[[language]]\nname = "${name}"\nlanguage-servers = ["proviso"]\n`;

  it("get our server, for each language", () => {
    const all = ["typescript", "tsx", "javascript", "jsx"].map(language).join("");
    expect(planned(planHelix, "", native)).toBe(server + all);
    writes(planHelix, `# Ours.\n«\n${server}${all}»`);
  });

  it("keep what they say of a language", () => {
    writes(
      planHelix,
      `[[language]]
name = "typescript" # TypeScript
«language-servers = ["proviso"]
»auto-format = true

[language.formatter]
command = "prettier" # [[language]]

[[language]]
name = 'tsx'
language-servers = [
  { name = "«typescript-language-server→proviso»", except-features = ["format"] }, # not that
  "eslint",
]

[[language]]
name = "javascript"
language-servers = [«"proviso", »"eslint"]

[[language]]
name = "jsx"
language-servers = [«"proviso"»]
«
${server}»`,
    );
  });

  it("in which values are of all kinds", () => {
    const values = String.raw`
# [[language]]
text = """
[[language]]
name = "typescript" \""" """""
literal = '''C:\'''''
made = 1979-05-27 07:32:00Z # a date
number = { hex = 0x1F, none = +inf, all = [-1.5e3, 1_000, "]"] }
`;
    const all = ["typescript", "tsx", "javascript", "jsx"].map(language).join("");
    writes(planHelix, `${values}«\n${server}${all}»`);
  });

  it.each([
    ["own: language-server", 'language-server = { proviso = { command = "p" } }\n'],
    ["own: language", 'language = [{ name = "typescript" }]\n'],
    ["unreadable at 4", "a = \n"],
    ["unreadable at 0", "[\n"],
    ["unreadable at 7", "a = [1,"],
  ])("are left as they are where nothing can be added: %s", (result, text) => {
    expect(planned(planHelix, text, native)).toBe(result);
  });
});

describe.each(["{", "[]", '{ "lsp": 1, "languages": 2 } x', '{ "js/ts.tsdk.path": }'])("%s", (text) => {
  it("is no settings", () => {
    for (const plan of [planVsCode, planZed])
      expect(planned(plan, text, native)).toMatch(/^unreadable at \d+$/);
  });
});

it("Helix starts servers in the uppermost folder of a workspace that has one of their files", async () => {
  const folder = await mkdtemp(join(tmpdir(), "proviso-helix-"));
  const modules = (): string | undefined =>
    findEditors(join(folder, "web", "app")).find(({ file }) => file.endsWith("languages.toml"))?.modules;
  try {
    await write(folder, {
      ".git/HEAD": "",
      ".helix/languages.toml": "",
      "node_modules/proviso/package.json": "{}",
      "web/app/tsconfig.json": "{}",
    });
    expect(modules()).toBe("../../node_modules");
    await write(folder, { "web/package.json": "{}" });
    expect(modules()).toBe("../node_modules");
    await write(folder, { "package.json": "{}" });
    expect(modules()).toBe("node_modules");
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe("proviso init", () => {
  const settings = { ".vscode/settings.json": "{} // mine\n", ".zed/settings.json": "{\n", ".git/HEAD": "" };

  async function initialised(files: Files, version: string, folder = "."): Promise<readonly string[]> {
    const project = await projectOf(files, version);
    try {
      const run = await proviso(project, ["init", "-p", folder]);
      expect(run).toMatchObject({ status: 0, stderr: "" });
      const again = await proviso(project, ["init", "-p", folder]);
      return [run.stdout, await read(project, ".vscode/settings.json"), again.stdout];
    } finally {
      await project.remove();
    }
  }

  it("sets up the editors of the project, and says how for the others", async () => {
    const [said, written, again] = await initialised(
      { "tsconfig.json": "{}", ...settings },
      "7.0",
      "tsconfig.json",
    );
    expect(said).toMatch(
      /\n\.vscode\/settings\.json has what Proviso needs now: start the editor again\.\n\.zed\/settings\.json\(2,1\) is not what/,
    );
    expect(said).toMatch(/Neovim 0\.11, in init\.lua:\n {2}vim\.lsp\.config\("proviso"/);
    expect(said).toContain("eglot-server-programs");
    expect(written).toBe(`{\n  ${ours},\n  ${isOn}\n} // mine\n`);
    expect(again).toContain(".vscode/settings.json has what Proviso needs already");
  });

  it("knows the plugin's place in an editor on TypeScript 6", async () => {
    const [, written] = await initialised({ "tsconfig.json": "{}", ...settings }, "6.0", "tsconfig.json");
    expect(written).toContain('"typescript.tsdk": "node_modules/typescript/lib"');
  });

  it("finds settings above a package of the same repository", async () => {
    const [, written] = await initialised(
      { "packages/app/tsconfig.json": "{}", ...settings },
      "7.0",
      "packages/app/tsconfig.json",
    );
    expect(written).toContain(ours);
  });
});
