// What catalogs and declarations say together, on two states of a package.
import { describe, expect, it } from "vitest";
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
