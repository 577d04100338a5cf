import type { Handing } from "./handing.js";

/** What stands between two brackets: the declaration that its words belong to, if there is one yet. */
interface Scope {
  to: string | undefined;
  kind: "type" | "value" | "base";
  /** Whether its words belong to the declaration around it, too: `spare: (undefined | Server)`. */
  readonly isPart: boolean;
}

const newScope = (isPart: boolean): Scope => ({ to: undefined, kind: "type", isPart });

const word = String.raw`[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*`;
const isWord = new RegExp(String.raw`^${word}`);
// A line that begins with a word begins a statement or a member, unless something is left open before it.
const lineEnd = String.raw`(?<![=:?|&,(<>]\s*)\n(?=[^\S\n]*[\w$@#])`;
const tokens = new RegExp(String.raw`${word}|=>|[()[\]{},;=]|${lineEnd}`, "g");
const sign = /\s*(?:[?!]?:|\(|=(?![=>])|extends\b|\.)/y;

/**
 * The names in the types and values of declarations, wherever they stand in these: `make(ready: () => void): Server`,
 * `spare: undefined | Server`, `own = given ?? serve`, `interface Fast<T> extends Known, Server`.
 *
 * It goes by words and brackets, and has a few too many.
 *
 * @param reserved words that are no names
 */
export function declaredWith(file: string, text: string, reserved: ReadonlySet<string>): readonly Handing[] {
  const found: Handing[] = [];
  const given = {
    type: new Map<string, Set<string>>(),
    value: new Map<string, Set<string>>(),
    base: new Map<string, Set<string>>(),
  };
  const scopes: Scope[] = [];
  let scope = newScope(false);
  let before = "";
  let isCalled = false;
  let end = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (index < end) continue;
    if (isWord.test(token)) {
      if (!reserved.has(token)) readName(token, index + token.length);
      before = token;
    } else if ("([{".includes(token)) {
      scopes.push(scope);
      // What a call is given, or a function takes, is not what it gives.
      scope = newScope(token === "(" && !isCalled);
      isCalled = false;
    } else if (")]}".includes(token)) {
      scope = scopes.pop() ?? scope;
      if (token === "}") scope.to = undefined;
    } else if (token === "=") {
      if (scope.kind === "type") scope.kind = "value";
    } else if (token !== "=>" && (token !== "," || (scopes.length > 0 && scope.kind !== "base"))) {
      scope.to = undefined;
      scope.kind = "type";
    }
  }
  return found;

  function readName(name: string, nameEnd: number): void {
    const behind = behindTypeParameters(text, nameEnd);
    sign.lastIndex = behind;
    const next = sign.exec(text)?.[0] ?? "";
    // Of `lab.Server` the last name counts.
    if (next.endsWith(".")) return;
    isCalled = next.endsWith("(");
    const isGiven = next.endsWith("=") || next.endsWith("extends");
    // `own = make(…)` and `own: Server = make(…)` declare `own` alone.
    const declares = isGiven
      ? scope.to === undefined || scope.kind === "value"
      : next !== "" && scope.kind === "type";
    // Of `own = (ready ? given : make())` the words in parentheses may be parts of the value, too.
    if (!declares) hand(name, scope);
    else if (scope.isPart) hand(name, undefined);
    if (!declares) return;
    const isBase = next.endsWith("extends") || before === "type";
    scope.to = name;
    scope.kind = !isGiven ? "type" : isBase ? "base" : "value";
    end = isGiven ? sign.lastIndex : behind;
  }

  /** @param innermost the scope that the name stands in, unless it only counts for those around it */
  function hand(from: string, innermost: Scope | undefined): void {
    let owner = innermost;
    for (let at = scopes.length - 1; at >= 0 && (!owner || isOpenPart(owner)); at--) owner = scopes[at];
    if (owner?.to === undefined) return;
    const { to, kind } = owner;
    const known = given[kind].get(to) ?? new Set<string>();
    if (known.has(from)) return;
    given[kind].set(to, known.add(from));
    found.push({ from, to, kind, file });
  }
}

const isOpenPart = ({ to, isPart }: Scope): boolean => isPart && to === undefined;

/** Behind `<T extends Map<string, T>>`, where there is such a list. */
function behindTypeParameters(text: string, start: number): number {
  let depth = 0;
  for (let at = start; text[start] === "<" && at < text.length; at++) {
    const character = text[at];
    if (character === "<") depth++;
    else if (character === ">" && text[at - 1] !== "=" && --depth === 0) return at + 1;
    else if (character === ";") break;
  }
  return start;
}
