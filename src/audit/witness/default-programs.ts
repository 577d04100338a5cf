import type { BreakWithoutProof } from "../compare/gone-exports.js";
import { alone, literally } from "../program/name-patterns.js";
import { declared, type Writer } from "./writer.js";

type DefaultBreak = Extract<BreakWithoutProof, { readonly kind: "type-default" }>;

/** Programs in which type arguments are left out, and stand for what they stood for. */
export function defaultPrograms(
  found: DefaultBreak,
  { root, program, withNames, instantiated }: Writer,
  isValue: boolean,
): readonly string[] {
  const whole = (types: readonly string[]): string => root + list(types);
  if (isValue || found.path.length > 0) {
    const nothings = Array<string>(found.count).fill("null!").join(", ");
    // `Promise<unknown>` fits where `Promise<any>` does, and nobody gets further into it.
    const further = found.oldType === "any" ? ["", ".then((it) => it)", "[0]"] : [];
    const inside = further.flatMap((way) =>
      instantiated("", (_, one) => {
        const made = `${one.value}(${nothings})${way}`;
        return program(
          ...declared(one, [
            way.startsWith(".") ? `${made.slice(0, -1)}.anything.more);` : `${made}.anything.more;`,
          ]),
        );
      }),
    );
    const plainly = instantiated(list(writtenOut(found)), (written, one) =>
      withNames(
        written,
        declared(one, [
          `const made = ${one.value}(${nothings});`,
          `const before: ReturnType<typeof ${one.value}${written}> = made;`,
        ]),
      ),
    );
    const called = instantiated(list(writtenOut(found)), (written, one) =>
      withNames(
        written,
        declared(one, [
          usedType,
          `const made = ${one.value}(${nothings});`,
          "declare const it: Used<typeof made>;",
          `const before: Used<ReturnType<typeof ${one.value}${written}>> = it;`,
        ]),
      ),
    );
    return [...plainly, ...inside, ...called];
  }
  const { takes, gives } = found.use;
  const required = found.before.flatMap((type) => (type === undefined ? ["any"] : []));
  const programsOf = (leftOut: readonly string[], all: readonly string[]): readonly string[] => {
    const [short, written] = [leftOut, all].map((each) => membersOf(root + list(each)));
    return [
      ...(takes ? [[`declare const it: ${short};`, `const before: ${written} = it;`]] : []),
      ...(gives ? [[`declare const before: ${written};`, `const it: ${short} = before;`]] : []),
      ...(takes
        ? [
            [
              usedType,
              `declare const it: Used<${whole(leftOut)}>;`,
              `const before: Used<${whole(all)}> = it;`,
            ],
          ]
        : []),
      ...(gives
        ? [
            [
              madeType,
              `declare const before: Made<${whole(all)}>;`,
              `const it: Made<${whole(leftOut)}> = before;`,
            ],
          ]
        : []),
    ].map((lines) => withNames(list(all), lines));
  };
  const given = [
    ...programsOf(required, writtenOut(found)),
    ...writtenBefore(found, required.length).flatMap((some) => programsOf(some, writtenOut(found, some))),
  ];
  // `{ type: any; [key: string]: any }` fits where the same of `unknown` does, and nobody gets further into the one.
  const further = program(`declare const it: ${whatStandsFor(found, root)};`, "it.anything.more;");
  return takes ? [...given, further] : given;
}

/** Who writes what stands before a type parameter leaves out that alone: `any` would hide what `S & {}` does to a state. */
function writtenBefore({ names, parameter }: DefaultBreak, required: number): readonly (readonly string[])[] {
  const before = names.slice(0, names.indexOf(parameter));
  return before.flatMap((_, index) =>
    index + 1 < required ? [] : [before.slice(0, index + 1).map(() => "string | undefined")],
  );
}

/** The type that a type parameter stands for where it is not written, found out from the type that has it. */
function whatStandsFor({ names, parameter, before }: DefaultBreak, root: string): string {
  const index = names.indexOf(parameter);
  const written = list(before.flatMap((type) => (type === undefined ? ["any"] : [])));
  const asked = list(names.slice(0, index + 1).map((_, at) => (at === index ? "infer It" : "any")));
  return `${root}${written} extends ${root}${asked} ? It : never`;
}

/**
 * A type member by member: as a whole, `Store<any, {}>` is another one than `Store<any, unknown>` to the compiler, also where
 * nobody can tell them apart. Who never writes what may be left out has none of the first.
 */
const membersOf = (type: string): string => `{ [K in keyof ${type}]: ${type}[K] }`;

// The same of what is no object, or called: a union one by one, and a function by what it takes and gives.
const madeType =
  "type Made<T> = T extends (...given: infer Given) => infer Result ? (...given: Given) => Result : { [K in keyof T]: T[K] };";

/** Who calls a method is held to what it takes, which the compiler does not compare where an object as a whole is given. */
const usedType =
  "type Used<T> = T extends (...given: infer Given) => infer Result ? (...given: Given) => Result : { [K in keyof T]: T[K] extends (...given: infer Given) => infer Result ? (...given: Given) => Result : T[K] };";

const list = (types: readonly string[]): string => (types.length > 0 ? `<${types.join(", ")}>` : "");

/**
 * What each type argument was, those before it in its place: `<State, Action = Update<State>>`.
 *
 * @param given those that are written
 */
function writtenOut({ names, before }: DefaultBreak, given: readonly string[] = []): readonly string[] {
  const written = [...given];
  for (const type of before.slice(given.length)) {
    const known = written.map((each, index) => [names[index] ?? "", each] as const);
    const text = known.reduce(
      (all, [name, each]) => all.replace(alone(`(?<!\\.)${literally(name)}`, "g"), () => `(${each})`),
      type ?? "any",
    );
    written.push(text);
  }
  return written;
}
