import type { FeatureRemovedFinding } from "../../analysis/finding.js";
import type { Words } from "./words.js";

export const featureRemoved: Words<"feature-removed"> = {
  message: removedMessage,
  meaning:
    "A feature that was on trial has been rejected, and the library has removed it. Neither its flag nor its members can be used any more; the message says since which version.",
  remedy:
    "Take the flag out, which `proviso check --fix` does, and replace the uses of its members. The documentation of the library says by what, if by anything; until then an older version of the library still has them.",
  example: {
    language: "ts",
    text: 'new App("myapp", { experimentalFeatureFlags: ["ABANDONED"] }); // TS990002',
  },
};

function removedMessage({ subject, member, feature, catalog }: FeatureRemovedFinding): string {
  const version = feature.finalized ?? "a later version";
  const what =
    subject === "member"
      ? `'${member ?? ""}' was removed in ${version}: the experimental feature '${feature.flag}' has been rejected.`
      : `The experimental feature '${feature.flag}' has been rejected and was removed in ${version}: take its flag out.`;
  const { successor, docs = catalog?.docs } = feature;
  const said = successor === undefined ? what : `${what} It goes by '${successor}' now.`;
  return docs === undefined || docs === "" ? said : `${said}\n  See ${docs} for more details.`;
}
