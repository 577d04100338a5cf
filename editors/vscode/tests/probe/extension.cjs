// Does what people do in the editor, and tells what the editor shows then. It is asked over HTTP.
const { createServer } = require("node:http");
const { writeFileSync } = require("node:fs");
const process = require("node:process");
const vscode = require("vscode");

const editor = () => vscode.window.activeTextEditor;
const at = (offset) => editor().document.positionAt(offset);
const here = () => editor().document.uri;
const textOf = (contents) =>
  [contents]
    .flat()
    .map((each) => each.value ?? each)
    .join("\n");

const actions = {
  open: async ({ file }) => {
    const [{ uri }] = vscode.workspace.workspaceFolders;
    await vscode.window.showTextDocument(vscode.Uri.joinPath(uri, file), { preview: false });
  },
  type: async ({ text }) => {
    const { document } = editor();
    const whole = new vscode.Range(at(0), at(document.getText().length));
    await editor().edit((edit) => edit.replace(whole, text));
  },
  text: () => editor().document.getText(),
  select: ({ offset }) => {
    editor().selection = new vscode.Selection(at(offset), at(offset));
  },
  errors: () =>
    vscode.languages.getDiagnostics(here()).map(({ code, message, severity, source, range }) => ({
      code: code?.value ?? code,
      message,
      severity,
      source,
      start: editor().document.offsetAt(range.start),
      end: editor().document.offsetAt(range.end),
    })),
  fixes: async ({ offset }) => {
    const range = new vscode.Range(at(offset), at(offset));
    const found = await vscode.commands.executeCommand("vscode.executeCodeActionProvider", here(), range);
    return found.map(({ title }) => title);
  },
  fix: async ({ offset, title }) => {
    const range = new vscode.Range(at(offset), at(offset));
    const found = await vscode.commands.executeCommand("vscode.executeCodeActionProvider", here(), range);
    await vscode.workspace.applyEdit(found.find((each) => each.title === title).edit);
  },
  completions: async ({ offset }) => {
    const list = await vscode.commands.executeCommand(
      "vscode.executeCompletionItemProvider",
      here(),
      at(offset),
      undefined,
      20,
    );
    return list.items.map(({ label, sortText, additionalTextEdits = [] }) => ({
      label: label.label ?? label,
      description: label.description,
      sortText,
      edits: additionalTextEdits.map(({ newText }) => newText),
    }));
  },
  hover: async ({ offset }) => {
    const found = await vscode.commands.executeCommand("vscode.executeHoverProvider", here(), at(offset));
    return found.map(({ contents }) => textOf(contents)).join("\n");
  },
  run: ({ command }) => vscode.commands.executeCommand(command).then(() => undefined),
  setting: ({ name }) => vscode.workspace.getConfiguration().get(name) ?? null,
};

exports.activate = (context) => {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (data) => (body += data));
    request.on("end", async () => {
      const { action, ...args } = JSON.parse(body);
      const answer = await Promise.resolve(actions[action](args)).then(
        (result) => ({ result: result ?? null }),
        (error) => ({ error: String(error.stack ?? error) }),
      );
      response.end(JSON.stringify(answer));
    });
  });
  server.listen(0, "127.0.0.1", () => writeFileSync(process.env.PROBE_FILE, String(server.address().port)));
  context.subscriptions.push({ dispose: () => server.close() });
};
