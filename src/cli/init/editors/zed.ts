import { applyChanges } from "../../../analysis/opt-in/edit/text-change.js";
import { JsonError, type JsonArray, type JsonNode } from "../../../json/json-tree.js";
import { nodeAt, scalarAt, withValue } from "../../../json/with-value.js";
import { serverCommand, type EditorNeeds, type EditorPlan } from "./editor-plan.js";

const server = "typescript-ls";
const others = ["vtsls", "typescript-language-server"];
const binary = ["lsp", server, "binary"];

/** Plans what `.zed/settings.json` lacks; on TypeScript 5 and 6 its servers load the plugin by themselves. */
export function planZed(text: string, needs: EditorNeeds): EditorPlan {
  if (needs.loadsPlugins) return { kind: "text", text };
  try {
    const [path, ...args] = serverCommand(needs);
    const given = nodeAt(text, binary);
    if (
      given &&
      !(scalarAt(text, ...binary, "path") === path && isListOf(nodeAt(text, [...binary, "arguments"]), args))
    )
      return { kind: "own", setting: binary.join(".") };
    const started = given ? text : withValue(text, binary, { path, arguments: args });
    return { kind: "text", text: ["TypeScript", "TSX", "JavaScript"].reduce(withLanguage, started) };
  } catch (error) {
    if (error instanceof JsonError) return { kind: "unreadable", position: error.position };
    throw error;
  }
}

const isListOf = (node: JsonNode | undefined, values: readonly string[]): boolean =>
  node?.kind === "array" &&
  node.elements.length === values.length &&
  node.elements.every((each, index) => each.kind === "scalar" && each.value === values[index]);

function withLanguage(text: string, language: string): string {
  const path = ["languages", language, "language_servers"];
  const list = nodeAt(text, path);
  if (!list) return withValue(text, path, [server, ...others.map((name) => `!${name}`), "..."]);
  if (list.kind !== "array") throw new JsonError(list.start);
  return withServer(text, list);
}

/** Two servers would say everything twice: the others are switched off, also those that `"..."` stands for. */
function withServer(text: string, { start, elements }: JsonArray): string {
  const named = (name: string) => elements.find((each) => each.kind === "scalar" && each.value === name);
  if (named(server)) return text;
  const unnamed = named("...") ? others.filter((name) => !named(name) && !named(`!${name}`)) : [];
  const added = [server, ...unnamed.map((name) => `!${name}`)].map((name) => `"${name}"`).join(", ");
  const changes = others.flatMap((name) => {
    const { start: at, end } = named(name) ?? {};
    return at === undefined || end === undefined ? [] : [{ file: "", start: at, end, newText: `"!${name}"` }];
  });
  const newText = elements.length > 0 ? `${added}, ` : added;
  return applyChanges(text, [...changes, { file: "", start: start + 1, end: start + 1, newText }]);
}
