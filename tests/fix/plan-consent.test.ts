// How consent gets into the plugin entry of a tsconfig.json: what stands in «…» is put in.
import { expect, it } from "vitest";
import { applyChanges } from "../../src/analysis/opt-in/edit/text-change.js";
import { planConsent, type Consent } from "../../src/fix/plan-consent.js";
import { after, before } from "../analysis/support/marked.js";

const consent: Consent = new Map([
  ["canvas", new Set(["line", "filters.blur"])],
  ["@scope/ink", new Set(["Ink"])],
]);
const both = '"canvas": ["line", "filters.blur"], "@scope/ink": ["Ink"]';

const config = (...entries: readonly string[]): string =>
  `{ "compilerOptions": { "plugins": [${entries.join(", ")}] } } // kept\n`;

it.each([
  ["no consent yet", config(`{ "name": "proviso", "foreign": ["canvas"]«, "optIn": { ${both} }» }`)],
  [
    "for other packages",
    config(`{ "name": "proviso", "foreign": [], "optIn": { "paper": true«, ${both}» } }`),
  ],
  [
    "for other names of a package",
    config(
      `{ "name": "proviso", "foreign": [], "optIn": { "@scope/ink": [«"Ink"»], "canvas": ["depth"«, "line", "filters.blur"»] } }`,
    ),
  ],
  [
    "for one of the packages",
    config(
      `{ "name": "proviso", "foreign": [], "optIn": { "canvas": ["depth"«, "line", "filters.blur"»]«, "@scope/ink": ["Ink"]» } }`,
    ),
  ],
  [
    "for all of one package, which needs no more",
    config(`{ "name": "proviso", "foreign": [], "optIn": { "canvas": true«, "@scope/ink": ["Ink"]» } }`),
  ],
  [
    "two entries, of which one asks",
    config('{ "name": "proviso" }', `{ "name": "proviso", "foreign": []«, "optIn": { ${both} }» }`),
  ],
  [
    "another plugin that asks for something of the same name",
    config(
      '{ "name": "other", "foreign": [] }',
      '"text"',
      `{ "name": "proviso", "foreign": []«, "optIn": { ${both} }» }`,
    ),
  ],
])("%s", (_, marked) => {
  const text = before(marked);
  const changes = planConsent({ file: "tsconfig.json", text }, consent);
  expect(changes && applyChanges(text, changes)).toBe(after(marked));
});

it.each([
  ["no object", "[]"],
  ["no text at all", ""],
  ["no options", '{ "files": [] }'],
  ["options that are none", '{ "compilerOptions": [] }'],
  ["no plugins", '{ "compilerOptions": {} }'],
  ["plugins that are no list", '{ "compilerOptions": { "plugins": { "name": "proviso", "foreign": [] } } }'],
  ["no entry", config()],
  ["no entry that asks", config('{ "name": "proviso" }')],
  ["consent that is none", config('{ "name": "proviso", "foreign": [], "optIn": ["canvas"] }')],
  ["an error of syntax", '{ "compilerOptions": '],
])("nothing is planned with %s", (_, text) => {
  expect(planConsent({ file: "tsconfig.json", text }, consent)).toBeUndefined();
});

it("what is no error of the text is not taken for one", () => {
  const file = {
    file: "tsconfig.json",
    get text(): string {
      throw new Error("gone");
    },
  };
  expect(() => planConsent(file, consent)).toThrow("gone");
});
