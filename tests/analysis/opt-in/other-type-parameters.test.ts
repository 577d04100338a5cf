// Flags that stand behind other type parameters, one of which has a default that a file need not know: each edit goes to the
// place of the flags, or there is none.
import { describe, it } from "vitest";
import { fixes, hasNoSite } from "../support/fixes.js";

const library = `
  import type { FlagsIn, FlagTuple, Gated, KnownFlags, LiteralFlagTuple } from "proviso";
  export declare const features: {
    readonly docs: "https://direct.example/trials";
    readonly features: {
      readonly A: { readonly title: "A"; readonly added: "1.0.0"; readonly status: "trial" };
    };
  };
  type Names = FlagTuple<typeof features>;
  export interface Blank {
    readonly none: true;
  }
  export type T<Env, More = Blank, F extends "A" = never> = Gated<
    { readonly env: Env; readonly more: More },
    { A: { a(): void } },
    F,
    typeof features
  >;
  export interface DirectConstructor {
    new <Env, More = Blank, const F extends Names = []>(
      options?: { readonly flags?: LiteralFlagTuple<F, typeof features> } & KnownFlags<F>,
    ): T<Env, More, FlagsIn<F, typeof features>>;
  }
  export declare const Direct: DirectConstructor;
`;
const withLibrary = (main: string) => ({
  "direct.ts": library,
  "main.ts": `
    import { Direct, type T } from "./direct.js";
    type Bind = { token: string };
    ${main}
    export type { Bind, T };
    export const Made = Direct;
  `,
});
const knowingBlank = (main: string) => withLibrary(`import type { Blank } from "./direct.js";\n    ${main}`);

describe("whose defaults the file does not know", () => {
  it.each([
    "new Direct<Bind>().a();",
    "export const use = (given: T<Bind>) => given.a();",
    "export class Sub extends Direct<Bind> {\n      start = () => this.a();\n    }",
    "type Mine = T<Bind>;\n    export const use = (given: Mine) => given.a();",
  ])("%s", (main) => {
    hasNoSite(withLibrary(main));
  });
});

describe("whose defaults the file knows by another name", () => {
  it.each(["new Direct<Bind>().a();", "export const use = (given: T<Bind>) => given.a();"])("%s", (main) => {
    hasNoSite(
      withLibrary(
        `import type { Blank as None } from "./direct.js";\n    ${main}\n    export type { None };`,
      ),
    );
  });
});

describe("whose defaults the file knows", () => {
  it.each([
    `new Direct<Bind«, Blank, ["A"]»>(«{ flags: ["A"] }»).a();`,
    `export const use = (given: T<Bind«, Blank, "A"»>) => given.a();`,
    `export class Sub extends Direct<Bind«, Blank, ["A"]»> {\n      start = () => this.a();\n    }`,
    `type Mine = T<Bind«, Blank, "A"»>;\n    export const use = (given: Mine) => given.a();`,
  ])("%s", (main) => {
    fixes(knowingBlank(main));
  });
});

describe("that are all written, or inferred", () => {
  it.each([
    `new Direct<Bind, string«, ["A"]»>(«{ flags: ["A"] }»).a();`,
    `export const use = (given: T<Bind, string«, "A"»>) => given.a();`,
    `export class Sub extends Direct<Bind, string«, ["A"]»> {\n      start = () => this.a();\n    }`,
    `export class Sub extends Direct<Bind, string, [«"A"»]> {\n      start = () => this.a();\n    }`,
    `new Direct(«{ flags: ["A"] }»).a();`,
  ])("%s", (main) => {
    fixes(withLibrary(main));
  });
});
