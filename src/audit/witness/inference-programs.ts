import type { BreakWithoutProof } from "../compare/gone-exports.js";
import { alone, literally } from "../program/name-patterns.js";
import { normalised } from "../program/normalised.js";
import { memberOf } from "./access.js";
import { signatureType } from "./signature-text.js";
import { declared, type Writer } from "./writer.js";

type InferenceBreak = Extract<
  BreakWithoutProof,
  {
    readonly kind:
      | "const-gone"
      | "const-come"
      | "literal-gone"
      | "result-inferred"
      | "no-infer"
      | "this-asked"
      | "this-gone"
      | "this-type"
      | "type-variance";
  }
>;

/** Literals, and what they are to `const T`. */
const literals = [
  ['["a"]', 'readonly ["a"]'],
  ['{ a: "a" }', '{ readonly a: "a" }'],
  ["[1]", "readonly [1]"],
  ["{ a: 1 }", "{ readonly a: 1 }"],
  ['[{ a: "a" }]', 'readonly [{ readonly a: "a" }]'],
] as const;

/** Literals, and what they are where they may be changed. */
const changeable = [
  ["[1]", "number[]"],
  ['["a"]', "string[]"],
  ["{ a: [1] }", "{ a: number[] }"],
] as const;

/** Literals, and how they stand where a type parameter is asked for as it is, in a list, and in a tuple. */
const plainLiterals = ['"a"', "1", "true"];
const askedAs: readonly (readonly [
  pattern: (name: string) => string,
  written: (literal: string) => string,
])[] = [
  [(name) => name, (literal) => literal],
  [
    (name) => `(?:readonly )?${name}\\[\\]|(?:Readonly)?Array<${name}>|Iterable<${name}>`,
    (literal) => `[${literal}]`,
  ],
];

/** What a call may hand over that hardly any function minds. */
const parted = ["void", "undefined", "unknown", "string", "{}"];

/** A type, and one that it is a part of. */
const parts = [
  ['"a"', "string"],
  ["1", "number"],
  ["{ a: 1; b: 2 }", "{ a: 1 }"],
  ['"a"[]', "string[]"],
] as const;

/** Programs in which it matters what a call finds out, what it is called on, and what fits where. */
export function inferencePrograms(found: InferenceBreak, writer: Writer): readonly string[] {
  const { root, program, each, ofOwner, withNames, instantiated } = writer;
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
    case "const-come":
      return changeable.flatMap(([literal, type]) => inferred(found, writer, literal, type));
    case "literal-gone":
      return plainLiterals.flatMap((literal) => inferred(found, writer, literal, literal));
    case "result-inferred":
      return parted.flatMap((part) => {
        const types = found.given.map((type) =>
          found.names.reduce((text, name) => withType(text, name, part), type),
        );
        const names = types.map((_, index) => `given${index + 1}`);
        return instantiated([...types, found.result].join(" "), (_, one) =>
          withNames(
            [...types, found.result].join(" "),
            declared(one, [
              ...types.map((type, index) => `declare const ${names[index] ?? ""}: ${type};`),
              `const made = ${one.value}(${names.join(", ")});`,
              `const before: ${found.result} = made;`,
            ]),
          ),
        );
      });
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
    case "this-asked": {
      const given = Array(found.count).fill("null!").join(", ");
      const name = found.path.at(-1);
      return [
        ...each(({ value }) => [`${value}(${given});`]),
        ...(name?.kind === "member"
          ? ofOwner(({ value }) => [`${memberOf(value, name.name)}(${given});`])
          : []),
      ];
    }
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

/** A call with a literal, of which the result was of a type. */
function inferred(
  { given, parameter, result }: Extract<InferenceBreak, { readonly kind: "const-come" | "literal-gone" }>,
  { instantiated, withNames }: Writer,
  literal: string,
  type: string,
): readonly string[] {
  const written = given.map((asked) => {
    const as = askedAs.find(([pattern]) => new RegExp(`^(?:${pattern(literally(parameter))})$`).test(asked));
    return as?.[1](literal) ?? "null!";
  });
  const before = withType(result, parameter, type);
  // In two steps: what is asked of the call would say what it finds out.
  return instantiated(before, (text, one) =>
    withNames(
      text,
      declared(one, [`const made = ${one.value}(${written.join(", ")});`, `const before: ${text} = made;`]),
    ),
  );
}

/** `this` as a type, and not as the name of a parameter. */
const thisWord = alone("this(?!\\s*[:?])", "g");

/** A type with another in the place of a type parameter. */
const withType = (text: string, parameter: string, type: string): string =>
  text.replace(alone(`(?<![.])${literally(parameter)}`, "g"), () =>
    /^[\w"[{]+$/.test(type) ? type : `(${type})`,
  );
