import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { comparePaired, ms, shown, timeCommand } from "./measure.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cli = join(root, "dist", "cli", "main.js");
const marksInFile = 5;

/** What locks cost: their author once a build, and whoever uses the library at each check. */
export function benchLock({ folder, files, rounds, compiler }) {
  benchAuthor({ folder: join(folder, "author"), files, rounds, compiler });
  benchUser({ folder: join(folder, "user"), rounds, compiler });
}

/** `lock`, over a check of the same declarations. */
function benchAuthor({ folder, files, rounds, compiler }) {
  const built = join(folder, "built");
  write(built, "package.json", `{ "name": "library", "version": "1.0.0", "types": "./index.d.ts" }`);
  for (let file = 0; file < files; file++) write(built, `module${file}.d.ts`, moduleText(file));
  const modules = Array.from({ length: files }, (_, file) => `export * from "./module${file}";\n`);
  write(built, "index.d.ts", modules.join(""));
  const compilerOptions = { strict: true, noEmit: true, skipLibCheck: false, lib: ["es2022"], types: [] };
  write(built, "tsconfig.json", JSON.stringify({ compilerOptions, include: ["**/*.d.ts"] }));
  link(built, compiler);
  const locked = join(folder, "locked");
  const lock = () => {
    rmSync(locked, { recursive: true, force: true });
    cpSync(built, locked, { recursive: true, verbatimSymlinks: true });
    return timeCommand(process.execPath, [cli, "lock"], { cwd: locked });
  };
  const result = comparePaired({ run: lock }, { run: () => tsc(built) }, rounds);
  console.log(
    `lock ${compiler}, ${files * marksInFile} marks in ${files} files: ${shown(result)}; ` +
      `${ms(result.measured)} lock, ${ms(result.baseline)} tsc --noEmit of the same declarations`,
  );
}

const moduleText = (
  file,
) => `import type { Options${file ? file - 1 : 0} as Before } from "./module${file ? file - 1 : 0}";
export interface Stable${file} {
    readonly path: string;
    run(before: Before): Promise<readonly string[]>;
    /**
     * Watches it.
     * @experimental WATCH
     */
    watch<T extends string>(path: T, onChange: (path: T) => void): () => void;
}
/**
 * What it can be told.
 * @experimental OPTIONS
 */
export interface Options${file}<T = unknown> {
    readonly value?: T;
    readonly next?: Options${file}<T>;
}
/** @experimental CREATE */
export declare function create${file}<T>(options: Options${file}<T>, ...more: readonly string[]): Stable${file};
/** @experimental NAMES */
export declare const name${file}: "name${file}";
export declare class Server${file} implements Stable${file} {
    readonly path: string;
    constructor(options: Options${file}<string>);
    run(before: Before): Promise<readonly string[]>;
    watch<T extends string>(path: T, onChange: (path: T) => void): () => void;
    /** @experimental LIMITS */
    limit?: number;
    stop(): void;
}
`;

const features = 1000;
const apps = 200;

/** A check of 200 apps, over a library with 1,000 features behind locks and over the same one without. */
function benchUser({ folder, rounds, compiler }) {
  const open = userProject(join(folder, "open"), compiler);
  const locked = userProject(join(folder, "locked"), compiler);
  const library = join(locked, "node_modules", "library");
  link(library, compiler);
  timeCommand(process.execPath, [cli, "lock"], { cwd: library });
  const flags = Array.from({ length: features }, (_, index) => `    F${index}: true;\n`).join("");
  write(
    locked,
    "flags.ts",
    `import "library";\ndeclare module "library" {\n  interface ExperimentalFeatureFlags {\n${flags}  }\n}\n`,
  );
  const result = comparePaired({ run: () => tsc(locked) }, { run: () => tsc(open) }, rounds);
  console.log(
    `locks ${compiler}, ${features} features, ${apps} apps: ${shown(result)}; ` +
      `${ms(result.measured)} locked, ${ms(result.baseline)} without locks`,
  );
}

function userProject(folder, compiler) {
  const library = join("node_modules", "library");
  write(
    folder,
    join(library, "package.json"),
    `{ "name": "library", "version": "1.0.0", "types": "./index.d.ts" }`,
  );
  write(folder, join(library, "index.d.ts"), libraryText());
  for (let app = 0; app < apps; app++) write(folder, `app${app}.ts`, appText(app));
  const compilerOptions = { strict: true, noEmit: true, lib: ["es2022"], module: "nodenext", types: [] };
  write(folder, "tsconfig.json", JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  link(folder, compiler);
  return folder;
}

function libraryText() {
  const members = Array.from(
    { length: features },
    (_, index) => `    /** @experimental F${index} */
    run${index}<T extends string>(input: T): this;
    /** @experimental F${index} */
    stop${index}(): void;
    /** @experimental F${index} */
    on${index}(handler: (value: number) => void): void;
`,
  );
  return `export declare class App<Env = unknown> {\n    constructor(env?: Env);\n    stable(): this;\n${members.join("")}}\n`;
}

// Each app uses features of its own, and one that all of them use.
function appText(app) {
  const uses = Array.from({ length: 10 }, (_, index) => (app * 5 + index * 7) % features);
  return `import { App } from "library";
interface Env${app} { readonly name: "${app}" }
export const app = new App<Env${app}>();
app.stable().run0("x").stable();
${uses.map((use) => `app.run${use}("x").on${use}((value) => value.toFixed());`).join("\n")}
export class Own extends App<Env${app}> {
  override stop${app}(): void {
    super.stop${app}();
  }
}
`;
}

function tsc(folder) {
  const bin = join(folder, "node_modules", "typescript", "bin", "tsc");
  return timeCommand(process.execPath, [bin, "-p", folder], { cwd: folder });
}

function link(folder, compiler) {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  const typescript = join(root, "tests", "compilers", compiler, "node_modules", "typescript");
  symlinkSync(typescript, join(folder, "node_modules", "typescript"), "dir");
}

function write(folder, file, text) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
