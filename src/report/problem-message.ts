import type { Problem } from "../problem.js";
import { words } from "./words/index.js";
import type { Words } from "./words/words.js";

/** Puts a problem into words: one line, what is wrong, where, and what to do. */
export function problemMessage(problem: Problem): string {
  const { message } = words[problem.code] as Pick<Words<Problem["code"]>, "message">;
  return message(problem, (file) => file);
}
