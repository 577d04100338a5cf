// What goes to the compiler together, and what is taken for an answer.
import { beforeEach, expect, it } from "vitest";
import { askAhead, type AskAhead } from "../../src/lsp/program/ask-ahead.js";
import type { Answer, Question, Questions } from "../../src/lsp/program/channel.js";

/** A compiler that numbers symbols as they are asked for; each group of questions that it was sent is a line. */
let sent: string[];
let answers: Map<number, Answer>;
let symbols: number;
let hash: string;
let isDeaf: boolean;
let ahead: AskAhead;

beforeEach(() => {
  sent = [];
  answers = new Map();
  symbols = 500;
  hash = "a1";
  isDeaf = false;
  ahead = askAhead(questions);
});

function answerTo({ method, params }: Question): Answer {
  const { snapshot, symbol } = JSON.parse(params) as { snapshot?: number; symbol?: number };
  if (isDeaf) return { error: "not found" };
  if (method === "updateSnapshot") return { result: '{"snapshot":9}' };
  if (method === "getSymbolsAtLocations")
    return { result: `{"hash":"${hash}","id":${++symbols},"declaration":"12.3./a.ts"}` };
  return { result: `"${method} of ${symbol} in ${snapshot}"` };
}

const a = { uri: "file:///a.ts", fileName: "/a.ts" };

let last = 0;
const questions: Questions = {
  onAnswer: undefined,
  send(asked) {
    sent.push(asked.map(({ method, params }) => `${method} ${params}`).join(" + "));
    return asked.map((question) => {
      answers.set(++last, answerTo(question));
      return last;
    });
  },
  wait(id) {
    // All that has come is told of, in its order, as it is read.
    for (const [each, answer] of [...answers]) {
      if (each > id) break;
      if (each !== id) continue;
      answers.delete(each);
      questions.onAnswer?.(each, answer);
      return answer;
    }
    throw new Error(`there is no question ${id}`);
  },
  drop: (ids) => {
    for (const id of ids) answers.delete(id);
  },
  close: () => undefined,
};

const ask = (method: string, params: object): unknown => {
  const answer = ahead.ask({ method, params: JSON.stringify(params) });
  if ("error" in answer) throw new Error(answer.error);
  return JSON.parse(answer.result);
};

/** What is asked about a file: a symbol, what that is, and something else. */
function look(snapshot: number): readonly unknown[] {
  ahead.begin(a, snapshot);
  const { id } = ask("getSymbolsAtLocations", { snapshot, location: "12.3./a.ts" }) as { id: number };
  const found = [ask("getType", { snapshot, symbol: id }), ask("getNames", { snapshot })];
  ahead.end();
  return found;
}

it("takes no digits of a text for a number of the compiler's", () => {
  look(1);
  hash = "b05c7";
  sent.length = 0;
  expect(look(2)).toEqual(["getType of 502 in 2", "getNames of undefined in 2"]);
  expect(sent).toEqual([
    'getSymbolsAtLocations {"snapshot":2,"location":"12.3./a.ts"} + getNames {"snapshot":2}',
    'getType {"snapshot":2,"symbol":502}',
  ]);
});

it("asks together what was asked one by one, with the numbers of the new state", () => {
  expect(look(1)).toEqual(["getType of 501 in 1", "getNames of undefined in 1"]);
  expect(sent).toHaveLength(3);
  sent.length = 0;
  expect(look(2)).toEqual(["getType of 502 in 2", "getNames of undefined in 2"]);
  expect(sent).toEqual([
    'getSymbolsAtLocations {"snapshot":2,"location":"12.3./a.ts"} + getNames {"snapshot":2}',
    'getType {"snapshot":2,"symbol":502}',
  ]);
});

it("asks again what could not be answered ahead", () => {
  look(1);
  isDeaf = true;
  ahead.begin(a, 2);
  isDeaf = false;
  sent.length = 0;
  expect(look(2)).toEqual(["getType of 502 in 2", "getNames of undefined in 2"]);
  expect(sent).toHaveLength(3);
});

it("takes no answer for that of another state, another file or another question", () => {
  look(1);
  ahead.begin(a, 2);
  expect(ask("getNames", { snapshot: 3 })).toBe("getNames of undefined in 3");
  ahead.begin({ uri: "file:///b.ts", fileName: "/b.ts" }, 4);
  sent.length = 0;
  expect(ask("getNames", { snapshot: 4 })).toBe("getNames of undefined in 4");
  expect(ask("getType", { snapshot: 4, symbol: 777 })).toBe("getType of 777 in 4");
  expect(sent).toHaveLength(2);
});

it("has no state made ahead", () => {
  ahead.begin(a, 1);
  ask("updateSnapshot", {});
  ask("getNames", { snapshot: 1 });
  ahead.end();
  sent.length = 0;
  ahead.begin(a, 2);
  expect(sent).toEqual(['getNames {"snapshot":2}']);
});

it("asks once what is asked twice", () => {
  look(1);
  sent.length = 0;
  look(2);
  ask("getNames", { snapshot: 2 });
  expect(sent).toHaveLength(2);
});

it("asks ahead of a changed file only what can be asked of any node, and nothing when another one has changed", () => {
  const signature = { snapshot: 1, location: "4.5./a.ts" };
  ahead.begin(a, 1);
  ask("getResolvedSignature", signature);
  ask("getResolvedSignature", { ...signature, location: "4.5./lib.d.ts" });
  ahead.end();
  ahead.changed(a.uri);
  sent.length = 0;
  ahead.begin(a, 2);
  expect(sent).toEqual(['getResolvedSignature {"snapshot":2,"location":"4.5./lib.d.ts"}']);
  for (const other of ["file:///lib.d.ts", undefined]) {
    look(3);
    ahead.changed(other);
    sent.length = 0;
    ahead.begin(a, 4);
    expect(sent).toEqual([]);
  }
});

it("sends what is expected together, as much as fits between the two, and the rest when answers have come", () => {
  const all = Array.from({ length: 300 }, (_, index) => ({
    method: "getContextualType",
    params: `{"snapshot":1,"symbol":${index}}`,
  }));
  ahead.begin(a, 1);
  ahead.expect(all);
  const sizes = () => sent.map((each) => each.split(" + ").length);
  expect(sizes()).toEqual([128]);
  // What is asked in another order, or was not expected, is answered as ever.
  const [first, last] = [all[0]!, all.at(-1)!];
  expect(ahead.ask(last)).toEqual({ result: '"getContextualType of 299 in 1"' });
  expect(ahead.ask({ ...first, params: '{"snapshot":1,"symbol":1000}' })).toEqual({
    result: '"getContextualType of 1000 in 1"',
  });
  expect(sizes()).toEqual([128, 1, 1]);
  for (const [index, question] of all.slice(0, -1).entries())
    expect(ahead.ask(question)).toEqual({ result: `"getContextualType of ${index} in 1"` });
  expect(sizes().reduce((sum, each) => sum + each)).toBe(301);
  expect(sent.length).toBeLessThan(9);
  // Of a newer state nothing of this is an answer, and what nobody has asked for is not sent any more.
  ahead.expect(
    all.map(({ method }, index) => ({ method, params: `{"snapshot":1,"symbol":${index + 5_000}}` })),
  );
  sent = [];
  ahead.begin(a, 2);
  expect(ahead.ask({ ...first, params: '{"snapshot":2,"symbol":5299}' })).toEqual({
    result: '"getContextualType of 5299 in 2"',
  });
  expect(sent).toEqual(['getContextualType {"snapshot":2,"symbol":5299}']);
});
