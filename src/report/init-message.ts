/** What `proviso init` did to one `tsconfig.json`. */
export interface InitResult {
  readonly file: string;
  readonly isChanged: boolean;
}

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
export function initMessage(results: readonly InitResult[], tools: InstalledTools): string {
  const done = results.map(({ file, isChanged }) =>
    isChanged ? `${file} has the plugin entry now.` : `${file} has the plugin entry already: nothing to do.`,
  );
  return [...done, "", ...nextSteps(tools)].map((line) => `${line}\n`).join("");
}

const check = "  npx proviso check";

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
