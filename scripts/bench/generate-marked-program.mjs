import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { config, link, moduleText, write } from "./generate-program.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const marksPerFile = 100;
const features = 20;

/**
 * Writes a program to measure marks on: a library that is installed as `gallery`, of which a share of the marked
 * declarations is used, and `@types/node`, whose marks are asked for.
 *
 * @param {string} folder an empty folder
 * @param {{ files: number, lines: number, marks: number, uses: number, optedIn: boolean, compiler: string }} options
 *   `uses` is the share of the marks that the program uses, each in a file of its own; `optedIn` whether it has their
 *   flags and consents to what Node marks
 * @returns what is marked: how it is imported, and lines that use it
 */
export function generateMarkedProgram(folder, { files, lines, marks, uses, optedIn, compiler }) {
  mkdirSync(join(folder, "src"), { recursive: true });
  link(folder, compiler);
  mkdirSync(join(folder, "node_modules", "@types"), { recursive: true });
  symlinkSync(
    join(root, "node_modules", "@types", "node"),
    join(folder, "node_modules", "@types", "node"),
    "dir",
  );
  const declarations = writeLibrary(join(folder, "node_modules", "gallery"), marks);
  const used = Math.round(marks * uses);
  const every = Math.floor(files / used);
  for (let index = 0; index < files; index++) {
    const declaration =
      index % every === 0
        ? declarations[Math.floor(((index / every) * declarations.length) / used)]
        : undefined;
    const extra = [
      ...(declaration
        ? [`import { ${declaration.imported} } from "gallery";`, ...declaration.use(index)]
        : []),
      // The rest of a program uses a library too: what is stable in it.
      ...(index % 5 === 1
        ? ['import { openRoom } from "gallery";', `export const room${index} = openRoom("${index}");`]
        : []),
      ...(index % 100 === 2 ? nodeUses(index) : []),
    ];
    writeFileSync(
      join(folder, "src", `module${index}.ts`),
      `${extra.join("\n")}\n${moduleText(index, Math.round(lines / files) - extra.length, false)}`,
    );
  }
  if (optedIn) writeFileSync(join(folder, "src", "experimental.d.ts"), flagsText());
  const entry = {
    name: "proviso",
    foreign: ["@types/node"],
    ...(optedIn && { optIn: { "@types/node": ["aborted", "MIMEType"] } }),
  };
  const transformer = { transform: "proviso/transformer", transformProgram: true };
  const types = ["node"];
  write(folder, "tsconfig.json", config({ types, plugins: [entry] }));
  write(folder, "tsconfig.proviso.json", config({ types, plugins: [{ ...entry, ...transformer }] }));
  return declarations;
}

const nodeUses = (index) => [
  'import { aborted, MIMEType } from "node:util";',
  'import { readFileSync } from "node:fs";',
  `export const type${index} = new MIMEType(readFileSync("type", "utf8"));`,
  `export const wait${index} = (signal: AbortSignal) => aborted(signal, type${index});`,
];

const flagsText = () => `import "gallery";
declare module "gallery" {
  interface ExperimentalFeatureFlags {
${Array.from({ length: features }, (_, index) => `    ${flag(index)}: true;`).join("\n")}
  }
}
`;

/** Writes the declarations of a library as a build leaves them, and gives those that are marked. */
function writeLibrary(folder, marks) {
  mkdirSync(join(folder, "dist"), { recursive: true });
  const manifest = { name: "gallery", version: "1.0.0", types: "./dist/index.d.ts" };
  write(folder, "package.json", JSON.stringify(manifest));
  const count = Math.ceil(marks / marksPerFile);
  const modules = Array.from({ length: count }, (_, index) => `./rooms/room${index}.js`);
  writeFileSync(
    join(folder, "dist", "index.d.ts"),
    `export { features, type ExperimentalFeatureFlags } from "./features.js";
${modules.map((module) => `export * from "${module}";`).join("\n")}
export interface Room { readonly id: string; readonly name: string; close(): void }
/** Opens a room. */
export declare function openRoom(name: string): Room;
`,
  );
  writeFileSync(join(folder, "dist", "features.d.ts"), featuresText());
  mkdirSync(join(folder, "dist", "rooms"));
  const declarations = [];
  for (let file = 0; file < count; file++) {
    const own = Array.from({ length: Math.min(marksPerFile, marks - file * marksPerFile) }, (_, index) =>
      declarationOf(file * marksPerFile + index),
    );
    declarations.push(...own);
    writeFileSync(join(folder, "dist", "rooms", `room${file}.d.ts`), roomText(file, own));
  }
  return declarations;
}

