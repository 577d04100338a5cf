import type ts from "typescript";
import type { Edit } from "../../finding.js";
import type { AnalysisContext } from "../../program/context.js";
import { fileOf } from "../../program/place-of.js";

/** Takes a member out of an interface, with the comments before it that are its own, and with its lines. */
export function removeMember(context: AnalysisContext, member: ts.Node): Edit {
  const { fileName: file, text } = fileOf(context, member);
  const start = context.compiler.startOf(member);
  // What stands behind the member before, on its line, is about that one.
  const lineBreak = text.slice(member.pos, start).search(/\r?\n/);
  const from = lineBreak < 0 ? member.pos : member.pos + lineBreak;
  const isOfLines = lineBreak >= 0 && /^[^\S\r\n]*(?:\/\/[^\r\n]*)?(?:\r?\n|$)/.test(text.slice(member.end));
  return [{ file, start: from, end: member.end, newText: "", ...(isOfLines && { isOfLines }) }];
}
