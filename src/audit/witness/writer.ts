import type { Suspect } from "../causes/sightings.js";
import type { BreakWithoutProof } from "../compare/gone-exports.js";
import { uniqueSymbolOf } from "../compare/symbol-keys.js";
import { alone, literally, nameExpression } from "../program/name-patterns.js";
import { accessTo, argumentsFor, importOf, type Access, moduleOf } from "./access.js";
import { ownTypeOf, typesAskedFor, typesToTry, widestOf } from "./own-type.js";

/** What has to be known of the exports beside the one that a program is about. */
export interface Names {
  /** What can be imported through the same door, by its name; what is in a namespace with that before it. */
  readonly importable: ReadonlySet<string>;
  /** What the file that it is of imports from other packages, each with an import of it alone. */
  readonly foreign: ReadonlyMap<string, string>;
}

/** Writes programs about one break. */
export interface Writer {
  /** What its export is imported from, in quotes. */
  readonly from: string;
  /** The export, once it is imported. */
  readonly root: string;
  /** A program that imports the export, and has these lines. */
  readonly program: (...lines: readonly string[]) => string;
  /** The same with other types in the place of type parameters: with `any` much is allowed. */
  readonly each: (write: (access: Access) => readonly string[]) => readonly string[];
  /** The same of what has the member that it is about. */
  readonly ofOwner: (write: (access: Access) => readonly string[]) => readonly string[];
  /** A program that imports what a text mentions as well. */
  readonly withNames: (text: string, lines: readonly string[]) => string;
  /** A type that may mention type parameters, with types in their place. */
  readonly instantiated: (text: string, write: (text: string, access: Access) => string) => readonly string[];
  /** A class that extends the export, with these members; one that need not have what its base leaves to it, too. */
  readonly heirs: (...members: readonly string[]) => readonly string[];
  /** What an export was, written out as a type of the program: its name stands for something else by now. */
  readonly spelledOut: (write: (before: string, it: string) => readonly string[]) => readonly string[];
}

export function writerFor({ item, isValue, break: found }: Suspect, { importable, foreign }: Names): Writer {
  const from = JSON.stringify(moduleOf(item.door));
  const { importLine, root } = importOf(item);
  const path = "path" in found ? found.path : [];
  const access = (argument?: string | readonly string[], to = path): Access =>
    accessTo(item, isValue, to, argument);
  const symbols = symbolsIn(found, item.name.at(-1)).flatMap((name) => {
    if (importable.has(name)) return [`import { ${name} } from ${from};`];
    const outer = item.name.slice(0, -1).join(".");
    return importable.has(`${outer}.${name}`) ? [`import ${name} = ${outer}.${name};`] : [];
  });
  const program = (...lines: readonly string[]): string =>
    `${[importLine, ...symbols, ...lines].join("\n")}\n`;
  const parameters = isValue ? undefined : item.typeParameters;
  // Where none of all others is allowed, what they have to extend is.
  const isHeld = parameters?.constraints.some((constraint) => constraint !== undefined) === true;
  const widest = parameters && isHeld ? [widestOf(parameters)] : [];
  const along = (to: typeof path, write: (access: Access) => readonly string[]): readonly string[] => [
    ...(parameters ? ["any", "unknown", "string", "object", "never"] : ["any"]).map((argument) => {
      const one = access(argument, to);
      return program(...declared(one, write(one)));
    }),
    ...widest.map((argument) => {
      const one = access(argument, to);
      return withNames(argument.join(" "), declared(one, write(one)));
    }),
  ];
  const each: Writer["each"] = (write) => along(path, write);
  const ofOwner: Writer["ofOwner"] = (write) => along(path.slice(0, -1), write);
  const withNames = (text: string, lines: readonly string[]): string => {
    const others = namesIn(text).filter((name) => importable.has(name) && !importLine.includes(` ${name} `));
    const more = others.length > 0 ? [`import type { ${others.join(", ")} } from ${from};`] : [];
    // What stands in the same namespace is known by its last name alone.
    const outer = item.name.slice(0, -1).join(".");
    const beside = namesIn(text).filter(
      (name) => !importable.has(name) && importable.has(`${outer}.${name}`),
    );
    const known = [...others, ...beside, root];
    const foreigners = namesIn(text).flatMap((name) =>
      known.includes(name) ? [] : (foreign.get(name) ?? []),
    );
    return program(
      ...more,
      ...foreigners,
      ...beside.map((name) => `import ${name} = ${outer}.${name};`),
      ...lines,
    );
  };
  const instantiated = (text: string, write: (text: string, access: Access) => string): readonly string[] => {
    const names = parameters?.names ?? [];
    if (names.length === 0) return [write(text, access())];
    const parameter = alone(`(?<![."'])(?:${names.map(literally).join("|")})(?!["'])`, "g");
    const arguments_: readonly (string | readonly string[])[] = [
      "string",
      "unknown",
      "any",
      ...(names.length > 1 ? [different] : []),
      // `any` hides much: `T & { id: string }` is `any` then.
      ...widest,
    ];
    return arguments_.map((argument) => {
      const all = argumentsFor(names.length, argument);
      return write(
        text.replace(parameter, (name) => all[names.indexOf(name)] ?? name),
        access(argument),
      );
    });
  };
  const spelledOut = (write: (before: string, it: string) => readonly string[]): readonly string[] => {
    const declaration =
      isValue || ("path" in found && found.path.length > 0) ? undefined : ownTypeOf(found.old);
    if (declaration === undefined) return [];
    const count = item.typeParameters?.names.length ?? 0;
    return (count > 0 ? [...typesToTry, ...typesAskedFor(declaration)] : [""]).map((type) => {
      const written = count > 0 ? `<${Array(count).fill(type).join(", ")}>` : "";
      return withNames(declaration, [declaration, ...write(`Before${written}`, `${root}${written}`)]);
    });
  };
  const heirs = (...members: readonly string[]): readonly string[] => {
    const { type } = accessTo(item, false, []);
    return ["class", "abstract class"].map((word) =>
      program(
        ...(members.length > 0
          ? [`${word} Mine extends ${type} {`, ...members, "}"]
          : [`${word} Mine extends ${type} {}`]),
      ),
    );
  };
  return { from, root, program, each, ofOwner, withNames, instantiated, heirs, spelledOut };
}

/** Of several type parameters each another one, so that they are told apart. */
const different = ["string", "number", "boolean", "bigint"];

/** The unique symbols by which members on the way to a break are named. */
function symbolsIn(found: BreakWithoutProof, own: string | undefined): readonly string[] {
  const path = "path" in found ? found.path : [];
  const names = path.flatMap((step) => (step.kind === "member" ? [step.name] : []));
  const all = "name" in found ? [...names, found.name] : names;
  return [...new Set(all.flatMap((name) => uniqueSymbolOf(name) ?? []))].filter((name) => name !== own);
}

/** What a program has to declare of what it gets at, where it takes the value of it. */
export function declared({ lines, value }: Access, written: readonly string[]): readonly string[] {
  const isTaken = written.some((line) => nameExpression(value).test(line));
  return isTaken ? [...lines, ...written] : written;
}

const namesIn = (text: string): readonly string[] => [
  ...new Set(text.match(/(?<![.\w$"'])[A-Za-z_$][\w$]*/g) ?? []),
];
