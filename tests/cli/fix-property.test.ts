// Whatever is written, and however: `check --fix` makes it right, and leaves everything else as it was.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import ts from "typescript";
import type { Project } from "../support/project.js";
import { projectOf, proviso, read, write, type Files } from "./support/proviso.js";

// A `~` in a text is a gap: what may stand between two tokens.
const gap = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("", " ", " ", "\n", "\n  ", "\n\t", "  \n\n    ") },
  fc.constantFrom("/* # , */", " /* # ] } */ ", "\n  /* #\n   * b */\n", " // # ,\n", "\n  // # ] }\n  "),
);
const noGaps = fc.constant([""]);
const gaps = fc.oneof(noGaps, fc.array(gap, { minLength: 1, maxLength: 24 }));

/** A text with its gaps filled; each comment has a number, so that it is known when it is gone. */
function filled(text: string, fillers: readonly string[]): string {
  let next = 0;
  const withGaps = text.replaceAll("~", () => fillers[next++ % fillers.length] ?? "");
  let comment = 0;
  return withGaps.replaceAll("#", () => `c${++comment}`);
}

const quoted = (flag: string): fc.Arbitrary<string> => fc.constantFrom(`"${flag}"`, `'${flag}'`);
const written = (flags: readonly string[]): fc.Arbitrary<string[]> =>
  fc
    .shuffledSubarray([...flags])
    .chain((some) => fc.tuple(...some.map(quoted)))
    .map((items) => [...items]);

const list = (open: string, items: readonly string[], close: string, comma: boolean): string =>
  `${open}~${items.map((item, index) => `${item}~${comma || index < items.length - 1 ? ",~" : ""}`).join("")}${close}`;

const kinds = {
  queue: {
    flags: ["PRIORITY", "PAUSE", "RETRY", "CRON"],
    option: "optIn",
    make: "createQueue",
    type: "Queue",
    uses: [
      "X.addFirst(() => undefined);",
      "void X.urgent;",
      "X.pause();",
      "X.addWithRetries(() => undefined, 2);",
      "X.add(() => X.pause());",
      "const { pause: pauseN } = X;\npauseN();",
    ],
  },
  app: {
    flags: ["BLUEPRINTS", "WEBSOCKETS"],
    option: "experimentalFeatureFlags",
    make: "new App",
    type: "App",
    uses: [
      'X.registerBlueprint(new Blueprint("users"));',
      "X.onWsConnect(() => undefined);",
      "X?.onWsConnect(() => undefined);",
      "void X.name;",
    ],
  },
} as const;

const imports = {
  "main.ts": `import { createQueue, type Queue } from "queue";\nimport { App, Blueprint } from "proviso/app";\nimport * as shared from "./index.js";\n`,
  "shared.ts": `import { createQueue, type Queue } from "queue";\nimport { App, Blueprint } from "proviso/app";\n`,
  "index.ts": `export * from "./shared.js";\n`,
  "use.ts": `import { Blueprint } from "proviso/app";\nimport * as main from "./main.js";\nimport * as shared from "./shared.js";\n`,
};
type FileName = keyof typeof imports;

