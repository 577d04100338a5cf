import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { comparePaired, ms, timeCommand } from "./measure.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const apps = 200;

/** What the types cost: catalogs of 10, 100 and 1,000 features with 200 Apps, over the same code ungated. */
export function benchTypes({ folder, rounds, compiler }) {
  for (const features of [10, 100, 1000]) {
    const gated = project(join(folder, `gated-${features}`), features, gatedLibrary(features), compiler);
    const ungated = project(
      join(folder, `ungated-${features}`),
      features,
      ungatedLibrary(features),
      compiler,
    );
    const result = comparePaired(
      { name: "gated", run: check(gated) },
      { name: "ungated", run: check(ungated) },
      rounds,
    );
    console.log(
      `types ${compiler}, ${features} features, ${apps} Apps: ${result.ratio.toFixed(3)}; ` +
        `${ms(result.measured)} gated, ${ms(result.baseline)} ungated; ` +
        `instantiations ${instantiations(gated)} gated, ${instantiations(ungated)} ungated`,
    );
  }
}

function project(folder, features, library, compiler) {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(root, join(folder, "node_modules", "proviso"), "dir");
  const typescript = join(root, "tests", "compilers", compiler, "node_modules", "typescript");
  symlinkSync(typescript, join(folder, "node_modules", "typescript"), "dir");
  writeFileSync(join(folder, "library.ts"), library);
  writeFileSync(join(folder, "apps.ts"), appsText());
  const compilerOptions = { strict: true, noEmit: true, target: "es2022", module: "nodenext", types: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  return folder;
}

const entries = (features, text) => Array.from({ length: features }, (_, index) => text(index)).join("\n");

function gatedLibrary(features) {
  return `import { defineFeatures, type FeatureNameOf, type FlagTuple, type FlagsIn, type Gated, type KnownFlags, type LiteralFlagTuple } from "proviso";
export const features = defineFeatures({ docs: "https://example.com", features: {
${entries(features, (index) => `  F${index}: { title: "Feature ${index}", added: "1.${index}.0", status: "trial" },`)}
} });
export type FeatureName = FeatureNameOf<typeof features>;
interface Stable { stable(): void }
interface Api {
${entries(features, (index) => `  F${index}: ${members(index)};`)}
}
export type App<Flags extends FeatureName = never> = Gated<Stable, Api, Flags, typeof features>;
interface Constructor {
  new <const F extends FlagTuple<typeof features> = []>(options?: { flags?: LiteralFlagTuple<F, typeof features> } & KnownFlags<F>): App<FlagsIn<F, typeof features>>;
}
export declare const App: Constructor;
`;
}

function ungatedLibrary(features) {
  return `interface Stable { stable(): void }
export interface App extends Stable {
${entries(features, (index) => `  ${members(index).slice(1, -1)}`)}
}
interface Constructor { new (options?: { flags?: readonly string[] }): App }
export declare const App: Constructor;
`;
}

const members = (index) =>
  `{ run${index}(input: string): number; stop${index}(): void; on${index}(handler: (value: number) => void): void }`;

// Each App has another set of flags, and the same sets whatever the size of the catalog: only the catalog grows.
function appsText() {
  const app = (index) => {
    const flags = Array.from({ length: 10 }, (_, flag) => flag).filter((flag) => (index + 1) & (1 << flag));
    return `const app${index} = new App({ flags: [${flags.map((flag) => `"F${flag}"`).join(", ")}] });
app${index}.stable();
${flags.map((flag) => `app${index}.run${flag}("x");`).join("\n")}`;
  };
  return `import { App } from "./library.js";\n${Array.from({ length: apps }, (_, index) => app(index)).join("\n")}\nexport {};\n`;
}

function check(folder) {
  return () => tsc(folder);
}

function instantiations(folder) {
  return /^Instantiations:\s+(\d+)/m.exec(tsc(folder, "--extendedDiagnostics").stdout)?.[1] ?? "?";
}

function tsc(folder, ...args) {
  const bin = join(folder, "node_modules", "typescript", "bin", "tsc");
  return timeCommand(process.execPath, [bin, "-p", folder, ...args], { cwd: folder });
}
