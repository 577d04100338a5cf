/** What `proviso init` did to one `tsconfig.json`. */
export interface InitResult {
  readonly file: string;
  readonly isChanged: boolean;
}

/** What it did to the settings of one editor. */
export type EditorResult = { readonly file: string } & (
  | { readonly kind: "written" }
  | { readonly kind: "done" }
  /** They say something else, on purpose. */
  | { readonly kind: "own"; readonly setting: string }
  | { readonly kind: "unreadable"; readonly place: string }
);

/** What is installed beside the `tsconfig.json`. */
export type InstalledTools =
  | { readonly kind: "no-typescript" }
  | { readonly kind: "unsupported"; readonly version: string; readonly supported: string }
  /** A TypeScript without plugins. */
  | { readonly kind: "native"; readonly version: string }
  | {
      readonly kind: "classic";
      readonly version: string;
      /** The version of ts-patch that goes with it. */
      readonly patch: string;
      readonly isPatchInstalled: boolean;
    };

/** What was done, and what to run next. */
export function initMessage(
  results: readonly InitResult[],
  editors: readonly EditorResult[],
  tools: InstalledTools,
): string {
  const done = results.map(({ file, isChanged }) =>
    isChanged ? `${file} has the plugin entry now.` : `${file} has the plugin entry already: nothing to do.`,
  );
  return [...done, ...editors.map(editorLine), "", ...nextSteps(tools)].map((line) => `${line}\n`).join("");
}

function editorLine(result: EditorResult): string {
  switch (result.kind) {
    case "written":
      return `${result.file} has what Proviso needs now: start the editor again.`;
    case "done":
      return `${result.file} has what Proviso needs already: nothing to do.`;
    case "own":
      return `${result.file} is left as it is, because it sets '${result.setting}' itself.`;
    case "unreadable":
      return `${result.place} is not what such a file can have there, and is left as it is: correct it, then run this again.`;
  }
}

const check = "  npx proviso check";

/** Editors whose settings are not in the project. */
const otherEditors = [
  "Editors start 'proviso lsp' in place of TypeScript's own server. Neovim 0.11, in init.lua:",
  '  vim.lsp.config("proviso", {',
  "    cmd = function(dispatchers, config)",
  // Before 0.11.3 there is no second argument.
  '      local root = config and config.root_dir or vim.fs.root(0, "node_modules/proviso")',
  '      local script = vim.fs.joinpath(root, "node_modules/proviso/dist/cli/main.js")',
  '      return vim.lsp.rpc.start({ "node", script, "lsp" }, dispatchers, { cwd = root })',
  "    end,",
  '    filetypes = { "typescript", "typescriptreact", "javascript", "javascriptreact" },',
  '    root_markers = { "node_modules/proviso" },',
  "  })",
  '  vim.lsp.enable("proviso")',
  "Emacs, in init.el:",
  "  (with-eval-after-load 'eglot",
  "    (add-to-list 'eglot-server-programs",
  '      `(((typescript-ts-mode :language-id "typescript")',
  '         (tsx-ts-mode :language-id "typescriptreact")',
  '         (js-ts-mode :language-id "javascript"))',
  // It looks for a program in its own path only, and not in the folder of the project.
  "        . ,(lambda (&rest _)",
  '             (let ((root (locate-dominating-file default-directory "node_modules/proviso")))',
  '               (if root (list "node" (expand-file-name "node_modules/proviso/dist/cli/main.js" root) "lsp")',
  '                 \'("typescript-language-server" "--stdio")))))))',
];

function nextSteps(tools: InstalledTools): readonly string[] {
  switch (tools.kind) {
    case "no-typescript":
      return ["TypeScript is not installed here. Next:", "  npm install --save-dev typescript", check];
    case "unsupported":
      return [
        `TypeScript ${tools.version} is installed, which Proviso does not run on. Next, with ${tools.supported}:`,
        "  npm install --save-dev typescript",
        check,
      ];
    case "native":
      return [
        `TypeScript ${tools.version} is installed, which loads no plugins; the entry waits for one that does. Next:`,
        check,
        ...otherEditors,
      ];
    case "classic":
      return [
        `TypeScript ${tools.version} is installed. Next, to see findings in every build:`,
        ...(tools.isPatchInstalled ? [] : [`  npm install --save-dev ts-patch@${tools.patch}`]),
        "  npx tspc --noEmit",
        "An editor shows them once it uses the TypeScript of this folder and has been started again.",
        `Without ts-patch:\n${check}`,
      ];
  }
}
