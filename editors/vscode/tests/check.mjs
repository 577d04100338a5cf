// Tries the extension in a real Visual Studio Code, without a screen: on TypeScript 7.1 it changes the answers of the
// server, on 7.0 it has ours started by a setting. What stands in for the extension for TypeScript 7, which no registry of
// packages has, is in `typescript-extension`. With `--pictures` it draws those of the README anew.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node as runNode, root, tscOf } from "../../../scripts/run.mjs";
import { install } from "./install.mjs";

const pictures = process.argv.includes("--pictures") ? join(root, "docs", "pictures") : undefined;
const use = "registerBlueprint";
const optedIn = 'new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] })';
const failed = [];
let passed = 0;

if (process.platform !== "linux" || process.arch !== "x64") {
  console.log("skipped: the editor is installed for Linux on x64 alone\n0 passed, 0 failed");
  process.exit(0);
}

try {
  await install(console.log);
} catch (error) {
  console.log(`skipped: ${error.message}\n0 passed, 0 failed`);
  process.exit(0);
}
const { code, output } = await runNode([tscOf(root), "-p", "editors/vscode"]);
if (code !== 0) throw new Error(output);
const { openEditor, until } = await import("./editor.mjs");
const { file, writeWorkspace } = await import("./workspace.mjs");

for (const version of ["7.1", "7.0"]) {
  const temp = realpathSync(mkdtempSync(join(tmpdir(), "proviso-vscode-")));
  const workspace = join(temp, "shop");
  mkdirSync(workspace);
  const text = writeWorkspace(workspace, version);
  const editor = await openEditor(temp, workspace);
  try {
    await tryEditor(version, editor, text);
  } finally {
    await editor.end();
    rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
  }
}
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function tryEditor(version, { page, ask }, text) {
  const check = async (what, work) => {
    try {
      await work();
      passed++;
      console.log(`pass  TypeScript ${version}: ${what}`);
    } catch (error) {
      failed.push(what);
      console.log(`FAIL  TypeScript ${version}: ${what}\n${error.message}`);
    }
  };
  const offset = text.lastIndexOf(use);
  const errors = () => ask("errors");
  const withCode = (code) => async () => {
    const found = await errors();
    return found.some((each) => each.code === code) && found;
  };
  await ask("open", { file });

  if (version === "7.0")
    await check("offers to have the server started, and sets it", async () => {
      await until(withCode(2349), "TypeScript's own error");
      const button = await page.waitForSelector(".notification-toast .monaco-button", { timeout: 60_000 });
      await button.click();
      const set = () => ask("setting", { name: "js/ts.tsdk.path" });
      assert.equal(await until(set, "the setting"), "node_modules/proviso/dist/tsdk");
    });

  await check("the message stands in place of TypeScript's error", async () => {
    const found = await until(withCode(990001), "our error");
    assert.deepEqual(
      found.map(({ code, start, end, source }) => ({ code, start, end, source })),
      [{ code: 990001, start: offset, end: offset + use.length, source: "proviso" }],
    );
    assert.ok(found[0].message.includes(optedIn), found[0].message);
  });
  await check("hover tells of the feature, once", async () => {
    const hover = await ask("hover", { offset: offset + 1 });
    assert.equal(hover.split("- Opted in: no").length, 2, hover);
  });
  if (version === "7.1" && pictures) await check("pictures", () => pictureOfError(page, ask, offset));
  await check("what is typed and not saved counts", async () => {
    await ask("type", { text: text.replace(/app\.registerBlueprint.*\n/, "") });
    await until(async () => (await errors()).length === 0, "no error");
    await ask("type", { text });
    await until(withCode(990001), "our error, again");
  });
  await check("completion puts locked members last, and opts in", async () => {
    const typed = text.replace(/app\.registerBlueprint.*\n/, "app.\n");
    await ask("type", { text: typed });
    const at = typed.lastIndexOf("app.\n") + 4;
    const items = await until(async () => {
      const found = await ask("completions", { offset: at });
      return found.some(({ label }) => label === use) && found;
    }, "completions");
    const locked = items.find(({ label }) => label === use);
    assert.equal(locked.description, "experimental: BLUEPRINTS");
    const open = items.find(({ label }) => label === "route");
    assert.ok(open.sortText < locked.sortText);
    assert.ok(locked.edits.join("").includes("BLUEPRINTS"), JSON.stringify(locked));
    if (version === "7.1" && pictures) await pictureOfCompletion(page, ask, at);
  });
  await check("the quick fix opts in", async () => {
    await ask("type", { text });
    await until(withCode(990001), "our error");
    const title = "Opt in to 'BLUEPRINTS'";
    const titles = await ask("fixes", { offset: offset + 1 });
    assert.equal(titles.filter((each) => each === title).length, 1, titles.join("\n"));
    await ask("fix", { offset: offset + 1, title });
    assert.ok((await ask("text")).includes(optedIn));
    await until(async () => (await errors()).length === 0, "no error");
  });
}

async function pictureOfError(page, ask, offset) {
  await ask("run", { command: "workbench.action.closeSidebar" });
  await ask("select", { offset: offset + 3 });
  await ask("run", { command: "editor.action.showHover" });
  await page.waitForSelector(".monaco-hover:not(.hidden) .hover-contents");
  await picture(page, "vscode-error.png");
  await page.keyboard.press("Escape");
}

async function pictureOfCompletion(page, ask, at) {
  await ask("select", { offset: at });
  await page.focus(".monaco-editor textarea, .monaco-editor .native-edit-context");
  await ask("run", { command: "editor.action.triggerSuggest" });
  await page.waitForSelector(".suggest-widget.visible .monaco-list-row");
  await ask("run", { command: "selectLastSuggestion" });
  await ask("run", { command: "toggleSuggestionDetails" });
  await picture(page, "vscode-completion.png");
  await page.keyboard.press("Escape");
}

async function picture(page, name) {
  // Until nothing moves any more.
  await page.evaluate(() => new Promise((settle) => globalThis.setTimeout(settle, 2_000)));
  await page.screenshot({ path: join(pictures, name) });
}
