import { applyChanges, type TextChange } from "../../../analysis/opt-in/edit/text-change.js";
import { serverCommand, type EditorNeeds, type EditorPlan } from "./editor-plan.js";
import { TomlError, tomlTables, type TomlEntry, type TomlTable } from "./toml-tables.js";

const languages = ["typescript", "tsx", "javascript", "jsx"];
const otherServer = /(["'])(?:typescript-language-server|vtsls|tsgo|tsc)\1/;

/** Plans what `.helix/languages.toml` lacks; on TypeScript 5 and 6 its server loads the plugin by itself. */
export function planHelix(text: string, needs: EditorNeeds): EditorPlan {
  if (needs.loadsPlugins) return { kind: "text", text };
  try {
    return planned(text, tomlTables(text), serverCommand(needs));
  } catch (error) {
    if (error instanceof TomlError) return { kind: "unreadable", position: error.position };
    throw error;
  }
}

function planned(
  text: string,
  tables: readonly TomlTable[],
  [command, ...args]: readonly string[],
): EditorPlan {
  // Nothing can be added to these, as they are written.
  const closed = tables[0]?.entries.find(({ key }) => key === "language" || key === "language-server");
  if (closed) return { kind: "own", setting: closed.key };
  const changes: TextChange[] = [];
  const added: string[][] = [];
  if (!hasServer(tables))
    added.push(["[language-server.proviso]", `command = "${command}"`, `args = ${listOf(args)}`]);
  for (const language of languages) {
    const table = tables.findLast(
      ({ name, entries }) =>
        name === "language" &&
        entries.some(({ key, value }) => key === "name" && unquoted(value) === language),
    );
    if (table) changes.push(...inLanguage(text, table));
    else added.push(["[[language]]", `name = "${language}"`, 'language-servers = ["proviso"]']);
  }
  const newLine = newLineOf(text);
  const ended = applyChanges(text, changes).replace(/[^\n]$/, `$&${newLine}`);
  const blocks = added.map((lines) => lines.map((line) => line + newLine).join(""));
  return { kind: "text", text: [...(ended === "" ? [] : [ended]), ...blocks].join(newLine) };
}

const listOf = (values: readonly string[]): string =>
  `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;

const hasServer = (tables: readonly TomlTable[]): boolean =>
  tables.some(({ name, entries }) =>
    [name, ...entries.map(({ key }) => (name === "" ? key : `${name}.${key}`))].some((path) =>
      /^language-server\.proviso(?:\.|$)/.test(path),
    ),
  );

function inLanguage(text: string, { entries }: TomlTable): readonly TextChange[] {
  const servers = entries.find(({ key }) => key === "language-servers");
  if (servers) return inServers(servers);
  const name = entries.find(({ key }) => key === "name");
  if (!name) return [];
  // Below the line of its name, whose comment stays with it.
  const lineBreak = text.indexOf("\n", name.end);
  const at = lineBreak < 0 ? text.length : lineBreak + 1;
  const newLine = newLineOf(text);
  const line = 'language-servers = ["proviso"]';
  const newText = lineBreak < 0 ? newLine + line : line + newLine;
  return [{ file: "", start: at, end: at, newText }];
}

/** Ours takes the place of another server for the same languages, and keeps what that was told to leave out. */
function inServers({ value, start }: TomlEntry): readonly TextChange[] {
  if (/(["'])proviso\1/.test(value)) return [];
  const other = otherServer.exec(value);
  const at = start + (other?.index ?? 1);
  const isEmpty = /^\[\s*\]$/.test(value);
  const newText = other || isEmpty ? '"proviso"' : '"proviso", ';
  return [{ file: "", start: at, end: at + (other?.[0].length ?? 0), newText }];
}

const newLineOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");
const unquoted = (value: string): string => value.slice(1, -1);
