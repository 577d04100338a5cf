import type { Step } from "../compare/difference.js";
import { symbolOf } from "../compare/symbol-keys.js";
import type { Door } from "../program/layout.js";
import type { ExportItem } from "../surface/export-item.js";

/** How a program gets at what a path leads to. */
export interface Access {
  /** The import that it begins with. */
  readonly importLine: string;
  /** What has to be declared before it can be written. */
  readonly lines: readonly string[];
  /** An expression of its type. */
  readonly value: string;
  /** Its type. */
  readonly type: string;
}

/**
 * @param isValue whether the export is taken as a value, or as a type
 * @param argument what stands for type parameters
 */
export function accessTo(
  item: ExportItem,
  isValue: boolean,
  path: readonly Step[],
  argument: string | readonly string[] = "any",
): Access {
  const { importLine, root } = importOf(item);
  const names = path.map((step) => (step.kind === "member" ? step.name : undefined));
  if (isValue && names.every((name) => name !== undefined && isIdentifier(name))) {
    const value = [root, ...names].join(".");
    return { importLine, lines: [], value, type: `typeof ${value}` };
  }
  const count = item.typeParameters?.names.length ?? 0;
  const whole = isValue
    ? `typeof ${root}`
    : count > 0
      ? `${root}<${argumentsFor(count, argument).join(", ")}>`
      : root;
  const type = path.reduce(typeOfStep, whole);
  return { importLine, lines: [`declare const it: ${type};`], value: "it", type };
}

/** One for each type parameter. */
export const argumentsFor = (count: number, argument: string | readonly string[]): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    typeof argument === "string" ? argument : (argument[index % argument.length] ?? "any"),
  );

/** The import of one name, and what it is known by then. */
export function importOf({ door, name }: ExportItem): { readonly importLine: string; readonly root: string } {
  if (door.beside?.kind === "global")
    return { importLine: `import ${JSON.stringify(door.specifier)};`, root: name.join(".") };
  const { importLine, root } = importFrom(moduleOf(door), name);
  const first = door.beside ? `import ${JSON.stringify(door.specifier)};\n` : "";
  return { importLine: first + importLine, root };
}

/** What is written to import from behind a door; for a pattern such as `*.css`, one of the names that it allows. */
export const moduleOf = ({ specifier, beside }: Door): string =>
  beside?.kind === "module" ? beside.name.replace("*", "any") : specifier;

function importFrom(specifier: string, name: readonly string[]) {
  const from = JSON.stringify(specifier);
  const [first = "", ...rest] = name;
  if (first === "export=")
    return { importLine: `import library = require(${from});`, root: ["library", ...rest].join(".") };
  if (first === "default")
    return { importLine: `import library from ${from};`, root: ["library", ...rest].join(".") };
  return { importLine: `import { ${first} } from ${from};`, root: name.join(".") };
}

function typeOfStep(type: string, step: Step): string {
  const grouped = type.startsWith("typeof ") ? `(${type})` : type;
  switch (step.kind) {
    case "member":
      return `${grouped}[${keyOf(step.name)}]`;
    case "present":
      return `NonNullable<${type}>`;
    case "parameter":
      return `Parameters<${type}>[${step.index}]`;
    case "constructor-parameter":
      return `ConstructorParameters<${type}>[${step.index}]`;
    case "result":
      return `ReturnType<${type}>`;
    case "instance":
      return `InstanceType<${type}>`;
    case "promised":
      return `Awaited<${type}>`;
    case "element":
      return `${grouped}[number]`;
    case "held": {
      const held = Array.from({ length: step.count }, (_, index) =>
        index === step.index ? "infer It" : "any",
      );
      return `(${type} extends ${step.of}<${held.join(", ")}> ? It : never)`;
    }
    case "indexed":
      return `${grouped}[${step.key}]`;
    case "part":
      return partOf[step.of](type);
    case "variant":
      return `Extract<${type}, { readonly ${keyOf(step.key)}: ${JSON.stringify(step.value)} }>`;
  }
}

const lists = "readonly unknown[]";
const functions = "((...given: never) => unknown)";
const partOf = {
  list: (type: string) => `Extract<${type}, ${lists}>`,
  function: (type: string) => `Extract<${type}, ${functions}>`,
  object: (type: string) => `Exclude<Extract<${type}, object>, ${lists} | ${functions}>`,
};

/** The key of a member: its name in quotes, or a symbol. */
export function keyOf(name: string): string {
  const symbol = symbolOf(name);
  return symbol === undefined ? JSON.stringify(name) : `typeof ${symbol}`;
}

export function memberOf(value: string, name: string): string {
  if (isIdentifier(name)) return `${value}.${name}`;
  return `${value}[${keyOf(name).replace("typeof ", "")}]`;
}

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name) && !name.startsWith("__@");
