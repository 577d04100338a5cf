import type { BreakWithoutProof } from "../compare/gone-exports.js";
import { alone, literally } from "../program/name-patterns.js";
import { normalised } from "../program/normalised.js";
import { signatureType } from "./signature-text.js";
import { declared, type Writer } from "./writer.js";

type InferenceBreak = Extract<
  BreakWithoutProof,
  { readonly kind: "const-gone" | "no-infer" | "this-asked" | "this-gone" | "this-type" | "type-variance" }
>;

/** Literals, and what they are to `const T`. */
const literals = [
  ['["a"]', 'readonly ["a"]'],
  ['{ a: "a" }', '{ readonly a: "a" }'],
  ["[1]", "readonly [1]"],
  ["{ a: 1 }", "{ readonly a: 1 }"],
  ['[{ a: "a" }]', 'readonly [{ readonly a: "a" }]'],
] as const;

/** A type, and one that it is a part of. */
const parts = [
  ['"a"', "string"],
  ["1", "number"],
  ["{ a: 1; b: 2 }", "{ a: 1 }"],
  ['"a"[]', "string[]"],
] as const;

/** Programs in which it matters what a call finds out, what it is called on, and what fits where. */
export function inferencePrograms(
  found: InferenceBreak,
  { root, program, each, withNames, instantiated }: Writer,
): readonly string[] {
  switch (found.kind) {
    case "const-gone":
      return literals.flatMap(([literal, type]) =>
        each(({ value }) => {
          const given = found.given.map((isIt) => (isIt ? literal : "null!"));
          const before = withType(found.result, found.parameter, type);
          // In two steps: what is asked of the call would say what it finds out.
          return [`const made = ${value}(${given.join(", ")});`, `const before: ${before} = made;`];
        }),
      );
    case "no-infer":
      return parts.flatMap(([part, whole]) =>
        each(({ value }) => {
          const types = found.given.map(({ type, isHeld }) =>
            withType(type, found.parameter, isHeld ? whole : part),
          );
          const names = types.map((_, index) => `given${index + 1}`);
          return [
            ...types.map((type, index) => `declare const ${names[index] ?? ""}: ${type};`),
            `${value}(${names.join(", ")});`,
          ];
        }),
      );
    case "this-asked":
      return each(({ value }) => [`${value}(${Array(found.count).fill("null!").join(", ")});`]);
    case "this-gone":
      return instantiated(found.thisType, (thisType, { type }) =>
        withNames(thisType, [
          `const mine: ${type} = function () {`,
          `  const before: ${thisType} = this;`,
          "};",
        ]),
      );
    case "this-type": {
      const written = normalised(found.old?.text ?? "");
      const before = signatureType(written) ?? /^[^:(<]*:([^]*)$/.exec(written)?.[1];
      if (before === undefined) return [];
      return instantiated(before, (type, one) =>
        withNames(
          type,
          declared(
            {
              ...one,
              lines: [`interface Mine extends ${one.type} { mineAlone: 1 }`, "declare const it: Mine;"],
            },
            [`const before: ${type.replace(thisWord, "Mine")} = it.${found.name};`],
          ),
        ),
      );
    }
    case "type-variance":
      return parts
        .flatMap(([part, whole]) => [
          [part, whole],
          [whole, part],
        ])
        .map(([from = "", to = ""]) => {
          const written = (type: string): string =>
            `${root}<${found.names.map((name) => (name === found.parameter ? type : "any")).join(", ")}>`;
          return program(`declare const before: ${written(from)};`, `const after: ${written(to)} = before;`);
        });
  }
}

/** `this` as a type, and not as the name of a parameter. */
const thisWord = alone("this(?!\\s*[:?])", "g");

/** A type with another in the place of a type parameter. */
const withType = (text: string, parameter: string, type: string): string =>
  text.replace(alone(`(?<![.])${literally(parameter)}`, "g"), () =>
    /^[\w"[{]+$/.test(type) ? type : `(${type})`,
  );
