// What catalogs and declarations say together, on two states of a package.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/project.js";
import { changesMarkdown } from "../../src/report/audit/index.js";
import { auditWith, linesOf, stateOf } from "./support/two-states.js";

/** A catalog as a build writes it, with features such as `"A accepted"`. */
const catalog = (...features: readonly string[]): string => `
export declare const features: {
  readonly docs: "https://example.com/experimental";
  readonly tags: { readonly beta: "BETA" };
  readonly features: {
    ${features
      .map((each) => each.split(" "))
      .map(
        ([flag = "", status = "trial"]) =>
          `readonly ${flag}: { readonly title: "${flag}"; readonly added: "1.0.0"; readonly status: "${status}";${status === "trial" ? "" : ' readonly finalized: "1.2.0";'} };`,
      )
      .join("\n    ")}
  };
};
`;

interface Case {
  readonly title: string;
  readonly old: string;
  readonly new: string;
  readonly lines: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: "that a catalog goes on breaks nobody, nor what is made of it",
    old: `${catalog("A")}
export type FeatureName = keyof (typeof features)["features"];
export type Statuses = { [Flag in FeatureName]: (typeof features)["features"][Flag]["status"] };
export declare function statuses(): Statuses;`,
    new: `${catalog("A accepted", "B")}
export type FeatureName = keyof (typeof features)["features"];
export type Statuses = { [Flag in FeatureName]: (typeof features)["features"][Flag]["status"] };
export declare function statuses(): Statuses;`,
    lines: [],
  },
  {
    title: "what has been accepted is stable, though its mark has stayed",
    old: `${catalog("A accepted")}
/** @experimental A */
export declare function run(text: string): void;
export interface Options {
  /** @experimental A */
  level?: number;
}
export declare function set(options: Options): void;`,
    new: `${catalog("A accepted")}
/** @experimental A */
export declare function run(count: number): void;
export interface Options {
}
export declare function set(options: Options): void;`,
    lines: ["'run', parameter 'text' no longer takes 'string', but 'number'.", "'Options.level' is gone."],
  },
  {
    title: "what is accepted without another change is as it was on trial",
    old: `${catalog("A")}
/** @experimental A */
export declare function run(text: string): void;`,
    new: `${catalog("A accepted")}
/** @experimental A */
export declare function run(text: string | number): void;`,
    lines: ["on trial: 'run' (A) is stable."],
  },
  {
    title: "what is accepted and does not fit any more",
    old: `${catalog("A")}
/** @experimental A */
export declare function run(text: string): void;`,
    new: `${catalog("A accepted")}
export declare function run(count: number): void;`,
    lines: [
      "on trial: 'run' (A) is stable, and not as it was on trial.",
      "catalog: 'A' has been accepted, and 'run' is not as on trial: who opted in has to change something.",
    ],
  },
  {
    title: "what is accepted by another name, or without a part of it",
    old: `${catalog("A")}
/** @experimental A */
export declare function run(text: string): void;
export interface Options {
  level?: number;
  /** @experimental A */
  other?: number;
}
export declare function set(options: Options): void;`,
    new: `${catalog("A accepted")}
export declare function runAll(text: string): void;
export interface Options {
  level?: number;
}
export declare function set(options: Options): void;`,
    lines: [
      "on trial: 'run' (A) is gone.",
      "on trial: 'Options.other' (A) is gone.",
      "catalog: 'A' has been accepted, and 'run', 'Options.other' are not as on trial: who opted in has to change something.",
    ],
  },
  {
    title: "a member that is accepted, as it was and otherwise",
    old: `${catalog("A", "B")}
export interface Options {
  /** @experimental A */
  same?: number;
  /** @experimental B */
  other?: number;
}
export declare function set(options: Options): void;`,
    new: `${catalog("A accepted", "B accepted")}
export interface Options {
  same?: number;
  other?: string;
}
export declare function set(options: Options): void;`,
    lines: [
      "on trial: 'Options.same' (A) is stable.",
      "on trial: 'Options.other' (B) is stable, and not as it was on trial.",
      "catalog: 'B' has been accepted, and 'Options.other' is not as on trial: who opted in has to change something.",
    ],
  },
  {
    title: "what has been rejected and is still there, with its mark, without it, and closed by a lock",
    old: `${catalog("A", "B", "C")}
/** @experimental A */
export declare function marked(): void;
/** @experimental B */
export declare function unmarked(): void;
/** @experimental C */
export declare function closed(): void;
export interface Options {
  /** @experimental A */
  level?: number;
  /** @experimental C */
  closed?: number;
}`,
    new: `${catalog("A rejected", "B rejected", "C rejected")}
interface FeatureRemoved<Flag extends string, Version extends string> {
  readonly "removed: it no longer exists": [Flag, Version];
}
/** @experimental A */
export declare function marked(): void;
export declare function unmarked(): void;
/** @experimental C */
export declare const closed: FeatureRemoved<"C", "1.2.0">;
export interface Options {
  /** @experimental A */
  level?: number;
  /** @experimental C */
  closed?: FeatureRemoved<"C", "1.2.0">;
}
export {};`,
    lines: [
      "on trial: 'unmarked' (B) is stable.",
      "on trial: 'closed' (C) has changed.",
      "on trial: 'Options.closed' (C) has changed.",
      "catalog: 'A' has been rejected, and 'marked', 'Options.level' are still there: remove them, or have 'proviso lock' close them.",
      "catalog: 'B' has been rejected, and 'unmarked' is still there: remove it, or have 'proviso lock' close it.",
    ],
  },
  {
    title: "a release tag that stands for a flag",
    old: `${catalog("BETA")}
/** @beta */
export declare function run(text: string): void;`,
    new: `${catalog("BETA accepted")}
/** @beta */
export declare function run(): void;
/** @beta */
export declare function more(): void;`,
    lines: [
      "on trial: 'run' (BETA) is stable, and not as it was on trial.",
      "catalog: 'BETA' has been accepted, and 'run' is not as on trial: who opted in has to change something.",
    ],
  },
  {
    title: "two flags on one declaration, of which one has been accepted",
    old: `${catalog("A", "B")}
/**
 * @experimental A
 * @experimental B
 */
export declare function run(text: string): void;`,
    new: `${catalog("A accepted", "B")}
/**
 * @experimental A
 * @experimental B
 */
export declare function run(count: number): void;`,
    lines: ["on trial: 'run' (A) has changed."],
  },
];

