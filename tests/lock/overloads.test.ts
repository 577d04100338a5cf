// One overload of several that is marked: it is locked where the types then refuse its calls, and otherwise left and told.
import { afterAll, beforeAll, expect, it } from "vitest";
import { proviso, projectOf, write } from "../cli/support/proviso.js";
import type { Project } from "../support/project.js";

/** Overloads, a call of the one that is marked, and the one that the call would go on to. */
const cases: readonly (readonly [overloads: string, call: string, next?: string])[] = [
  ["run(path: string): void; /** @beta */ run(path: string, wait: true): void;", 'run("a", true)'],
  ["/** @beta */ run(path: string, wait: boolean): void; run(path: string): void;", 'run("a", true)'],
  [
    "/** @beta */ run(path: string): void; run(path: string, wait?: boolean): void;",
    'run("a")',
    "run(path: string, wait?: boolean): void",
  ],
  ["run(path: string, wait?: boolean): void; /** @beta */ run(path: number): void;", "run(1)"],
  // A literal is tried first, wherever it stands.
  ["/** @beta */ run(path: 'a'): void; run(path: string): void;", 'run("a")', "run(path: string): void"],
  ["run(path: string): void; /** @beta */ run(path: 'a'): void;", 'run("a")', "run(path: string): void"],
  ["run(path: 'b'): void; /** @beta */ run(path: 'a'): void;", 'run("a")'],
  [
    "/** @beta */ run(path: 'a' | 'b'): void; run(path: string): void;",
    'run("a")',
    "run(path: string): void",
  ],
  [
    "/** @beta */ run(path: `a${string}`): void; run(path: string): void;",
    'run("ab")',
    "run(path: string): void",
  ],
  // What is marked as well takes no calls; what is left does.
  [
    "/** @beta */ run(path: 'a'): void; /** @beta */ run(path: string): void; run(path: number): void;",
    'run("a")',
  ],
  [
    "/** @beta */ run(path: 1): void; /** @beta */ run(path: 1 | 2): void; run(path: number): void;",
    "run(1)",
    "run(path: 1 | 2): void",
  ],
  // Types by their names.
  ["/** @beta */ run(on: Narrow): void; run(on: Wide): void;", "run(null! as Narrow)", "run(on: Wide): void"],
  ["/** @beta */ run(on: Wide): void; run(on: string): void;", "run(null! as Wide)"],
  ["/** @beta */ run(on: Keys): void; run(on: string): void;", 'run("b")', "run(on: string): void"],
  [
    "/** @beta */ run(on: Narrow): void; run(on: object): void;",
    "run(null! as Narrow)",
    "run(on: object): void",
  ],
  [
    "/** @beta */ run(on: Narrow): void; run(on: unknown): void;",
    "run(null! as Narrow)",
    "run(on: unknown): void",
  ],
  ["/** @beta */ run<T extends string>(on: T): T; run<T>(on: T[]): T;", 'run("a")'],
  ["/** @beta */ run<T extends string>(on: T): T; run<T>(on: T): T;", 'run("a")', "run<T>(on: T): T"],
  [
    "/** @beta */ run(on: (a: 1, b: 2) => void): void; run(on: (a: 1) => void): void;",
    "run(() => {})",
    "run(on: (a: 1) => void): void",
  ],
  ["/** @beta */ run(on: () => string): void; run(on: () => number): void;", 'run(() => "a")'],
  ["/** @beta */ run(on: string[]): void; run(on: readonly Keys[]): void;", 'run(["a" as string])'],
  [
    "/** @beta */ run(on: { a: 'x'; go: (it: { b: 1 }) => Wide; c?: 1 }): void; run<T>(on: { a: string; go: (it: { b: 1 } & T) => Wide }): void;",
    'run({ a: "x", go: (it) => ({ wide: it.b }) })',
    "run<T>(on: { a: string; go: (it: { b: 1 } & T) => Wide }): void",
  ],
  ["/** @beta */ run(on: { a: 'x' }): void; run(on: { a: number }): void;", 'run({ a: "x" })'],
  ["/** @beta */ run(on: { a: 'x' }): void; run(on: { b?: string }): void;", 'run({ a: "x" })'],
  // As many arguments as somebody likes.
  ["/** @beta */ run(...paths: string[]): void; run(...all: [...string[], number]): void;", 'run("a")'],
  [
    "/** @beta */ run(...paths: string[]): void; run(...all: any[]): void;",
    'run("a")',
    "run(...all: any[]): void",
  ],
  ["/** @beta */ run(path: string, ...more: string[]): void; run(): void;", 'run("a")'],
];

const types = `export interface Wide { wide: 1 }
export interface Narrow extends Wide { narrow: 1 }
export type Keys = "a" | "b";
`;

let project: Project;
beforeAll(async () => {
  project = await projectOf(
    {
      "tsconfig.json": `{ "compilerOptions": { "strict": true, "target": "es2022", "module": "nodenext", "noEmit": true, "types": [] }, "include": ["src"] }`,
    },
    "6.0",
  );
  const libraries = cases.flatMap(([overloads], index) => [
    [`node_modules/lib/methods${index}.d.ts`, `${types}export interface Runner { ${overloads} }\n`],
    [
      `node_modules/lib/functions${index}.d.ts`,
      `${types}${overloads.replaceAll(/\brun(?=[<(])/g, "export declare function run")}\n`,
    ],
  ]);
  const files = Object.fromEntries(libraries) as Record<string, string>;
  const entries = Object.keys(files).map((file) => [`./${file.slice(17, -5)}`, `./${file.slice(17)}`]);
  const manifest = {
    name: "lib",
    version: "1.0.0",
    type: "module",
    exports: Object.fromEntries(entries) as unknown,
  };
  await write(project.folder, { ...files, "node_modules/lib/package.json": JSON.stringify(manifest) });
});
afterAll(() => project.remove());

it("is locked where no other overload takes its calls", async () => {
  const { stderr } = await proviso(project, ["lock", "node_modules/lib", "--tags", "beta=BETA"]);
  const left = [
    ...stderr.matchAll(
      /lib\/(\w+?)(\d+)\.d\.ts\(.*is marked and not locked: what it takes goes on to '(.*)', which/g,
    ),
  ];
  for (const kind of ["methods", "functions"]) {
    const next = cases.map(
      (_, index) => left.find((each) => each[1] === kind && each[2] === String(index))?.[3],
    );
    const plain = (text = ""): string => text.replace("export declare function ", "");
    expect(next.map(plain), stderr).toEqual(cases.map((each) => plain(each[2])));
  }
});

it.each(["5.4", "6.0", "7.0"])("is refused by TypeScript %s where it is locked", async (version) => {
  await project.installCompiler(version);
  const uses = cases.flatMap(([, call], index) => {
    const named = (from: string): string =>
      `import type { Keys, Narrow, Wide } from "lib/${from}${index}";\n`;
    return [
      [
        `src/methods${index}.ts`,
        `${named("methods")}import type { Runner } from "lib/methods${index}";\n(null! as Runner).${call};\n`,
      ],
      [
        `src/functions${index}.ts`,
        `${named("functions")}import { run } from "lib/functions${index}";\n${call};\n`,
      ],
    ];
  });
  await write(project.folder, Object.fromEntries(uses) as Record<string, string>);
  const { output } = await project.compiler();
  for (const kind of ["methods", "functions"]) {
    const refused = cases.map((_, index) => output.includes(`src/${kind}${index}.ts(3,`));
    expect(refused, output).toEqual(cases.map(([, , next]) => next === undefined));
  }
});
