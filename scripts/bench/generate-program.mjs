import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Writes a program to measure on: modules that import each other, of ordinary code, and a web application behind them.
 *
 * @param {string} folder an empty folder
 * @param {{ files: number, lines: number, uses: number, optedIn: boolean, compiler: string }} options `uses` is the
 *   share of files that use experimental members; `optedIn` whether the App has their flags
 */
export function generateProgram(folder, { files, lines, uses, optedIn, compiler }) {
  const linesPerFile = Math.round(lines / files);
  const usingFiles = Math.round(files * uses);
  const every = usingFiles === 0 ? Infinity : Math.floor(files / usingFiles);
  mkdirSync(join(folder, "src"), { recursive: true });
  link(folder, compiler);
  const options = optedIn ? ', { experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKETS"] }' : "";
  write(
    folder,
    "src/app.ts",
    `import { App } from "proviso/app";\nexport const app = new App("bench"${options});\n`,
  );
  // The same member, marked as other tools want it: they are measured on this program too.
  write(
    folder,
    "src/marked.ts",
    `export const marked = {
  /**
   * @experimental
   * @deprecated
   */
  registerBlueprint(): void {},
};
`,
  );
  for (let index = 0; index < files; index++) {
    const isUsing = index % every === 0;
    write(folder, `src/module${index}.ts`, moduleText(index, linesPerFile, isUsing));
  }
  const plugins = [{ name: "proviso", transform: "proviso/transformer", transformProgram: true }];
  write(folder, "tsconfig.json", config({}));
  write(folder, "tsconfig.proviso.json", config({ plugins }));
}

/** A `tsconfig.json`, with more of `compilerOptions` than all programs have. */
export function config(extra) {
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module: "esnext",
    moduleResolution: "bundler",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
    ...extra,
  };
  return JSON.stringify({ compilerOptions, include: ["src"] }, undefined, 2);
}

export function link(folder, compiler) {
  const modules = join(folder, "node_modules");
  mkdirSync(modules, { recursive: true });
  const installed = join(root, "tests", "compilers", compiler, "node_modules");
  const targets = {
    proviso: root,
    typescript: join(installed, "typescript"),
    "ts-patch": join(installed, "ts-patch"),
  };
  for (const [name, target] of Object.entries(targets)) symlinkSync(target, join(modules, name), "dir");
}

/** The text of one module of ordinary code. */
export function moduleText(index, lines, isUsing) {
  const parts = [`import { total as base } from "./module${Math.max(index - 1, 0)}";`];
  if (index === 0) parts[0] = "const base = (values: readonly number[]): number => values.length;";
  if (isUsing) {
    parts.push('import { Blueprint } from "proviso/app";', 'import { app } from "./app";');
    parts.push('import { marked } from "./marked";', "marked.registerBlueprint();");
    parts.push(`const blueprint = new Blueprint("b${index}");`, "app.registerBlueprint(blueprint);");
    parts.push("app.onWsMessage((connection, data) => { connection.send(data); });");
  }
  const block = (n) => [
    `export interface Item${n} { readonly id: number; readonly name: string; readonly tags: readonly string[] }`,
    `export class Store${n}<T extends Item${n}> {`,
    "  readonly #items = new Map<number, T>();",
    "  add(item: T): this { this.#items.set(item.id, item); return this; }",
    "  find(predicate: (item: T) => boolean): T | undefined {",
    "    for (const item of this.#items.values()) if (predicate(item)) return item;",
    "    return undefined;",
    "  }",
    "  names(): readonly string[] { return [...this.#items.values()].map(({ name }) => name.trim()); }",
    "}",
    `export function group${n}(items: readonly Item${n}[]): Record<string, Item${n}[]> {`,
    `  return items.reduce<Record<string, Item${n}[]>>((groups, item) => {`,
    `    for (const tag of item.tags) (groups[tag] ??= []).push(item);`,
    "    return groups;",
    "  }, {});",
    "}",
    `export const sum${n} = (items: readonly Item${n}[]): number => items.map(({ id }) => id).reduce((a, b) => a + b, 0);`,
  ];
  for (let n = 0; parts.length < lines - block(0).length - 3; n++) parts.push(...block(n));
  parts.push("export function total(values: readonly number[]): number {");
  parts.push("  return values.reduce((a, b) => a + b, base(values));", "}");
  return `${parts.join("\n")}\n`;
}

export function write(folder, name, text) {
  writeFileSync(join(folder, name), text);
}
