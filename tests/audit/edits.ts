import fc from "fast-check";

/** An edit of one declaration, of which it is known whether it breaks somebody. */
export interface Edit {
  readonly before: string;
  readonly after: string;
  /** Whether who used the declaration as it was has to change something. */
  readonly breaks: boolean;
}

/** A type that is wider than another: whatever fits the narrow one fits the wide one, and not the other way round. */
interface Widening {
  readonly narrow: string;
  readonly wide: string;
}

const primitive = fc.constantFrom("string", "number", "boolean", "bigint", "symbol");

const ofPrimitives: fc.Arbitrary<Widening> = fc
  .uniqueArray(primitive, { minLength: 2, maxLength: 4 })
  .chain((types) =>
    fc.integer({ min: 1, max: types.length - 1 }).map((count) => ({
      narrow: types.slice(0, count).join(" | "),
      wide: types.join(" | "),
    })),
  );

const ofLiterals: fc.Arbitrary<Widening> = fc
  .uniqueArray(fc.constantFrom('"a"', '"b"', "1", "2", "true"), { minLength: 1, maxLength: 3 })
  .map((literals) => ({ narrow: literals.join(" | "), wide: `${literals.join(" | ")} | "more"` }));

const ofNothing: fc.Arbitrary<Widening> = fc
  .tuple(primitive, fc.constantFrom("undefined", "null"))
  .map(([type, nothing]) => ({ narrow: type, wide: `${type} | ${nothing}` }));

const flat = fc.oneof(ofPrimitives, ofLiterals, ofNothing);

/** The same, further inside: in lists, in objects, in what is promised, and turned round in what is called. */
const { widening } = fc.letrec<{ widening: Widening }>((tie) => ({
  widening: fc.oneof(
    { maxDepth: 2, depthIdentifier: "widening" },
    flat,
    within(tie("widening"), (type) => `readonly (${type})[]`),
    within(tie("widening"), (type) => `{ readonly inner: ${type} }`),
    within(tie("widening"), (type) => `Promise<${type}>`),
    within(tie("widening"), (type) => `() => ${type}`),
    tie("widening").map(({ narrow, wide }) => ({
      narrow: `(value: ${wide}) => void`,
      wide: `(value: ${narrow}) => void`,
    })),
  ),
}));

function within(inner: fc.Arbitrary<Widening>, write: (type: string) => string): fc.Arbitrary<Widening> {
  return inner.map(({ narrow, wide }) => ({ narrow: write(narrow), wide: write(wide) }));
}

/** Both directions of an edit: `there` says whether it breaks somebody, `back` whether taking it back does. */
function bothWays(
  arbitrary: fc.Arbitrary<{
    readonly before: string;
    readonly after: string;
    readonly there: boolean;
    readonly back: boolean;
  }>,
): fc.Arbitrary<Edit> {
  return fc
    .tuple(arbitrary, fc.boolean())
    .map(([{ before, after, there, back }, isBack]) =>
      isBack ? { before: after, after: before, breaks: back } : { before, after, breaks: there },
    );
}

