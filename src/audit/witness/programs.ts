import type { Suspect } from "../compare/compare-exports.js";
import { alone, literally, nameExpression } from "../program/names-in-text.js";
import type { TypeParameters } from "../surface/surface.js";
import { accessTo, importOf, keyOf, memberOf, type Access } from "./access.js";
import { signatureType } from "./signature-text.js";

/** What has to be known of the exports beside the one that a program is about. */
export interface Names {
  /** What can be imported through the same door, by its name; what is in a namespace with that before it. */
  readonly importable: ReadonlySet<string>;
}

/**
 * Programs that may show a break, the smallest first. The compiler tells which of them does: it compiles with the old
 * state and not with the new one.
 */
export function programsFor(
  { item, isValue, break: found }: Suspect,
  { importable }: Names,
): readonly string[] {
  const from = JSON.stringify(item.door.specifier);
  const { importLine, root } = importOf(item);
  const access = (argument?: string): Access =>
    accessTo(item, isValue, "path" in found ? found.path : [], argument);
  const program = (...lines: readonly string[]): string => `${[importLine, ...lines].join("\n")}\n`;
  /** The same with other types in the place of type parameters: with `any` much is allowed. */
  const each = (write: (access: Access) => readonly string[]): readonly string[] =>
    (item.typeParameters && !isValue ? ["any", "unknown", "string", "object", "never"] : ["any"]).map(
      (argument) => {
        const one = access(argument);
        return program(...declared(one, write(one)));
      },
    );
  const withNames = (text: string, lines: readonly string[]): string => {
    const others = namesIn(text).filter((name) => importable.has(name) && !importLine.includes(` ${name} `));
    const more = others.length > 0 ? [`import type { ${others.join(", ")} } from ${from};`] : [];
    // What stands in the same namespace is known by its last name alone.
    const outer = item.name.slice(0, -1).join(".");
    const beside = namesIn(text).filter(
      (name) => !importable.has(name) && importable.has(`${outer}.${name}`),
    );
    return program(...more, ...beside.map((name) => `import ${name} = ${outer}.${name};`), ...lines);
  };
  /** A type that may mention type parameters, with types in their place. */
  const instantiated = (text: string, write: (text: string, access: Access) => string): readonly string[] => {
    const names = isValue ? [] : (item.typeParameters?.names ?? []);
    if (names.length === 0) return [write(text, access())];
    const parameter = alone(`(?<![."'])(?:${names.map(literally).join("|")})(?!["'])`, "g");
    return ["string", "unknown", "any"].map((argument) =>
      write(text.replace(parameter, argument), access(argument)),
    );
  };
  const nothings = (count: number): string => Array(count).fill("null!").join(", ");

  switch (found.kind) {
    case "entry-gone":
      return [`import * as library from ${from};\n`];
    case "export-gone":
      if (found.meaning === "value") return [program(`${root};`)];
      if (found.meaning === "type") return [program(`let it: ${accessTo(item, false, []).type};`)];
      if (item.name.length > 1)
        return [program(`${root};`), program(`let it: ${accessTo(item, false, []).type};`)];
      // To an import, all of a CommonJS module is its default export, whether it has one or not.
      return item.name[0] === "default" && item.door.mode === "require"
        ? [program(), `import library = require(${from});\nlibrary.default;\n`]
        : [program()];
    case "export-renamed":
      return item.name.length > 1
        ? [program(`${root};`), program(`let it: ${accessTo(item, false, []).type};`)]
        : [program()];
    case "marked":
      return [];
    case "type-parameters":
      return [
        ...[found.oldCount, item.typeParameters?.required ?? 0].map((count) =>
          program(`let it: ${root}${count > 0 ? `<${Array(count).fill("any").join(", ")}>` : ""};`),
        ),
        ...(item.typeParameters ? [widestOf(item.typeParameters)] : []).map((widest) =>
          withNames(widest.join(", "), [`let it: ${root}<${widest.join(", ")}>;`]),
        ),
      ];
    case "member-gone":
    case "member-protected":
    case "member-renamed":
      return [
        ...each(({ value }) => [`${memberOf(value, found.name)};`]),
        // What is protected is for those who extend a class.
        ...(item.kinds.includes("class") && found.path.length === 0
          ? [
              program(
                `class Mine extends ${root} {`,
                `  ${found.name === "use" ? "using" : "use"}() {`,
                `    ${memberOf("this", found.name)};`,
                "  }",
                "}",
              ),
            ]
          : []),
      ];
    case "member-readonly":
      return each(({ value }) => [`${memberOf(value, found.name)} = ${memberOf(value, found.name)};`]);
    case "member-abstract": {
      const members = [
        ...(found.old?.text ?? "").matchAll(/\babstract\s+(?:readonly\s+)?(?:get\s+)?([\w$]+)/g),
      ].flatMap(([, name]) => (name === undefined || name === "class" ? [] : [`  declare ${name}: any;`]));
      return [
        program(`class Mine extends ${root} {}`),
        program(`class Mine extends ${root} {`, ...members, "}"),
      ];
    }
    case "member-optional":
      return each(({ value, type }) => [
        `const before: NonNullable<${grouped(type)}[${keyOf(found.name)}]> = ${memberOf(value, found.name)};`,
      ]);
    case "member-required": {
      const keys = found.known.map(keyOf).join(" | ");
      const before = (type: string): string =>
        found.known.length > 0 ? `Pick<${type}, ${keys}>` : `Omit<${type}, ${keyOf(found.name)}>`;
      return [
        ...each(({ type }) => [`const mine: ${type} = {};`]),
        ...each(({ type }) => [`declare const before: ${before(type)};`, `const mine: ${type} = before;`]),
      ];
    }
    case "parameter-required":
    case "parameter-gone": {
      const { count, isConstructor } = found;
      const parameters = isConstructor ? "ConstructorParameters" : "Parameters";
      const names = Array.from({ length: count }, (_, index) => `argument${index + 1}`);
      return [
        ...each(({ value }) => [`${isConstructor ? "new " : ""}${value}(${nothings(count)});`]),
        ...each(({ value, type }) => [
          ...names.map((name, index) => `declare const ${name}: ${parameters}<${type}>[${index}];`),
          `${isConstructor ? "new " : ""}${value}(${names.join(", ")});`,
        ]),
      ];
    }
    case "overload-gone": {
      const type = signatureType(found.old?.text ?? "");
      if (type === undefined) return [];
      return instantiated(type, (text, one) =>
        withNames(text, declared(one, [`const before: ${text} = ${one.value};`])),
      );
    }
    case "type-arguments":
      return each(({ value }) => [`${value}<${Array(found.count).fill("any").join(", ")}>;`]);
    case "not-constructible":
      return [
        ...[0, 1, 2, 3].flatMap((count) => each(({ value }) => [`new ${value}(${nothings(count)});`])),
        program(`class Mine extends ${root} {}`),
      ];
    case "type-taken":
      return instantiated(found.oldType, (oldType, one) =>
        withNames(oldType, declared(one, [`const before: ${oldType} = ${one.value};`])),
      );
    case "type-given": {
      const literal = /^("(?:[^"\\]|\\.)*"|-?\d+|true|false|null|undefined)$/;
      return instantiated(found.oldType, (oldType, one) =>
        withNames(
          oldType,
          literal.test(oldType)
            ? [`const mine: ${one.type} = ${oldType};`]
            : [`declare const before: ${oldType};`, `const mine: ${one.type} = before;`],
        ),
      );
    }
    case "enum-value": {
      const value = found.oldValue.replace(/^'(.*)'$/, '"$1"');
      const text = value.startsWith('"') ? value : JSON.stringify(value);
      return [program(`const before: \`\${${memberOf(root, found.name)}}\` = ${text};`)];
    }
  }
}

/** All that type parameters allow, each with those before it in its place: `<T extends object, K extends keyof T>`. */
function widestOf({ names, constraints }: TypeParameters): readonly string[] {
  const widest: string[] = [];
  for (const constraint of constraints) {
    const known = widest.map((type, index) => [names[index] ?? "", `(${type})`] as const);
    const written = known.reduce(
      (text, [name, type]) => text.replace(alone(`(?<!\\.)${literally(name)}`, "g"), () => type),
      constraint ?? "unknown",
    );
    widest.push(written);
  }
  return widest;
}

/** What a program has to declare of what it gets at, where it takes the value of it. */
function declared({ lines, value }: Access, written: readonly string[]): readonly string[] {
  const isTaken = written.some((line) => nameExpression(value).test(line));
  return isTaken ? [...lines, ...written] : written;
}

const grouped = (type: string): string => (type.startsWith("typeof ") ? `(${type})` : type);

const namesIn = (text: string): readonly string[] => [
  ...new Set(text.match(/(?<![.\w$"'])[A-Za-z_$][\w$]*/g) ?? []),
];
