import type { Answer, Question, Questions } from "./channel.js";
import { isLong, scriptOf, type Asked, type Script, type Step } from "./question-script.js";

/**
 * Asks ahead what was asked when a file was looked at last. Most keys leave what is asked as it was, but for numbers that
 * the compiler gives anew; few questions wait for the answers to others, and so most go out together.
 *
 * A question that is asked then is answered by what came for the same words, about the same state of the program. What
 * was asked ahead and nobody asks for costs the compiler a moment, and changes nothing.
 */
export interface AskAhead {
  readonly ask: (question: Question) => Answer;
  /** A file is looked at, in a state of the program. */
  begin(file: LookedAt, snapshot: number): void;
  /** These will be asked, in this order. */
  expect(questions: readonly Question[]): void;
  /** It has been looked at, and there is time to learn from that. */
  end(): void;
  /** A file is not what it was; without one it may be any. What was asked about others is not asked ahead any more. */
  changed(uri: string | undefined): void;
}

export interface LookedAt {
  readonly uri: string;
  readonly fileName: string;
}

// The compiler does not read more questions as long as nobody reads its answers: neither may fill what is between the two.
const mostExpected = 128;

// In a file that has changed a number may be that of any other node. Of these questions all nodes can be asked.
const ofAnyNode: ReadonlySet<string> = new Set([
  "getSourceFile",
  "getTypeAtLocations",
  "getSymbolsAtLocations",
]);

export function askAhead(questions: Questions): AskAhead {
  let file: LookedAt | undefined;
  let state: number | undefined;
  let script: Script | undefined;
  let asked: Asked[] = [];
  /** By their words, the numbers of the questions that are on their way. */
  let ahead = new Map<string, number>();
  /** By the numbers of the questions that are on their way, what they are in the script. */
  let steps = new Map<number, Step>();
  let known = new Map<string, Answer>();
  /** By their words, questions that are expected and not on their way yet; and how many of them are. */
  let expected = new Map<string, Question>();
  let onTheirWay = 0;

  questions.onAnswer = (id, answer) => {
    const step = steps.get(id);
    if (step && "result" in answer) send(step.answered(answer.result));
    if (step?.answered !== nothingFollows) return;
    onTheirWay--;
    sendExpected();
  };

  function send(next: readonly Step[]): void {
    if (next.length === 0) return;
    const ids = questions.send(next.map(({ question }) => question));
    ids.forEach((id, index) => {
      const step = next[index];
      if (!step) return;
      steps.set(id, step);
      ahead.set(wordsOf(step.question), id);
    });
  }

  function sendExpected(): void {
    if (onTheirWay > mostExpected / 2) return;
    const next: Step[] = [];
    for (const [words, question] of expected) {
      if (onTheirWay + next.length === mostExpected) break;
      expected.delete(words);
      next.push({ question, answered: nothingFollows });
    }
    onTheirWay += next.length;
    send(next);
  }

  function answerTo(question: Question): Answer {
    const words = wordsOf(question);
    const id = ahead.get(words);
    if (id === undefined) {
      expected.delete(words);
      return known.get(words) ?? answerNow(question);
    }
    ahead.delete(words);
    const answer = questions.wait(id);
    // It may have come before what it asks about was known to the compiler.
    if ("error" in answer) return answerNow(question);
    // Some are asked twice; those of trees are long, and are not.
    if (!isLong(answer.result)) known.set(words, answer);
    return answer;
  }

  function answerNow(question: Question): Answer {
    const [id = 0] = questions.send([question]);
    return questions.wait(id);
  }

  return {
    ask(question) {
      // To ask for another state of the program is to have one made.
      if (!question.params.includes('"snapshot":')) return answerNow(question);
      const answer = answerTo(question);
      // What is long has nothing that other questions follow from, and trees of many files would be kept.
      if (file !== undefined && "result" in answer)
        asked.push({ ...question, result: isLong(answer.result) ? "null" : answer.result });
      return answer;
    },
    begin(looked, snapshot) {
      if (looked.uri === file?.uri && snapshot === state) return;
      questions.drop(steps.keys());
      if (looked.uri !== file?.uri) script = undefined;
      file = looked;
      state = snapshot;
      asked = [];
      ahead = new Map();
      steps = new Map();
      known = new Map();
      expected = new Map();
      onTheirWay = 0;
      send(script?.start(snapshot) ?? []);
    },
    expect(asked) {
      for (const question of asked) {
        const words = wordsOf(question);
        if (!ahead.has(words) && !known.has(words)) expected.set(words, question);
      }
      sendExpected();
    },
    end() {
      if (!file || asked.length === 0) return;
      const { fileName } = file;
      script = scriptOf(asked.filter((each) => ofAnyNode.has(each.method) || !isAbout(each, fileName)));
    },
    changed(uri) {
      if (uri === undefined || uri !== file?.uri) script = undefined;
    },
  };
}

const nothingFollows = (): readonly Step[] => [];

const wordsOf = ({ method, params }: Question): string => `${method} ${params}`;

/** Whether a question has a place in a file, whose name the compiler may have in small letters. */
const isAbout = ({ params }: Question, fileName: string): boolean =>
  params.toLowerCase().includes(`${fileName.toLowerCase()}"`);
