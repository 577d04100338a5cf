/** What a file of settings is to be: data, not words. */
export type EditorPlan =
  | { readonly kind: "text"; readonly text: string }
  /** It says something else on purpose, by this setting. */
  | { readonly kind: "own"; readonly setting: string }
  /** It is not what such a file can be, from this position on. */
  | { readonly kind: "unreadable"; readonly position: number };

/** What an editor has to know of a project. */
export interface EditorNeeds {
  /** Whether its TypeScript loads plugins; where it does not, the editor starts a server of ours. */
  readonly loadsPlugins: boolean;
  /** The `node_modules` that has Proviso, as seen from the folder that the editor starts a server in. */
  readonly modules: string;
}

/**
 * How that is started. The settings are shared by all who work on the project, and the commands of `node_modules/.bin` are
 * others on Windows.
 */
export const serverCommand = ({ modules }: EditorNeeds): readonly [string, ...(readonly string[])] => [
  "node",
  `${modules}/proviso/dist/cli/main.js`,
  "lsp",
];
