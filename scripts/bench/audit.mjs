import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { comparePaired, ms, shown, timeCommand } from "./measure.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cli = join(root, "dist", "cli", "main.js");

/** What `audit` costs over a check of one of the two states: where nothing has changed, a tenth, and all. */
export function benchAudit({ folder, files, rounds, compiler }) {
  const older = join(folder, "older");
  writeState(older, files, compiler, () => false);
  const cases = [
    ["nothing is different", () => false],
    ["a tenth is different", (file) => file % 10 === 0],
    ["all is different", () => true],
  ];
  for (const [index, [title, isChanged]] of cases.entries()) {
    const newer = join(folder, `newer${index}`);
    writeState(newer, files, compiler, isChanged);
    const audit = () =>
      timeCommand(process.execPath, [cli, "audit", newer, "--against", older, "--format", "json"], {
        cwd: newer,
        status: [0, 1],
        isTree: true,
      });
    const tsc = () => {
      const bin = join(newer, "node_modules", "typescript", "bin", "tsc");
      return timeCommand(process.execPath, [bin, "--noEmit", "-p", newer], { cwd: newer, isTree: true });
    };
    const result = comparePaired({ run: audit }, { run: tsc }, rounds);
    console.log(
      `audit ${compiler}, two states of ${files} files, ${title}: ${shown(result)}; ` +
        `${ms(result.measured)} audit, ${ms(result.baseline)} tsc --noEmit of one of them`,
    );
  }
}

function writeState(folder, files, compiler, isChanged) {
  const modules = Array.from(
    { length: files },
    (_, file) => `export * as m${file} from "./module${file}.js";\n`,
  );
  const manifest = { name: "library", version: "1.0.0", type: "module", types: "./index.d.ts" };
  write(folder, "package.json", JSON.stringify(manifest));
  write(folder, "index.d.ts", modules.join(""));
  for (let file = 0; file < files; file++)
    write(folder, `module${file}.d.ts`, moduleText(file, isChanged(file)));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    target: "esnext",
    module: "nodenext",
    types: [],
  };
  write(folder, "tsconfig.json", JSON.stringify({ compilerOptions, include: ["*.d.ts"] }));
  const compilers = join(root, "tests", "compilers", compiler, "node_modules", "typescript");
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(compilers, join(folder, "node_modules", "typescript"), "junction");
}

/** Types that lead to each other, and to those of the module before, as those of libraries do. */
const moduleText = (
  file,
  isChanged,
) => `${file > 0 ? `import type { Item${file - 1} } from "./module${file - 1}.js";\n` : ""}
/** How items are made. */
export interface Options${file} {
  readonly name: string;
  retries?: number;
  level?: "high" | "low"${isChanged ? ' | "middle"' : ""};
  parent?: Item${file};${isChanged ? "\n  quiet?: boolean;" : ""}
}
export declare class Item${file}<T = unknown> {
  private state;
  readonly options: Options${file};
  constructor(options: Options${file});
  map<U>(over: (value: T, item: Item${file}<T>) => U): Item${file}<U>;
  with<K extends keyof Options${file}>(key: K, value: Options${file}[K]): this;
  open(${isChanged ? "path: string, mode?: number" : "path: string"}): Promise<Item${file}<T>>;
${file > 0 ? `  before(): Item${file - 1}<T>;\n` : ""}}
export type Names${file} = { readonly [K in keyof Options${file} as \`on\${Capitalize<K>}\`]?: (value: Options${file}[K]) => void };
export declare function make${file}(options: Options${file}): Item${file}<string>;
export declare function make${file}<T>(options: Options${file}, value: T): Item${file}<T>;
export declare function list${file}(items: readonly Item${file}[], options?: Partial<Options${file}>): ReadonlyMap<string, Item${file}>;
export declare const defaults${file}: Required<Omit<Options${file}, "parent">>;
`;

function write(folder, file, text) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
}
