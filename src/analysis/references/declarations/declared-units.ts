import { withoutDeclaring } from "./declaring-names.js";
import { declarationStarts } from "./declaration-starts.js";

/** A declaration of a file as it is written, with the names that it declares for others. */
export interface DeclaredUnit {
  readonly file: string;
  readonly whole: string;
  /** Whether it stands in a declaration file. */
  readonly isDeclaration: boolean;
  /** Without the names in a declaration file that only declare. */
  readonly text: string;
  readonly names: readonly string[];
  /** Whether it is what the module exports as its default, or as a whole. */
  readonly isDefault: boolean;
}

const word = String.raw`[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*`;
const modifiers = String.raw`(?:(?:export|default|declare|abstract|async)\s+)*`;
const keyword = String.raw`(?:function\b\s*\*?|class\b|interface\b|type\b|(?:const\s+)?enum\b|const\b|let\b|var\b|using\b|namespace\b|module\b|global\b)`;
const declaration = String.raw`${modifiers}(?<keyword>${keyword})[^\S\r\n]*(?<name>${word})?`;
const other = String.raw`export\s+default\b|export\s*[={*]|import\b|@|(?<target>${word})\s*\.\s*[\w$.]+\s*=(?!=)`;
// `app.route("/")`, `list[0] = 1`, `start(app)`; what begins with a keyword may go on with the line before it.
const keywords =
  "as|await|case|catch|delete|do|else|finally|for|if|in|instanceof|is|new|of|return|satisfies|super|switch|throw|try|typeof|void|while|with|yield";
const statement = String.raw`(?!(?:${keywords})\b)(?<statement>${word})\s*[.([=]`;

// In a declaration file every declaration begins a line, in a namespace an indented one; members begin otherwise.
export const inDeclarationFile = String.raw`^[^\S\r\n]*(?:${declaration}|${other})`;
const inSource = new RegExp(String.raw`^(?:${declaration}|${other}|${statement})`, "gm");

/**
 * Cuts a text into its declarations. It goes by how they begin lines, and by brackets: what is in doubt stays with the
 * declaration before it.
 *
 * @param code the text without its doc comments
 */
export function declaredUnits(file: string, code: string): readonly DeclaredUnit[] {
  const isDeclarationFile = /\.d\.[cm]?ts$|\.d\.[^/.]+\.ts$/.test(file);
  const starts = isDeclarationFile
    ? declarationStarts(code, inDeclarationFile)
    : [...code.matchAll(inSource)];
  const units: DeclaredUnit[] = [];
  for (let at = 0; at < starts.length;) {
    const start = starts[at];
    if (!start) break;
    let next = at + 1;
    const end = (): number => starts[next]?.index ?? code.length;
    // A line that begins in the middle of something, as in code that nobody has formatted.
    let depth = 0;
    for (let from = start.index; !isDeclarationFile && next < starts.length; next++) {
      depth += depthOf(code, from, (from = end()));
      if (depth <= 0 && !goesOn(code, start.index, starts[next])) break;
    }
    const whole = code.slice(start.index, end());
    units.push(new Unit(file, whole, isDeclarationFile, declaredBy(start, whole)));
    at = next;
  }
  if (!/\.[cm]?jsx?$/.test(file)) return units;
  // In JavaScript, what is assigned anywhere may be declared by it.
  const names = [...code.matchAll(/\bexports\s*\.\s*([\w$]+)/g)].map(([, name = ""]) => name);
  const all = [...names, ...units.flatMap((unit) => unit.names)];
  return [new Unit(file, code, false, { names: all, isDefault: true })];
}

/** A program has thousands, of which few are asked for their text without the names that declare. */
class Unit implements DeclaredUnit {
  readonly names: readonly string[];
  readonly isDefault: boolean;
  #text: string | undefined;

  constructor(
    readonly file: string,
    readonly whole: string,
    readonly isDeclaration: boolean,
    { names, isDefault }: Declared,
  ) {
    this.names = names;
    this.isDefault = isDefault;
  }

  get text(): string {
    return (this.#text ??= this.isDeclaration ? withoutDeclaring(this.whole) : this.whole);
  }
}

type Declared = Pick<DeclaredUnit, "names" | "isDefault">;

function declaredBy({ 0: head, groups = {} }: RegExpExecArray, text: string): Declared {
  const { keyword: kind = "", name, target, statement } = groups;
  const isDefault = head.includes("export") && /^\s*export\s*(?:default\b|=)/.test(head);
  const own = name ?? target ?? statement;
  if (variable.has(kind)) {
    const isOne = name !== undefined && !text.includes(",");
    return { names: isOne ? [name] : variablesIn(text), isDefault };
  }
  if (/^(?:namespace|module|global)/.test(kind)) {
    const inner = [...text.matchAll(nested)].flatMap(({ groups: found }) => found?.["name"] ?? []);
    return { names: own === undefined ? inner : [own, ...inner], isDefault };
  }
  return { names: own === undefined ? [] : [own], isDefault };
}

const variable: ReadonlySet<string> = new Set(["const", "let", "var", "using"]);
const nested = new RegExp(String.raw`\b${keyword}[^\S\r\n]*(?<name>${word})`, "g");

/** The names of `const a = 1, b = 2`, and of the pattern in `const { a, b: c } = d`, where a default is one name too many. */
function variablesIn(text: string): readonly string[] {
  const begin = /\b(?:const|let|var|using)\b/.exec(text);
  if (!begin) return [];
  const names: string[] = [];
  let isName = true;
  let depth = 0;
  for (const [token] of text.slice(begin.index + begin[0].length).matchAll(tokens)) {
    if ("([{".includes(token)) depth++;
    else if (")]}".includes(token)) depth--;
    // `a: Map<string, number>`: what looks like one more variable is one name too many.
    else if (token === ",") isName ||= depth === 0;
    // `{ a: b }` declares `b`.
    else if (token === ":" && isName && depth > 0) names.pop();
    else if (token === "=" || token === ":") isName &&= depth > 0;
    else if (isName) {
      names.push(token);
      isName = depth > 0;
    }
  }
  return names;
}

const tokens = new RegExp(String.raw`[()[\]{},=:]|${word}`, "g");

/** Whether a line that could be a statement belongs to the declaration before it: it is none where that has not ended. */
function goesOn(code: string, start: number, next: RegExpExecArray | undefined): boolean {
  if (next?.groups?.["statement"] === undefined) return false;
  let end = next.index;
  while (end > start && /\s/.test(code.charAt(end - 1))) end--;
  if (!";}".includes(code.charAt(end - 1))) return true;
  // In the middle of a template, whose text may look like anything.
  return code.slice(start, end).split("`").length % 2 === 0;
}

/** Whether more brackets are opened than closed in a piece of a text. */
export const isOpen = (code: string, start: number, end: number): boolean => depthOf(code, start, end) > 0;

/** How many more brackets are opened than closed. */
function depthOf(code: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const character = code.charCodeAt(at);
    if (character === 123 || character === 40 || character === 91) depth++;
    else if (character === 125 || character === 41 || character === 93) depth--;
  }
  return depth;
}
