import { answeredRequest } from "../answered-requests.js";
import type { Foreseen, Job, ToAnalysis } from "./messages.js";

/**
 * Whether somebody has asked the same of a newer text meanwhile: who types fast asks with each key, and what was asked of a
 * text that nobody has any more would keep all behind it waiting.
 *
 * @param later what has come behind it
 */
export function isOvertaken(request: Foreseen | Job, later: readonly ToAnalysis[]): boolean {
  const { method, params, version } = request;
  const asked = answeredRequest(method);
  const uri = asked?.documentOf(params);
  if (uri === undefined || version === undefined) return false;
  return later.some(
    (each) =>
      (each.kind === "job" || each.kind === "foreseen") &&
      each.method === method &&
      each.version !== undefined &&
      each.version > version &&
      asked?.documentOf(each.params) === uri,
  );
}
