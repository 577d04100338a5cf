import { stripVTControlCharacters } from "node:util";
import type { Project, Result } from "./project.js";

/** What a command printed and how it ended, the same on every machine and at every time. */
export function transcript(project: Project, command: string, { code, output }: Result): string {
  return `$ ${command}\n${neutral(project, output)}[exit ${code}]\n`;
}

/** Text without the name of the temporary folder, the time, and what colours or clears a screen. */
export function neutral({ folder }: Project, text: string): string {
  return stripVTControlCharacters(text.replaceAll("\u001bc", ""))
    .replaceAll("\r\n", "\n")
    .replaceAll(folder, "<project>")
    .replaceAll(folder.replaceAll("\\", "/"), "<project>")
    .replace(/^.*\d:\d\d:\d\d.*? - /gm, "[time] - ");
}