describe.each(["6.0", "7.0"])("on TypeScript %s", (version) => {
  it.each(cases)("$title", async ({ old, new: newer, lines }) => {
    const found = await auditWith(version, stateOf({ "index.d.ts": old }), stateOf({ "index.d.ts": newer }));
    expect(linesOf(found)).toEqual(lines);
  });
});

/** The types of the toolkit, as a library has them installed. */
const toolkit = Object.fromEntries([
  ["proviso/package.json", '{ "name": "proviso", "version": "1.0.0", "types": "./types/index.d.ts" }'],
  ...["types", "types/internal"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith(".d.ts"))
      .map((file) => [`proviso/${folder}/${file}`, readFileSync(join(root, folder, file), "utf8")] as const),
  ),
]);

/** A library whose objects carry flags. */
const gated = (status: string, stable: string, members: string): string => `
import type { Gated } from "proviso";
${catalog(`IMAGES${status}`, "VIDEO").replace('readonly tags: { readonly beta: "BETA" };', "")}
interface Stable { ${stable} }
interface Api { IMAGES: { ${members} }; VIDEO: { play(): void } }
export type App<F extends "IMAGES" | "VIDEO" = never> = Gated<Stable, Api, F, typeof features>;
export declare function create<const F extends readonly ("IMAGES" | "VIDEO")[] = []>(flags?: F): App<F[number]>;
export {};
`;

const run = "run(name: string): void";
const draw = "draw(name: string): void";

