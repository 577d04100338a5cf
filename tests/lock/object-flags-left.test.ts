// Members that cannot be put behind flags of an object: each stays as it is, and is told with the reason.
import { afterAll, beforeAll, expect, it } from "vitest";
import { proviso, projectOf, read } from "../cli/support/proviso.js";
import type { Project } from "../support/project.js";

const head = `import type { FlagTuple, LiteralFlagTuple } from "proviso";
declare const features: {
    readonly docs: "https://example.com/lib";
    readonly features: {
        readonly HEAT: { readonly title: "Heat"; readonly added: "1.0.0"; readonly status: "trial" };
        readonly STEAM: { readonly title: "Steam"; readonly added: "1.0.0"; readonly status: "trial" };
    };
};
`;
const make = "constructor(flags?: LiteralFlagTuple<F, typeof features>);";
const parameters = "<const F extends FlagTuple<typeof features> = []>";
const heat = "/** @experimental HEAT */ heat(): void;";

/** A class, and what is said of it; nothing where it is locked. */
const cases: readonly (readonly [text: string, reason: string])[] = [
  [`export declare class Kettle${parameters} { ${make} ${heat} }`, ""],
  [
    `export declare class Kettle${parameters} { ${make} /** @experimental HEAT @experimental STEAM */ heat(): void; }`,
    "an object opens it by one flag; name one",
  ],
  [
    `export declare class Kettle${parameters} { ${make} heat(by: 1): void; /** @experimental HEAT */ heat(by: 2): void; }`,
    "not all of its overloads and accessors name the same flag; mark all of them",
  ],
  [
    `export declare class Kettle${parameters} { ${make} /** @experimental HEAT */ get heat(): 1; set heat(_: 1); }`,
    "not all of its overloads and accessors name the same flag; mark all of them",
  ],
  [
    `export declare class Kettle${parameters} { ${make} /** @experimental HEAT */ protected heat(): void; }`,
    "a protected member cannot be put behind flags of an object; make it public",
  ],
  [
    `export declare class Kettle${parameters} { private constructor(); ${heat} }`,
    "flags of an object need a public constructor, which needs no flag itself",
  ],
  [
    `declare class Base { constructor(name: string); }\nexport declare class Kettle${parameters} extends Base { ${heat} }`,
    "its class inherits the constructor, and so the way that flags are given; declare a constructor in it",
  ],
  [
    `export declare class Kettle${parameters} { ${make} protected static made: number; ${heat} }`,
    "its class has protected static members beside flags of an object; make them public or private",
  ],
  [
    `export declare abstract class Kettle${parameters} { ${make} ${heat} }`,
    "an abstract class has no objects that could have flags; mark the classes that extend it",
  ],
  [
    `export declare class Kettle${parameters} { ${make} ${heat} }\nexport interface Kettle<F extends FlagTuple<typeof features> = []> { more: 1 }`,
    "its class is merged with another declaration; put the members of both into the class",
  ],
  [`export default class ${parameters} { ${make} ${heat} }`, "its class has no name; give it one"],
  [
    `export declare namespace Kitchen { class Kettle${parameters} { ${make} ${heat} } }`,
    "its class stands in a namespace; export it from the module itself",
  ],
  [
    `declare class Kettle${parameters} { ${make} ${heat} }\nexport = Kettle;`,
    "its class is in a module with 'export =', which can export nothing else; use 'export default' or named exports",
  ],
  [
    `export declare class Kettle${parameters} { ${make} clone(): Kettle<F>; ${heat} }`,
    "other members of its class have the type parameter of the flags in their types; write 'this' in its place",
  ],
];

let project: Project;
beforeAll(async () => {
  const files = Object.fromEntries(
    cases.map(([text], index) => [`out/case${index}.d.ts`, `${head}${text}\n`] as const),
  );
  project = await projectOf(
    { ...files, "package.json": '{ "name": "lib", "version": "1.0.0", "private": true }' },
    "6.0",
  );
});
afterAll(() => project.remove());

it("are told, each with the reason, and nothing else is locked in their place", async () => {
  const { status, stderr } = await proviso(project, ["lock", "out"]);
  const told = new Map(
    [
      ...stderr.matchAll(/^out\/case(\d+)\.d\.ts\(\d+,\d+\): '(\S+)' is marked and not locked: (.*)\.$/gm),
    ].map(([, index, , reason]) => [Number(index), reason]),
  );
  expect(
    cases.map((_, index) => told.get(index) ?? ""),
    stderr,
  ).toEqual(cases.map(([, reason]) => reason));
  expect(status).toBe(1);
  expect(stderr).toMatch(/\n14 marks: 1 locked, 13 not locked\. 1 file changes\.\n$/);
  for (const [index, [text, reason]] of cases.entries()) {
    if (reason !== "") expect(await read(project, `out/case${index}.d.ts`)).toBe(`${head}${text}\n`);
  }
});
