import type { Suspect } from "../causes/sightings.js";
import { topLevelOf } from "../ambient/top-level.js";
import type { Shown } from "../change.js";
import { isMoreReadonly } from "../compare/compare-pair.js";
import { accessTo, keyOf, memberOf } from "./access.js";
import { callPrograms, overloadCalls } from "./call-programs.js";
import { defaultPrograms } from "./default-programs.js";
import { widestOf } from "./own-type.js";
import { inferencePrograms } from "./inference-programs.js";
import { kindPrograms, overridePrograms } from "./override-programs.js";
import { declared, writerFor, type Names, type Writer } from "./writer.js";

/**
 * Programs that may show a break, the smallest first. The compiler tells which of them does: it compiles with the old
 * state and not with the new one.
 */
export function programsFor(suspect: Suspect, names: Names): readonly string[] {
  const programs = programsOf(suspect, names);
  const {
    overload,
    path,
    entries,
    export: name,
    kinds,
    old,
    new: newer,
  } = { overload: undefined, path: [], ...suspect.break };
  if (!overload || !old) return programs;
  // Whoever takes it for a function of its own is one in thousands; all others call it, and another overload may take that:
  // `help(context?: Context)` beside `help(call?: Call)` that has become `help(call: Call)`.
  if (suspect.break.kind === "parameter-required")
    return [...programs, ...overloadCalls(overload.text, suspect.break, writerFor(suspect, names))];
  const whole = { entries, export: name, kinds, new: newer, old: { ...old, text: overload.text } };
  const gone = { ...whole, kind: "overload-gone", path: path.slice(0, overload.depth) } as const;
  return [...programs, ...programsOf({ ...suspect, break: gone }, names)];
}

