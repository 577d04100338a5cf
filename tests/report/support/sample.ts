import type { CheckReport } from "../../../src/report/formats/index.js";
import { catalog, graduated, groupOf, reportOf, spanOf, useOf } from "./report.js";

export const app = `import { App } from "proviso/app";
export const app = new App("myapp");
app.registerBlueprint(users);
app.registerBlueprint(others);
new App("old", { experimentalFeatureFlags: ["GRADUATED"] });
`;
export const routes = `import { app } from "./app.js";\n\tapp.registerBlueprint(users);\n`;
const files = { "src/app.ts": app, "src/routes.ts": routes };

const snippet = `new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] })`;
const site = spanOf("src/app.ts", app, `new App("myapp")`);
const insert = {
  file: site.file,
  start: site.end - 1,
  end: site.end - 1,
  newText: `, { experimentalFeatureFlags: ["BLUEPRINTS"] }`,
};
const first = spanOf("src/app.ts", app, "registerBlueprint");
const second = spanOf("src/app.ts", app, "registerBlueprint", first.end);
const elsewhere = spanOf("src/routes.ts", routes, "registerBlueprint");
const inApp = groupOf(site, snippet, [first, second], [insert]);
const inRoutes = groupOf(site, snippet, [elsewhere], [insert]);
const flag = spanOf("src/app.ts", app, `"GRADUATED"`);

/** One app that two files use, a flag that is not needed, and a file that could not be checked. */
export const sample: CheckReport = reportOf(files, {
  // Out of order, and one twice, as two projects that share a file give them.
  findings: [useOf(elsewhere, inRoutes), useOf(second, inApp), useOf(first, inApp), useOf(first, inApp)],
  optIns: [
    {
      ...inApp,
      flags: ["BLUEPRINTS", "WEBSOCKETS"],
      site: { ...site, snippet: snippet.replace("]", ', "WEBSOCKETS"]') },
    },
  ],
  suggestions: [
    { code: "flag-not-needed", ...flag, feature: graduated, catalog, edit: [{ ...flag, newText: "" }] },
  ],
  problems: [{ code: "analysis-failed", file: "src/broken.ts", reason: "it went wrong" }],
});

/** What the compiler itself says, of a place and of none. */
export const ofCompiler: CheckReport = reportOf(files, {
  compilerErrors: [
    { ...first, code: 2322, text: "It does not fit.\n  Not at all." },
    { file: undefined, start: 0, end: 0, code: 2318, text: "There is no such type." },
  ],
});

export const empty: CheckReport = reportOf({});
