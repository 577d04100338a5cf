// A bundler writes a library and the toolkit into one file, and gives what has a name twice another one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../support/project.js";
import { fixes } from "../support/fixes.js";
import { Workspace } from "../support/workspace.js";

const types = join(root, "types");
const texts = [types, join(types, "internal")].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".d.ts") && !/^(?:index|transformer)\.d\.ts$/.test(name))
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8").replace(/^import .*?;$/gms, "");
      // This name is there twice.
      const isSecond = folder !== types && name === "opt-in-required.d.ts";
      return isSecond ? text.replaceAll("OptInRequired<", "OptInRequired$7<") : text;
    }),
);
const toolkit = texts.join("\n").replaceAll("OptInRequiredBy<", "OptInRequired$7<");
const names = new Set(
  [...toolkit.matchAll(/^export (?:declare )?(?:type|interface) (\w+)/gm)].map(([, name]) => name!),
);

/** The toolkit with a library, all of it renamed. */
function bundle(suffix: string, optIn = ""): string {
  const library = `
    export declare const features: {
      readonly docs: "https://press.example/trials";${optIn}
      readonly features: {
        readonly A: { readonly title: "A"; readonly added: "1.0.0"; readonly status: "trial" };
        readonly B: { readonly title: "B"; readonly added: "1.0.0"; readonly status: "rejected"; readonly finalized: "2.0.0" };
      };
    };
    export type Press<F extends "A" = never> = Gated<
      { readonly name: string },
      { A: { a(): void }; B: { b(): void } },
      F,
      typeof features
    >;
    export declare function press<const F extends FlagTuple<typeof features> = []>(
      options?: { readonly flags?: LiteralFlagTuple<F, typeof features> } & KnownFlags<F>,
    ): Press<FlagsIn<F, typeof features>>;
  `;
  return (toolkit + library).replace(/\b[A-Z]\w*\b(?!["$])/g, (word) =>
    names.has(word) ? word + suffix : word,
  );
}

describe.each(["", "$1", "_2"])("named with '%s'", (suffix) => {
  it("what is locked is found, and opened", () => {
    fixes({
      "press.d.ts": bundle(suffix),
      "main.ts": `
        import { press, type Press } from "./press.js";
        press(«{ flags: ["A"] }»).a();
        const use = (given: Press«<"A">») => given.a();
        use(press({ flags: ["A"] }));
      `,
    });
  });

  it("also where the catalog says how to opt in", () => {
    fixes({
      "press.d.ts": bundle(suffix, ' readonly optIn: "add it to flags";'),
      "main.ts": `
        import { press } from "./press.js";
        press(«{ flags: ["A"] }»).a();
      `,
    });
  });

  it("flags that are wrong are told as such", () => {
    const { findings, errors } = new Workspace("6.0").analyze({
      "press.d.ts": bundle(suffix),
      "main.ts": `
        import { press } from "./press.js";
        declare const flags: string[];
        press({ flags });
        press({ flags: ["B"] });
        press().b();
      `,
    });
    expect(errors).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual([
      "flags-not-literal",
      "feature-removed",
      "feature-removed",
    ]);
  });
});