const declarations: Readonly<Record<string, fc.Arbitrary<Edit>>> = {
  "a type that is taken": bothWays(
    fc
      .tuple(
        widening,
        fc.constantFrom<(type: string) => string>(
          (type) => `export declare const it: ${type};`,
          (type) => `export declare function it(): ${type};`,
          (type) =>
            `interface Result { readonly value: ${type}; } export declare function it(): Result; export {};`,
          (type) => `export declare class It { readonly value: ${type}; }`,
        ),
      )
      .map(([{ narrow, wide }, write]) => ({
        before: write(narrow),
        after: write(wide),
        there: true,
        back: false,
      })),
  ),
  "a type that is given": bothWays(
    fc
      .tuple(
        widening,
        fc.constantFrom<(type: string) => string>(
          (type) => `export declare function it(value: ${type}): void;`,
          (type) =>
            `interface Options { value: ${type}; } export declare function it(options: Options): void; export {};`,
          (type) =>
            `export interface Options { value: ${type}; } export declare function it(options: Options): void;`,
          (type) => `export declare class It { constructor(value: ${type}); }`,
          (type) => `export declare class It { take(value: ${type}): void; }`,
        ),
      )
      .map(([{ narrow, wide }, write]) => ({
        before: write(narrow),
        after: write(wide),
        there: false,
        back: true,
      })),
  ),
  "what is there or not": bothWays(
    fc
      .tuple(
        fc.constantFrom(
          "export declare const more: number;",
          "export declare function more(): void;",
          "export declare class More {}",
          "export interface More { more: string }",
          "export type More = string;",
          "export declare enum More { One }",
        ),
        fc.constantFrom("export declare const it: string;", "export declare function it(): void;"),
      )
      .map(([more, kept]) => ({ before: kept, after: `${kept} ${more}`, there: false, back: true })),
  ),
  "a member that is there or not": bothWays(
    fc
      .tuple(
        fc.constantFrom("more: number", "more(): void", "readonly more: string"),
        fc.constantFrom<(member: string) => string>(
          (member) => `export declare class It { kept: string; ${member} }`,
          (member) => `export interface It { kept: string; ${member} } export declare function it(): It;`,
          (member) => `export declare const it: { kept: string; ${member} };`,
          (member) =>
            `export declare namespace it { const kept: string; ${member === "" ? "" : "function more(): void;"} }`,
        ),
      )
      .map(([member, write]) => ({
        before: write(""),
        after: write(`${member};`),
        there: false,
        back: true,
      })),
  ),
  "an option that is there or not": bothWays(
    fc.constantFrom("more?: number", "more?(): void").map((option) => ({
      before:
        "export interface Options { kept?: string } export declare function it(options: Options): void;",
      after: `export interface Options { kept?: string; ${option} } export declare function it(options: Options): void;`,
      there: false,
      back: true,
    })),
  ),
  "what may be left out": bothWays(
    fc
      .constantFrom<(mark: string) => string>(
        (mark) => `export declare function it(a: string, b${mark}: number): void;`,
        (mark) => `export declare class It { constructor(a${mark}: string); }`,
        (mark) => `export declare class It { take(a${mark}: string): void; }`,
        (mark) =>
          `export interface Options { a${mark}: string } export declare function it(options: Options): void;`,
      )
      .map((write) => ({ before: write("?"), after: write(""), there: true, back: false })),
  ),
  "what may be missing": bothWays(
    fc
      .constantFrom<(mark: string) => string>(
        (mark) => `export interface Result { a${mark}: string } export declare function it(): Result;`,
        (mark) => `export declare class It { a${mark}: string; }`,
      )
      .map((write) => ({ before: write(""), after: write("?"), there: true, back: false })),
  ),
  "how many parameters there are": bothWays(
    fc.integer({ min: 0, max: 3 }).map((count) => {
      const parameters = Array.from({ length: count }, (_, index) => `p${index}: string`);
      return {
        before: `export declare function it(${parameters.join(", ")}): void;`,
        after: `export declare function it(${[...parameters, "more?: number"].join(", ")}): void;`,
        there: false,
        back: true,
      };
    }),
  ),
  "an overload that is there or not": bothWays(
    fc.uniqueArray(primitive, { minLength: 2, maxLength: 4 }).map((types) => {
      const overloads = types.map((type) => `export declare function it(value: ${type}): ${type};`);
      return { before: overloads.join(" "), after: overloads.slice(1).join(" "), there: true, back: false };
    }),
  ),
  "the order of overloads that exclude each other": fc
    .uniqueArray(primitive, { minLength: 2, maxLength: 4 })
    .chain((types) => fc.tuple(fc.constant(types), fc.shuffledSubarray(types, { minLength: types.length })))
    .map(([types, other]) => {
      const write = (all: readonly string[]): string =>
        all.map((type) => `export declare function it(value: ${type}): ${type};`).join(" ");
      return { before: write(types), after: write(other), breaks: false };
    }),
  "what can be written": bothWays(
    fc
      .constantFrom<(word: string) => string>(
        (word) => `export declare class It { ${word} a: string; }`,
        (word) => `export declare const it: { ${word} a: string };`,
      )
      .map((write) => ({ before: write(""), after: write("readonly"), there: true, back: false })),
  ),
  "who may use it": bothWays(
    fc.constantFrom("a: string", "a(): void").map((member) => ({
      before: `export declare class It { ${member}; }`,
      after: `export declare class It { protected ${member}; }`,
      there: true,
      back: false,
    })),
  ),
  "what is private": fc.constantFrom("private a", "#a", "private b; private c").chain((one) =>
    fc.constantFrom("", "private a", "private z").map((other) => ({
      before: `export declare class It { ${one}; b(): void; }`,
      after: `export declare class It { ${other}; b(): void; }`,
      breaks: false,
    })),
  ),
  "what who extends it has to write": bothWays(
    fc.constantFrom("a(): void", "a: string").map((member) => ({
      before: "export declare abstract class It { b(): void; }",
      after: `export declare abstract class It { b(): void; abstract ${member}; }`,
      there: true,
      back: true,
    })),
  ),
  "the members of an enum": bothWays(
    fc.integer({ min: 1, max: 3 }).map((count) => {
      const members = Array.from({ length: count + 1 }, (_, index) => `M${index} = ${index}`);
      return {
        before: `export declare enum It { ${members.slice(0, count).join(", ")} } export declare function it(): It;`,
        after: `export declare enum It { ${members.join(", ")} } export declare function it(): It;`,
        there: false,
        back: true,
      };
    }),
  ),
  "the value of a member of an enum": fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([one, other]) => ({
      before: `export declare enum It { A = ${one} }`,
      after: `export declare enum It { A = ${other} }`,
      breaks: one !== other,
    })),
  "what a type parameter is held to": bothWays(
    flat.map(({ narrow, wide }) => ({
      before: `export declare function it<T extends ${wide}>(value: T): T;`,
      after: `export declare function it<T extends ${narrow}>(value: T): T;`,
      there: true,
      back: false,
    })),
  ),
  "what a type parameter of a type is held to": bothWays(
    fc
      .tuple(
        flat,
        fc.constantFrom<(constraint: string) => string>(
          (constraint) => `export interface It<T extends ${constraint}> { value: T }`,
          (constraint) => `export type It<T extends ${constraint}> = readonly T[];`,
          (constraint) => `export declare class It<T extends ${constraint}> { value: T; }`,
        ),
      )
      .map(([{ narrow, wide }, write]) => ({
        before: write(wide),
        after: write(narrow),
        there: true,
        back: false,
      })),
  ),
  "what is had of what a type parameter is held to": bothWays(
    fc
      .tuple(
        flat,
        fc.constantFrom<readonly [signature: string, isHad: boolean]>(
          ["it(): T", true],
          ["it(held?: T): T", true],
          ["it(listen: (held: T) => void): void", true],
          ["it(held: T): T", false],
          ["it(held: readonly T[]): T", false],
          ["it(make: () => T): void", false],
        ),
        fc.boolean(),
      )
      .map(([{ narrow, wide }, [signature, isHad], isBack]) => {
        const write = (type: string): string =>
          `export interface Held { kept: string; value: ${type} } export declare function ${signature.replace("it(", "it<T extends Held>(")};`;
        const [before, after] = isBack ? [wide, narrow] : [narrow, wide];
        return {
          before: write(before),
          after: write(after),
          there: isBack || isHad,
          back: !isBack || isHad,
        };
      }),
  ),
  "which overload a call goes to": bothWays(
    primitive.map((type) => {
      const exact = `export declare function it(value: ${type}): 1;`;
      const general = "export declare function it(value: unknown): 2;";
      return { before: `${exact} ${general}`, after: `${general} ${exact}`, there: true, back: true };
    }),
  ),
  "what any was for": fc
    .tuple(
      primitive,
      fc.constantFrom<(type: string) => string>(
        (type) => `export declare function it(): ${type};`,
        (type) => `export declare function it(value: ${type}): void;`,
        (type) => `export declare function it(): Promise<${type}>;`,
        (type) => `export declare function it(listener: (value: ${type}) => void): void;`,
        (type) => `export declare class It { value: ${type}; }`,
      ),
      fc.boolean(),
    )
    .map(([type, write, isBack]) =>
      isBack
        ? { before: write(type), after: write("any"), breaks: false }
        : { before: write("any"), after: write(type), breaks: true },
    ),
  "an option in a union, or held by something else": bothWays(
    fc
      .constantFrom<(option: string) => string>(
        (option) => `export declare function it(value: string | { kept?: string; ${option} }): void;`,
        (option) => `export declare function it(value: { kept?: string; ${option} }[] | (() => void)): void;`,
        (option) =>
          `export declare function it(value: { kind: "a"; ${option} } | { kind: "b"; kept?: string }): void;`,
        (option) => `export declare function it(value: Record<string, { kept?: string; ${option} }>): void;`,
        (option) => `export declare function it(value: Map<string, { kept?: string; ${option} }>): void;`,
        (option) => `export declare function it<T>(of: T, value: { kept?: string; ${option} }): T;`,
      )
      .map((write) => ({ before: write(""), after: write("more?: number"), there: false, back: true })),
  ),
  "what may have any key": bothWays(
    fc
      .constantFrom<(index: string) => string>(
        (index) => `export declare function it(): { kept: string; ${index} };`,
        (index) => `export declare class It { kept: string; ${index} }`,
      )
      .map((write) => ({
        before: write(""),
        after: write("[key: string]: string"),
        there: false,
        back: true,
      })),
  ),
  "who may make and extend a class": fc
    .tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1, 2))
    .map(([from, to]) => {
      const write = (level: number): string =>
        `export declare class It { ${["", "protected", "private"][level] ?? ""} constructor(); }`;
      return { before: write(from), after: write(to), breaks: to > from };
    }),
  "what a setter takes": bothWays(
    ofPrimitives.map(({ narrow, wide }) => ({
      before: `export declare class It { get a(): ${narrow}; set a(to: ${narrow}); }`,
      after: `export declare class It { get a(): ${narrow}; set a(to: ${wide}); }`,
      there: false,
      back: true,
    })),
  ),
  "what a call asserts": bothWays(
    flat.map(({ narrow, wide }) => ({
      before: `export declare function it(value: unknown): asserts value is ${narrow};`,
      after: `export declare function it(value: unknown): asserts value is ${wide};`,
      there: true,
      back: false,
    })),
  ),
  "what is on trial": fc
    .constantFrom<(mark: string, type: string) => string>(
      (mark, type) => `${mark} export declare function it(value: ${type}): void;`,
      (mark, type) => `export declare function it(kept: string, ${mark} value?: ${type}): void;`,
      (mark, type) => `${mark} export declare namespace it { const value: ${type}; }`,
      (mark, type) => `export declare class It { get a(): string; ${mark} set a(to: string | ${type}); }`,
      (mark, type) =>
        `export declare function it(value: string): string; ${mark} export declare function it(value: ${type}): 1;`,
      (mark, type) => `export declare enum It { A = 0, ${mark} B = ${type === "number" ? 1 : 2} }`,
      (mark, type) => `export declare const it: { kept: string; ${mark} (): ${type} };`,
    )
    .chain((write) =>
      fc.boolean().map((isMarked) => {
        const mark = isMarked ? "/** @experimental IMAGES */" : "";
        return { before: write(mark, "number"), after: write(mark, "bigint"), breaks: !isMarked };
      }),
    ),
  "a namespace that is there or not": bothWays(
    fc.constantFrom("const a: string", "type A = string", "interface A {} function b(): A").map((inner) => ({
      before: "export declare const kept: string;",
      after: `export declare const kept: string; export declare namespace it { ${inner}; }`,
      there: false,
      back: true,
    })),
  ),
  "what something is called": fc
    .constantFrom<(name: string) => string>(
      (name) => `export declare const ${name}: string;`,
      (name) => `export interface It { ${name}: string } export declare function it(): It;`,
      (name) => `export declare class It { static ${name}(): void; }`,
      (name) => `export declare enum It { ${name} = 1 }`,
    )
    .map((write) => ({ before: write("one"), after: write("other"), breaks: true })),
  "a static member that is there or not": bothWays(
    fc.constantFrom("more: number", "more(): void", "readonly more: string").map((member) => ({
      before: "export declare class It { static kept: string; }",
      after: `export declare class It { static kept: string; static ${member}; }`,
      there: false,
      back: true,
    })),
  ),
  "how many elements a tuple has": bothWays(
    fc
      .tuple(
        primitive,
        fc.constantFrom<readonly [write: (more: string) => string, mark: string, there: boolean]>(
          [(more) => `export declare function it(): readonly [string${more}];`, "", true],
          [(more) => `export declare function it(value: readonly [string${more}]): void;`, "?", false],
          [(more) => `export declare function it(value: readonly [string${more}]): void;`, "", true],
        ),
      )
      .map(([type, [write, mark, there]]) => ({
        before: write(""),
        after: write(`, ${type}${mark}`),
        there,
        back: true,
      })),
  ),
  "whether there may be any number of arguments": bothWays(
    fc.tuple(primitive, fc.constantFrom("it(", "it(kept: string, ")).map(([type, start]) => ({
      before: `export declare function ${start.replace(/, $/, "")}): void;`,
      after: `export declare function ${start}...rest: ${type}[]): void;`,
      there: false,
      back: true,
    })),
  ),
  "whether a list can be written": bothWays(
    fc
      .tuple(
        primitive,
        fc.constantFrom<readonly [write: (list: string) => string, isGiven: boolean]>(
          [(list) => `export declare function it(): ${list};`, false],
          [(list) => `export declare const it: { readonly inner: ${list} };`, false],
          [(list) => `export declare function it(value: ${list}): void;`, true],
        ),
      )
      .map(([type, [write, isGiven]]) => ({
        before: write(`${isGiven ? "readonly " : ""}${type}[]`),
        after: write(`${isGiven ? "" : "readonly "}${type}[]`),
        there: true,
        back: false,
      })),
  ),
  "what a class extends": bothWays(
    fc.constantFrom("base(): void", "readonly base: string").map((member) => ({
      before: `declare class Base { ${member}; } export declare class It extends Base { own(): void; } export {};`,
      after: `declare class Base { ${member}; } export declare class It { own(): void; } export {};`,
      there: true,
      back: false,
    })),
  ),
  "what a type parameter is by default": fc
    .tuple(
      ofPrimitives,
      fc.constantFrom<(type: string) => string>(
        (type) => `export interface It<T = ${type}> { value: T }`,
        (type) => `export type It<T = ${type}> = { value: T };`,
        (type) => `export declare class It<T = ${type}> { value: T; }`,
      ),
    )
    .map(([{ narrow, wide }, write]) => ({ before: write(narrow), after: write(wide), breaks: true })),
  "a mark that comes or goes": bothWays(
    fc
      .constantFrom<(mark: string) => string>(
        (mark) => `${mark} export declare function it(): void;`,
        (mark) => `${mark} export interface It { a: string }`,
        (mark) => `export declare class It { kept(): void; ${mark} a(): void; }`,
        (mark) =>
          `export interface Options { kept?: string; ${mark} a?: string } export declare function it(options: Options): void;`,
        (mark) => `export declare enum It { A = 0, ${mark} B = 1 }`,
      )
      .map((write) => ({
        before: write(""),
        after: write("/** @experimental IMAGES */"),
        there: true,
        back: false,
      })),
  ),
  "how a function is declared": fc.tuple(primitive, fc.boolean()).map(([type, isBack]) => {
    const forms = [
      `export declare function it(value: ${type}): string;`,
      `export declare const it: (value: ${type}) => string;`,
    ] as const;
    return { before: forms[isBack ? 1 : 0], after: forms[isBack ? 0 : 1], breaks: false };
  }),
  "what is written in another way": fc.tuple(primitive, primitive).map(([one, other]) => ({
    before: `export declare function it(value: ${one} | ${other}): { a: ${one}; b: ${other} };`,
    after: `/** It. */ export declare function it(other: ${other} | ${one}): { b: ${other}, a: ${one} }`,
    breaks: false,
  })),
};

/** Any edit, with what kind of one it is. */
export const edits: fc.Arbitrary<Edit & { readonly kind: string }> = fc.oneof(
  ...Object.entries(declarations).map(([kind, arbitrary]) => arbitrary.map((edit) => ({ ...edit, kind }))),
);
