import type { OptInRequiredFinding } from "../../analysis/finding.js";
import { standardMessage } from "../standard-message.js";
import type { Words } from "./words.js";

export const optInRequired: Words<"opt-in-required"> = {
  message: (finding, displayPath) =>
    isFirstOfGroup(finding) ? standardMessage(finding.group, displayPath) : shortMessage(finding),
  meaning:
    "A member of an experimental feature is used through a receiver that has not opted in to the feature. Experimental features may change or go away in any release, so whoever uses one says so by name.",
  remedy:
    "Add the flags that the message shows, at the place that it names; `proviso check --fix` and the quick fix of the editor do it for you. Or do without the member.",
  example: {
    language: "ts",
    text: [
      'const app = new App("myapp");',
      "app.registerBlueprint(users); // TS990001",
      "",
      'const app = new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] });',
      "app.registerBlueprint(users); // fine",
    ].join("\n"),
  },
};

/** Whether a finding is the one of its group that has the whole message. */
export function isFirstOfGroup({ group, start }: OptInRequiredFinding): boolean {
  return group.uses[0]?.start === start;
}

/** What a use needs, in one line. */
export function shortMessage({ member, features }: OptInRequiredFinding): string {
  const flags = features.map(({ flag }) => `'${flag}'`).join(", ");
  return member === undefined
    ? `Experimental features are asked for here: opt in to ${flags}.`
    : `'${member}' is experimental: opt in to ${flags}.`;
}
