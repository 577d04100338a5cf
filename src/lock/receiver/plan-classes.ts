import type ts from "typescript";
import { rearranged, type RearrangedText, type Replacement } from "../edits/rearranged.js";
import type { MarkRules } from "../marks/marks.js";
import { readMarks } from "../marks/read-marks.js";
import { left, type Outcome } from "../outcome.js";
import { packageFiles, type PackageFiles } from "../scopes/package-files.js";
import { endOf, type DeclarationFile, type Scope } from "../scopes/scope.js";
import type { DeclarationParser } from "../syntax/declaration-parser.js";
import { declarationGuards, type DeclarationGuards } from "../syntax/guards.js";
import { writeClass, written } from "./class-pieces.js";
import { receiverClass, type MarkedContext, type ReceiverClass } from "./receiver-class.js";
import { toolkitNames, type ToolkitNames } from "./toolkit-names.js";
import { push } from "../../push.js";

export interface ClassesInput {
  readonly parser: DeclarationParser;
  readonly files: ReadonlyMap<string, string>;
  readonly resolve: (path: string, specifier: string) => string | undefined;
  readonly rules: MarkRules;
}

/** Classes whose objects have flags of their own, written so that these flags open what is marked. */
export interface ClassesPlan {
  readonly changes: ReadonlyMap<string, RearrangedText>;
  readonly outcomes: readonly Outcome[];
  /** The names of classes, by those of what is left of them. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What is left to nobody else: by file, where what is not to be looked at again begins, in the new text. */
  readonly settled: ReadonlyMap<string, ReadonlySet<number>>;
}

interface Written {
  readonly scope: Scope;
  readonly names: readonly string[];
  readonly ways: readonly string[];
}

export function planClasses(input: ClassesInput): ClassesPlan {
  const { parser, rules } = input;
  const is = declarationGuards(parser);
  const files = packageFiles(parser, is, input);
  const tags = ["experimental", ...rules.tags.keys()];
  const outcomes: Outcome[] = [];
  const replacements = new Map<string, Replacement[]>();
  const settled = new Map<string, number[]>();
  const all: Written[] = [];
  const renamed = new Map<string, string>();
  const candidates = [...input.files].filter(([, text]) => mayHave(text, tags));
  for (const [path] of candidates) {
    const file = files.fileAt(path);
    if (file) planFile(file);
  }
  for (const { scope, names, ways } of all) {
    for (const [path, pieces] of exportsOf(files, scope, names, ways)) push(replacements, path, pieces);
  }
  const changes = new Map<string, RearrangedText>();
  for (const [path, each] of replacements) {
    changes.set(path, rearranged(input.files.get(path) ?? "", each));
  }
  return {
    changes,
    outcomes,
    renamed,
    settled: new Map(
      [...settled].map(([path, starts]) => [
        path,
        new Set(starts.map((start) => changes.get(path)?.moved(start) ?? start)),
      ]),
    ),
  };

  function planFile(file: DeclarationFile): void {
    const marks = readMarks(parser, is, rules, file);
    const toolkit = toolkitNames(parser, file.scope);
    const context: MarkedContext = { parser, is, names: files.names, marks, tags };
    for (const scope of file.scopes) {
      for (const [name, parts] of scope.names) {
        for (const { node } of parts) outcomes.push(...doneBefore(parser, is, file, node));
        const taken = receiverClass(context, scope, name);
        if (taken) planClass(context, file, taken, toolkit);
      }
    }
    const added = toolkit?.imported();
    if (added) push(replacements, file.path, { start: added.at, end: added.at, pieces: [added.text] });
  }

  function planClass(
    context: MarkedContext,
    { path }: DeclarationFile,
    taken: ReceiverClass,
    toolkit: ToolkitNames | undefined,
  ): void {
    const { scope, node, gated, part } = taken;
    const obstacle = taken.obstacle ?? (toolkit ? undefined : left({ code: "object-flags", why: "toolkit" }));
    const outcome = (member: ts.ClassElement, result: Outcome["result"]): void => {
      const name = member.name ?? member;
      const own = scope.text.slice(parser.startOf(name), member.name ? name.end : parser.startOf(name));
      outcomes.push({ path, at: parser.startOf(name), name: `${part.name}.${own || "new"}`, result });
    };
    for (const [member, why] of taken.left) outcome(member, obstacle ?? why);
    const members = [...gated.values()].flat();
    for (const member of members) outcome(member, obstacle ?? { kind: "locked" });
    const starts = obstacle ? [parser.startOf(node)] : [...taken.left.keys()].map(parser.startOf);
    push(settled, path, ...starts);
    if (obstacle || !toolkit || members.length === 0) return;
    const { replacements: own, names, ways } = writeClass(context, taken, toolkit);
    push(replacements, path, ...own);
    all.push({ scope, names, ways });
    for (const name of names) renamed.set(name, part.name);
  }
}