/** One value that has flags: what each file of a program has of it. `N` in a name is the number of the unit. */
const unit = fc
  .record({
    kind: fc.constantFrom("queue" as const, "app" as const),
    form: fc.constantFrom(
      "constant",
      "annotation",
      "satisfies",
      "factory",
      "arrow",
      "async",
      "class",
      "conditional",
      "object",
      "property",
      "parameter",
    ),
    flagsFrom: fc.constantFrom("array", "constant", "shared", "spread", "options", "none", "as const"),
    comma: fc.boolean(),
    place: fc.constantFrom("main.ts", "shared.ts"),
    elsewhere: fc.boolean(),
  })
  .chain(({ kind, ...rest }) =>
    fc.record({
      kind: fc.constant(kind),
      rest: fc.constant(rest),
      items: written(kinds[kind].flags),
      uses: fc.subarray([...kinds[kind].uses], { minLength: 1 }),
    }),
  )
  .map(({ kind, rest, items, uses }) => {
    const { option, make, type } = kinds[kind];
    const { comma, flagsFrom, place } = rest;
    const parts: Record<FileName, string> = { "main.ts": "", "shared.ts": "", "index.ts": "", "use.ts": "" };
    const array = list("[", items, "]", comma && items.length > 0);
    const optionOf = (value: string): string => list("{", [`${option}~:~${value}`], "}", comma);
    let options: string | undefined;
    if (flagsFrom === "array") options = optionOf(array);
    if (flagsFrom === "as const") options = optionOf(`(~${array} as const~)`);
    if (flagsFrom === "constant") {
      parts[place] += `export const flagsN~=~${array} as const;\n`;
      options = optionOf("flagsN");
    }
    if (flagsFrom === "shared") {
      parts["shared.ts"] += `export const flagsN~=~${array} as const;\n`;
      options = optionOf(place === "main.ts" ? "shared.flagsN" : "flagsN");
    }
    if (flagsFrom === "spread") {
      parts["shared.ts"] += `export const flagsN~=~${array} as const;\n`;
      options = optionOf(`[~...~${place === "main.ts" ? "shared.flagsN" : "flagsN"}~${comma ? "," : ""}~]`);
    }
    if (flagsFrom === "options") {
      parts[place] += `export const optionsN~=~${optionOf(array)} as const;\n`;
      options = "optionsN";
    }
    const args = list("(", ['"nameN"', ...(options === undefined ? [] : [options])], ")", comma);
    const made = `${make}${args}`;
    // What the value has; an annotation with less would take flags away that are used nowhere.
    const had = flagsFrom === "none" ? [] : items.filter((item) => !/CRON|RETRY/.test(item));
    const typed = had.length === 0 ? type : `${type}<~${had.join("~|~")}~>`;
    const text: Record<typeof rest.form, readonly [text: string, receiver: string]> = {
      constant: [`export const valueN~=~${made};\n`, "valueN"],
      annotation: [`export const valueN~:~${typed}~=~${made};\n`, "valueN"],
      satisfies: [`export const valueN = (~${made} satisfies ${type}~);\n`, "valueN"],
      factory: [`export function makeN(~) {\n  return ${made};\n}\n`, "makeN()"],
      arrow: [`export const makeN = () =>~${made};\nexport const valueN = makeN();\n`, "valueN"],
      async: [
        `async function makeN() {\n  return ${made};\n}\nexport const valueN = await makeN();\n`,
        "valueN",
      ],
      class: [
        kind === "app"
          ? `export class ServerN extends App<~${list("[", items, "]", comma && items.length > 0)}~> {}\nexport const valueN = new ServerN("x");\n`
          : `export const valueN~=~${made};\n`,
        "valueN",
      ],
      conditional: [`export const valueN = Math.random() > 2 ?~${made}~:~${make}("other");\n`, "valueN"],
      object: [`export const objectN = {~inner~:~${made}~};\n`, "objectN.inner"],
      property: [
        `export class HolderN {\n  readonly inner~=~${made};\n}\nexport const holderN = new HolderN();\n`,
        "holderN.inner",
      ],
      parameter: [
        `export const firstN~=~${made};\nexport function takeN(valueN~:~${typed}): ${type} {\n  ${uses.join("\n").replaceAll("X", "valueN")}\n  return valueN;\n}\n`,
        "firstN",
      ],
    };
    const [declaration, receiver] = text[rest.form];
    parts[place] += declaration;
    const used = (name: string): string => `${uses.join("\n").replaceAll("X", name)}\n`;
    if (rest.elsewhere) {
      const from = place === "main.ts" ? "main" : "shared";
      parts["use.ts"] += used(`${from}.${receiver}`);
    } else {
      parts[place] += `{\n${used(receiver)}}\n`;
    }
    return parts;
  });

/** The files of a program, each with the line ends that it has throughout. */
const program = fc
  .record({
    units: fc.array(unit, { minLength: 1, maxLength: 3 }),
    gaps: fc.record({ "main.ts": gaps, "shared.ts": gaps, "index.ts": noGaps, "use.ts": noGaps }),
    isWindows: fc.boolean(),
    hasMark: fc.boolean(),
  })
  .map(({ units, gaps, isWindows, hasMark }): Files => {
    const files = Object.entries(imports).map(([name, head]) => {
      const body = units.map((parts, index) =>
        parts[name as FileName].replace(/(?<=[a-z])N\b/g, String(index)),
      );
      const text = `${head}${filled(body.join(""), gaps[name as FileName])}export {};\n`;
      return [name, `${hasMark ? "\ufeff" : ""}${isWindows ? text.replaceAll("\n", "\r\n") : text}`];
    });
    return Object.fromEntries(files) as Files;
  });

interface Token {
  readonly kind: "token" | "comment" | "break";
  readonly text: string;
}

function tokensOf(text: string): readonly Token[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, undefined, text);
  const tokens: Token[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const text = scanner.getTokenText();
    const isComment =
      kind === ts.SyntaxKind.SingleLineCommentTrivia || kind === ts.SyntaxKind.MultiLineCommentTrivia;
    if (isComment) tokens.push({ kind: "comment", text });
    else if (kind === ts.SyntaxKind.NewLineTrivia) tokens.push({ kind: "break", text });
    else if (kind !== ts.SyntaxKind.WhitespaceTrivia) tokens.push({ kind: "token", text });
  }
  return tokens;
}

