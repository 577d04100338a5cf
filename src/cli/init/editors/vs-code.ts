import { JsonError } from "../../../json/json-tree.js";
import { scalarAt, withValue } from "../../../json/with-value.js";
import type { EditorNeeds, EditorPlan } from "./editor-plan.js";

const path = "js/ts.tsdk.path";
const olderPath = "typescript.tsdk";
const isOn = "js/ts.experimental.useTsgo";
const wasOn = "typescript.experimental.useTsgo";

/**
 * Plans what `.vscode/settings.json` lacks. On TypeScript 7 it is told to start the `tsc` of ours; on 5 and 6, to use the
 * TypeScript of the project, because its own does not find the plugin.
 */
export function planVsCode(text: string, needs: EditorNeeds): EditorPlan {
  try {
    return needs.loadsPlugins ? withPlugin(text, needs) : withServer(text, needs);
  } catch (error) {
    if (error instanceof JsonError) return { kind: "unreadable", position: error.position };
    throw error;
  }
}

function withPlugin(text: string, { modules }: EditorNeeds): EditorPlan {
  // Whoever chose one knows which.
  if ([path, olderPath].some((key) => scalarAt(text, key) !== undefined)) return { kind: "text", text };
  const chosen = withValue(text, [olderPath], `${modules}/typescript/lib`);
  return { kind: "text", text: withValue(chosen, ["typescript.enablePromptUseWorkspaceTsdk"], true) };
}

function withServer(text: string, { modules }: EditorNeeds): EditorPlan {
  const given = scalarAt(text, path);
  if (given !== undefined && !isReplaceable(given)) return { kind: "own", setting: path };
  const off = [isOn, wasOn].find((key) => scalarAt(text, key) === false);
  if (off !== undefined) return { kind: "own", setting: off };
  const ours = `${modules}/proviso/dist/tsdk`;
  const started = given === ours ? text : withValue(text, [path], ours);
  const hasSwitch = [isOn, wasOn].some((key) => scalarAt(text, key) === true);
  return { kind: "text", text: hasSwitch ? started : withValue(started, [isOn], true) };
}

/** Whether it is the compiler that a project has installed, which ours starts; or ours, somewhere else. */
function isReplaceable(value: string | boolean): boolean {
  return (
    typeof value === "string" &&
    /(?:^|[\\/])node_modules[\\/](?:typescript(?:[\\/]lib)?|@typescript[\\/]native-preview|proviso[\\/]dist[\\/]tsdk)[\\/]?$/.test(
      value,
    )
  );
}