const flag = (index) => `FEATURE_${index % features}`;

function featuresText() {
  const each = Array.from(
    { length: features },
    (_, index) => `        readonly ${flag(index)}: {
            readonly title: "Feature ${index}";
            readonly added: "1.${index}.0";
            readonly status: "trial";
        };`,
  );
  return `import { type FlagsOf } from "proviso";
export declare const features: {
    readonly docs: "https://example.com/gallery";
    readonly features: {
${each.join("\n")}
    };
};
export interface ExperimentalFeatureFlags extends FlagsOf<typeof features> {
}
`;
}

/** A file of a library is not only what is marked in it. */
function roomText(file, declarations) {
  const stable = Array.from(
    { length: declarations.length / 5 },
    (_, index) => `/**
 * The settings of door ${index}, which is stable.
 */
export interface Door${file}Settings${index} {
    readonly width: number;
    readonly height: number;
    readonly title?: string | undefined;
}
export declare function openDoor${file}At${index}(settings: Door${file}Settings${index}): Promise<void>;`,
  );
  return `${[...declarations.map(({ text }) => text), ...stable].join("\n")}\n`;
}

// As popular packages mark: a third interfaces, a third variables, and so on; members have the names that members have.
const kinds = [
  ...Array(34).fill("interface"),
  ...Array(34).fill("variable"),
  ...Array(13).fill("type"),
  ...Array(9).fill("function"),
  ...Array(4).fill("class"),
  ...Array(2).fill("enum"),
  ...Array(4).fill("option"),
];

function declarationOf(index) {
  const kind = kinds[(index * 37) % kinds.length];
  const doc = `/**
 * ${kind} number ${index} of the gallery, which may change.
 *
 * @experimental ${flag(index)}
 */`;
  return declarationsByKind[kind](index, doc);
}

const declarationsByKind = {
  interface: (n, doc) => ({
    text: `${doc}
export interface Picture${n} {
    readonly id: string;
    readonly name: string;
    readonly frames: readonly string[];
    hang(wall: string): void;
}`,
    imported: `type Picture${n}`,
    use: (i) => [`export const hung${i} = (picture: Picture${n}): string => picture.name;`],
  }),
  variable: (n, doc) => ({
    text: `${doc}\nexport declare const defaultFrame${n}: {\n    readonly width: number;\n    readonly colour: string;\n};`,
    imported: `defaultFrame${n}`,
    use: (i) => [`export const frame${i} = defaultFrame${n}.colour;`],
  }),
  type: (n, doc) => ({
    text: `${doc}\nexport type Frame${n} = "wood" | "steel" | {\n    readonly colour: string;\n};`,
    imported: `type Frame${n}`,
    use: (i) => [`export const frameOf${i}: Frame${n} = "wood";`],
  }),
  function: (n, doc) => ({
    text: `${doc}\nexport declare function paint${n}(prompt: string, size?: number): Promise<string>;`,
    imported: `paint${n}`,
    use: (i) => [`export const painted${i} = paint${n}("tree");`],
  }),
  class: (n, doc) => ({
    text: `${doc}
export declare class Exhibition${n} {
    readonly title: string;
    constructor(title: string);
    add(picture: string): this;
    open(): Promise<void>;
}`,
    imported: `Exhibition${n}`,
    use: (i) => [`export const exhibition${i} = new Exhibition${n}("spring").add("tree");`],
  }),
  enum: (n, doc) => ({
    text: `${doc}\nexport declare enum Style${n} {\n    Plain = 0,\n    Rich = 1\n}`,
    imported: `Style${n}`,
    use: (i) => [`export const style${i} = Style${n}.Plain;`],
  }),
  option: (n, doc) => ({
    text: `export interface Visit${n} {
    readonly guest: string;
${doc.replace(/^/gm, "    ")}
    readonly audioGuide${n}?: boolean;
}`,
    imported: `type Visit${n}`,
    use: (i) => [`export const visit${i}: Visit${n} = { guest: "Ada", audioGuide${n}: true };`],
  }),
};