const mayHave = (text: string, tags: readonly string[]): boolean =>
  (/\b(?:FlagTuple|LiteralFlagTuple)\b/.test(text) && tags.some((tag) => text.includes(`@${tag}`))) ||
  text.includes(written);

/** Members that a run before has put behind flags. */
function* doneBefore(
  { startOf }: DeclarationParser,
  is: DeclarationGuards,
  { path, text }: DeclarationFile,
  node: ts.Node,
): Generator<Outcome> {
  if (!is.interface(node)) return;
  const comment = text.slice(node.pos, startOf(node));
  if (!comment.includes(written) || !/ opens\. \*\/\s*$/.test(comment)) return;
  const isOfAll = comment.includes(" each flag ");
  for (const member of node.members) {
    const type = is.property(member) ? member.type : undefined;
    const opened = !isOfAll ? [member] : type && is.typeLiteral(type) ? type.members : [];
    for (const { name } of opened) {
      if (!name) continue;
      const own = `${node.name.text}.${text.slice(startOf(name), name.end)}`;
      yield { path, at: startOf(name), name: own, result: { kind: "done" } };
    }
  }
}

/**
 * Has the modules that export a class by name export the types, too, that it is made of: a program that emits
 * declarations has to name them.
 */
function* exportsOf(
  files: PackageFiles,
  home: Scope,
  names: readonly string[],
  ways: readonly string[],
): Generator<readonly [string, Replacement]> {
  const all = new Set([...ways, ...exportedNames(home, ways)]);
  for (const { path, scope } of files.readMentioning(all)) {
    const from = scope.exports
      .map(({ specifier, local }) =>
        specifier === undefined ? scope.imports.get(local) : { specifier, name: local },
      )
      .find((each) => each !== undefined && each.name !== "*" && leadsHome(scope, each));
    if (!from) continue;
    const needed = names.filter((name) => !scope.exported.has(name));
    if (needed.length === 0) continue;
    const end = endOf(scope);
    const text = `\nexport type { ${needed.join(", ")} } from ${JSON.stringify(from.specifier)};`;
    yield [path, { start: end, end, pieces: [text] }];
  }

  function leadsHome(scope: Scope, { specifier, name }: { specifier: string; name: string }): boolean {
    const module = files.names.moduleOf(scope.path, specifier);
    const target = module && files.names.exportOf(module, name);
    return target?.kind === "declared" && target.scope === home && all.has(target.name);
  }
}

/** Constants that are the class: `export declare const App: typeof AppClass`. */
function exportedNames({ names, text }: Scope, ways: readonly string[]): readonly string[] {
  return [...names]
    .filter(([, parts]) =>
      parts.some(({ node }) => {
        const { type } = node as Partial<ts.VariableDeclaration>;
        return type && ways.some((way) => text.slice(type.pos, type.end).trim() === `typeof ${way}`);
      }),
    )
    .map(([name]) => name);
}