const isFinal = ({ text }: Token): boolean => /^["'](RETRY|CRON)["']$/.test(text);
/** What the edits may put in, beside the names of the options. */
const pieces =
  /^(["'](PRIORITY|PAUSE|BLUEPRINTS|WEBSOCKETS)["']|optIn|experimentalFeatureFlags|never|\.\.\.|[\w.]+|[[\]{}<>:,|])$/;

/** The comments of accepted and rejected flags, which go with them: up to the comma, and behind it on its line. */
function commentsOfFinal(tokens: readonly Token[]): ReadonlySet<string> {
  const result = new Set<string>();
  tokens.forEach((flag, index) => {
    if (!isFinal(flag)) return;
    const behind = tokens.slice(index + 1);
    const next = behind.findIndex(({ kind }) => kind === "token");
    const start = behind[next]?.text === "," ? next : 0;
    const length = behind
      .slice(start)
      .findIndex(({ kind }, at) => kind === "break" || (at > 0 && kind === "token"));
    for (const { kind, text } of behind.slice(0, start + Math.max(length, 0))) {
      if (kind === "comment") result.add(text);
    }
  });
  return result;
}

/** What of a list stands in another, in its order, is all of it; what the other has beside it. */
function beside(before: readonly string[], after: readonly string[]): readonly string[] {
  let next = 0;
  const others = after.filter((text) => text !== before[next] || (next++, false));
  expect(before.slice(next), "gone").toEqual([]);
  return others;
}

/** Asserts that all of a text is there but flags that nobody needs, and nothing new but flags. */
function isKept(before: string, after: string): void {
  const [old, fixed] = [tokensOf(before), tokensOf(after)];
  const mayGo = commentsOfFinal(old);
  const comments = (tokens: readonly Token[]): string[] =>
    tokens.filter(({ kind, text }) => kind === "comment" && !mayGo.has(text)).map(({ text }) => text);
  expect(comments(fixed)).toEqual(comments(old));
  // Which comma or bar is whose nobody can tell.
  const words = (tokens: readonly Token[]): string[] =>
    tokens
      .filter((token) => token.kind === "token" && !isFinal(token) && !/^[,|]$/.test(token.text))
      .map(({ text }) => text);
  for (const text of beside(words(old), words(fixed))) expect(text).toMatch(pieces);
  expect(after.startsWith("\ufeff")).toBe(before.startsWith("\ufeff"));
  // One line end throughout, in the texts of comments too.
  if (before.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  else expect(after).not.toContain("\r");
}

const config = JSON.stringify({
  compilerOptions: {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    module: "nodenext",
    strict: true,
    types: [],
    skipLibCheck: true,
  },
  include: ["src"],
});

// Many programs at once, because a compiler starts for each set of files.
describe.each([
  ["7.0", 6],
  ["6.0", 2],
] as const)("on TypeScript %s", (version, numRuns) => {
  let project: Project;
  beforeAll(async () => {
    project = await projectOf({ "tsconfig.json": config }, version);
  });
  afterAll(() => project.remove());

  const texts = async (names: readonly string[]): Promise<Files> => {
    const entries = await Promise.all(names.map(async (name) => [name, await read(project, name)] as const));
    return Object.fromEntries(entries);
  };

  it("makes a program right, keeps all that is there, and then has nothing to do", async () => {
    const programs = fc.array(program, { minLength: 1, maxLength: 24, size: "max" });
    const property = fc.asyncProperty(programs, async (each) => {
      const files = Object.fromEntries(
        each.flatMap((texts, index) =>
          Object.entries(texts).map(([name, text]) => [`src/program${index}/${name}`, text]),
        ),
      );
      const names = Object.keys(files);
      await rm(join(project.folder, "src"), { recursive: true, force: true });
      await write(project.folder, files);

      await proviso(project, ["check", "--dry-run"]);
      expect(await texts(names)).toEqual(files);

      const { status, stdout } = await proviso(project, ["check", "--fix"]);
      const fixed = await texts(names);
      expect([status, stdout.replaceAll(/^.*suggestion TS990006.*\n/gm, "")]).toEqual([0, ""]);
      expect(await project.compiler("--noEmit")).toEqual({ code: 0, output: "" });
      for (const name of names) isKept(files[name]!, fixed[name]!);

      const again = await proviso(project, ["check", "--fix"]);
      expect([again.status, again.stderr]).toEqual([0, ""]);
      expect(await texts(names)).toEqual(fixed);
    });
    // What is left when the time is up is not looked for: neither more programs nor smaller ones.
    await fc.assert(property, { numRuns, seed: 20261122, interruptAfterTimeLimit: 20_000 });
  });
});