function programsOf(suspect: Suspect, names: Names): readonly string[] {
  const { item, isValue, break: found } = suspect;
  const writer = writerFor(suspect, names);
  const { from, root, program, each, withNames, instantiated, heirs, spelledOut } = writer;
  // By its own name nobody else may know it.
  const aliased: Writer["instantiated"] = (text, write) => (text === "" ? [] : instantiated(text, write));
  switch (found.kind) {
    case "entry-gone":
      return item.door.beside
        ? [`import ${JSON.stringify(item.door.specifier)};\nimport * as library from ${from};\n`]
        : [`import * as library from ${from};\n`];
    case "entry-unresolved":
      return [];
    case "export-gone":
      if (found.meaning === "value") return [program(`${root};`)];
      if (found.meaning === "type") return [program(`let it: ${accessTo(item, false, []).type};`)];
      if (item.name.length > 1)
        return [
          program(`${root};`),
          program(`let it: ${accessTo(item, false, []).type};`),
          // It may have types alone.
          ...(item.kinds.includes("namespace") ? [program(`import gone = ${root};`)] : []),
        ];
      // What is global has no import that misses it.
      if (item.door.beside?.kind === "global")
        return [
          program(`${root};`),
          program(`let it: ${accessTo(item, false, []).type};`),
          ...membersOf(found.old).map((name) =>
            program(`declare const it: ${accessTo(item, false, []).type};`, `${memberOf("it", name)};`),
          ),
        ];
      if (item.door.beside)
        return [
          program(),
          program(`${root};`),
          ...membersOf(found.old).map((name) =>
            program(`declare const it: ${accessTo(item, false, []).type};`, `${memberOf("it", name)};`),
          ),
        ];
      // To an import, all of a CommonJS module is its default export, whether it has one or not.
      return item.name[0] === "default" && item.door.mode === "require"
        ? [program(), `import library = require(${from});\nlibrary.default;\n`]
        : [program(), program(`${root};`)];
    case "export-renamed":
      if (item.name[0] === "default" && item.door.mode === "require")
        return [`import library = require(${from});\nlibrary.default;\n`];
      if (item.name[0] === "export=")
        return wholeModules.map((type) => program(`const before: ${type} = ${root};`));
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
      if (found.kind === "member-gone" && found.beside) {
        const members = [found.name, ...found.beside].map((name) => `${keyOf(name)}: null!`);
        return each(({ type }) => [`const mine: ${type} = { ${members.join(", ")} };`]);
      }
      return [
        ...each(({ value }) => [`${memberOf(value, found.name)};`]),
        // What is protected is for those who extend a class.
        ...(item.kinds.includes("class") && found.path.length === 0
          ? heirs(
              `  ${isValue ? "static " : ""}${found.name === "use" ? "using" : "use"}() {`,
              `    ${memberOf("this", found.name)};`,
              "  }",
            )
          : []),
      ];
    case "member-readonly":
      return each(({ value }) => [`${memberOf(value, found.name)} = ${memberOf(value, found.name)};`]);
    case "member-abstract": {
      const members = [
        ...(found.old?.text ?? "").matchAll(/\babstract\s+(?:readonly\s+)?(?:get\s+)?([\w$]+)/g),
      ].flatMap(([, name]) => (name === undefined || name === "class" ? [] : [`  declare ${name}: any;`]));
      return [...heirs(), ...heirs(...members)];
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
    case "parameter-gone":
    case "overload-gone":
    case "overload-strayed":
    case "assertion-gone":
    case "type-arguments":
    case "not-constructible":
    case "not-extendable":
      return callPrograms(found, writer, !item.kinds.includes("class"));
    case "index-gone": {
      const { key, known, use } = found;
      if (use === "given") {
        const any = key === "number" ? "0" : JSON.stringify(aKeyOf(key));
        const members = [...known.map((name) => `${keyOf(name)}: null!`), `${any}: null!`];
        return each(({ type }) => [`const mine: ${type} = { ${members.join(", ")} };`]);
      }
      return each(({ value }) => {
        const at = `${value}[null! as ${key}]`;
        return [use === "read" ? `${at};` : `${at} = ${at};`];
      });
    }
    case "member-written":
      return instantiated(found.oldType, (oldType, one) =>
        withNames(
          oldType,
          declared(one, [
            `declare const before: ${oldType};`,
            `${memberOf(one.value, found.name)} = before;`,
          ]),
        ),
      );
    case "any-gone":
      return found.isTaken
        ? each(({ value }) => [`${value}.anything;`])
        : each(({ type }) => [
            `declare const before: { readonly anything: symbol };`,
            `const mine: ${type} = before;`,
          ]);
    case "const-gone":
    case "const-come":
    case "literal-gone":
    case "result-inferred":
    case "no-infer":
    case "this-asked":
    case "this-gone":
    case "this-type":
    case "type-variance":
      return inferencePrograms(found, writer);
    case "member-kind":
      return kindPrograms(found, writer);
    case "member-override":
      return overridePrograms(found, writer);
    case "type-default":
      return defaultPrograms(found, writer, isValue);
    case "type-taken":
      return [
        ...readonlyPrograms(suspect, writer),
        ...instantiated(found.oldType, (oldType, one) =>
          withNames(oldType, declared(one, [`const before: ${oldType} = ${one.value};`])),
        ),
        ...aliased(found.oldSpelled, (oldType, one) =>
          withNames(oldType, declared(one, [`const before: ${oldType} = ${one.value};`])),
        ),
        ...spelledOut((before, it) => [`declare const it: ${it};`, `const before: ${before} = it;`]),
      ];
    case "type-given": {
      const literal = /^("(?:[^"\\]|\\.)*"|-?\d+|true|false|null|undefined)$/;
      return [
        ...instantiated(found.oldType, (oldType, one) =>
          withNames(
            oldType,
            literal.test(oldType)
              ? [`const mine: ${one.type} = ${oldType};`]
              : [`declare const before: ${oldType};`, `const mine: ${one.type} = before;`],
          ),
        ),
        ...aliased(found.oldSpelled, (oldType, one) =>
          withNames(oldType, [`declare const before: ${oldType};`, `const mine: ${one.type} = before;`]),
        ),
        ...spelledOut((before, it) => [`declare const before: ${before};`, `const mine: ${it} = before;`]),
      ];
    }
    case "enum-const":
      return [program(`const before: object = ${root};`)];
    case "enum-value": {
      const value = found.oldValue.replace(/^'(.*)'$/, '"$1"');
      const text = value.startsWith('"') ? value : JSON.stringify(value);
      return [program(`const before: \`\${${memberOf(root, found.name)}}\` = ${text};`)];
    }
  }
}

/** Programs that write to what has been made read-only for all keys, which no comparison of types tells. */
function readonlyPrograms(
  { item, isValue, break: found }: Suspect,
  { root, program }: Writer,
): readonly string[] {
  const count = item.typeParameters?.names.length ?? 0;
  if (isValue || count === 0 || ("path" in found && found.path.length > 0) || !isMoreReadonly(found))
    return [];
  return ["{ name: string }", "{ readonly name: string }"].map((type) =>
    program(`declare const it: ${root}<${Array(count).fill(type).join(", ")}>;`, "it.name = it.name;"),
  );
}

/** The names of what an interface has. */
const membersOf = (shown: Shown | undefined): readonly string[] =>
  topLevelOf(/\{([^]*)\}/.exec(shown?.text ?? "")?.[1] ?? "")
    .text.split(/[;\n,]/)
    .flatMap((line) => /^\s*(?:readonly\s+|get\s+)?([A-Za-z_$][\w$]*)\s*[?:(<]/.exec(line)?.[1] ?? []);

/** What a module is as a whole, and not by what it exports. */
const wholeModules = ["(...given: never) => unknown", "abstract new (...given: never) => unknown"];

/** One of the keys that a template allows. */
const aKeyOf = (key: string): string =>
  key.startsWith("`")
    ? key
        .slice(1, -1)
        .replace(/\$\{number\}/g, "0")
        .replace(/\$\{\w+\}/g, "any")
    : "anything";

const grouped = (type: string): string => (type.startsWith("typeof ") ? `(${type})` : type);