describe.each(["5.4", "6.0", "7.0"])("objects that carry flags, on TypeScript %s", (version) => {
  it.each([
    { of: "nothing", old: ["", run, draw], new: ["", run, draw], lines: [] },
    {
      of: "what is stable",
      old: ["", `${run}; find(): { id: number }`, draw],
      new: ["", "run(name: number): void; find(): { id: string }", draw],
      lines: [
        "'App.run', parameter 'name' no longer takes 'string', but 'number'.",
        "'App.find', its result, 'id' is no longer what it was: 'string' does not fit where 'number' did.",
      ],
    },
    {
      of: "what is on trial",
      old: ["", run, `${draw}; erase(): void`],
      new: ["", run, "draw(name: number): void"],
      lines: ["on trial: 'App.draw' (IMAGES) has changed.", "on trial: 'App.erase' (IMAGES) is gone."],
    },
    {
      of: "what has been accepted as it was, and takes more",
      old: ["", run, draw],
      new: [" accepted", run, "draw(name: string | number): void"],
      lines: ["on trial: 'App.draw' (IMAGES) has changed."],
    },
    {
      of: "what has been accepted otherwise",
      old: ["", run, draw],
      new: [" accepted", run, "draw(name: number): void"],
      lines: [
        "on trial: 'App.draw' (IMAGES) has changed.",
        "catalog: 'IMAGES' has been accepted, and 'App.draw' is not as on trial: who opted in has to change something.",
      ],
    },
    {
      of: "what had been accepted",
      old: [" accepted", run, `${draw}; erase(): void`],
      new: [" accepted", run, "draw(name: number): void"],
      lines: ["'App.draw', parameter 'name' no longer takes 'string', but 'number'.", "'App.erase' is gone."],
    },
  ])("are judged: $of", async ({ old, new: newer, lines }) => {
    const [before, after] = [old, newer].map(([status = "", stable = "", members = ""]) =>
      stateOf({ "index.d.ts": gated(status, stable, members) }),
    );
    if (!before || !after) throw new Error("no states");
    const found = await auditWith(version, before, after, toolkit);
    expect(linesOf(found)).toEqual(lines);
  });
});

it("a fault is told where the author has written the catalog, and not in the copy of it that a lock has made", async () => {
  const written = (status: string): string =>
    catalog(`A${status}`).replace('readonly tags: { readonly beta: "BETA" };', "").trim();
  const filesFor = (status: string) => ({
    "index.d.ts":
      'import type { Flags } from "./a-lock.js";\nexport type { features } from "./features.js";\nexport declare const it: keyof Flags;',
    "a-lock.d.ts": `import type { FlagsOf } from "proviso";\nexport interface Flags extends FlagsOf<${/: (\{[^]*\});$/.exec(written(status))?.[1] ?? ""}> {}`,
    "features.d.ts": written(status),
  });
  const toolkit = {
    "proviso/package.json": '{ "name": "proviso", "types": "index.d.ts" }',
    "proviso/index.d.ts":
      'export type FlagsOf<C extends { features: object }> = { [K in keyof C["features"]]?: true };',
  };
  const [before, after] = [stateOf(filesFor(" accepted")), stateOf(filesFor(""))];
  const { faults } = await auditWith("6.0", before, after, toolkit);
  expect(faults.map(({ kind, place }) => [kind, place?.file, place?.line])).toEqual([
    ["status-went-back", "features.d.ts", 5],
  ]);
});

it("what has been rejected and is still there to say so is no change on trial in a release note", async () => {
  const closed = "interface FeatureRemoved<F> { flag: F }\n/** @experimental A */\n";
  const found = await auditWith(
    "6.0",
    stateOf({ "index.d.ts": `${catalog("A")}${closed}export declare const run: () => void;` }),
    stateOf({
      "index.d.ts": `${catalog("A rejected")}${closed}export declare const run: FeatureRemoved<"A">;`,
    }),
  );
  expect(linesOf(found)).toEqual(["on trial: 'run' (A) has changed."]);
  expect(changesMarkdown(found)).toBe(
    "### Rejected\n\n- [A](https://example.com/experimental) (`A`, on trial since 1.0.0)\n",
  );
});
