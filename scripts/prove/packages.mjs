// The packages that the proof is about, as npm ships them. They differ in how their declarations are made.
const releaseTags = { beta: "BETA", alpha: "ALPHA", experimental: "EXPERIMENTAL" };

/**
 * What one package brings to the proof: its own tags, or names that get a mark because it has none; and a program of its
 * users, in `fixtures`, whose lines that end with `// refused` need the flag.
 */
export const packages = [
  { name: "@opentelemetry/semantic-conventions", version: "1.45.0" },
  { name: "effect", version: "3.22.4" },
  { name: "@types/node", version: "26.6.6" },
  { name: "discord-api-types", version: "0.38.57", tags: { unstable: "UNSTABLE" } },
  { name: "@sanity/client", version: "7.28.0" },
  // Nothing is imported by its name alone.
  { name: "@modelcontextprotocol/sdk", version: "1.32.2" },
  // Ambient modules that are namespaces.
  { name: "electron", version: "41.7.1" },
  // API Extractor's rollups.
  { name: "@rushstack/node-core-library", version: "5.25.2" },
  { name: "@firebase/firestore", version: "4.19.1" },
  { name: "@fluidframework/tree", version: "3.1.0" },
  { name: "@fluidframework/presence", version: "2.72.0" },
  { name: "@backstage/catalog-model", version: "1.10.3" },
  // Namespaces of functions, in a file for each.
  { name: "@microsoft/teams-js", version: "2.58.0" },
  { name: "solid-js", version: "1.9.19" },
  { name: "@temporalio/workflow", version: "1.24.0" },
  // Bundles.
  { name: "@angular/core", version: "22.2.6" },
  { name: "@angular/forms", version: "22.2.6" },
  { name: "vite", version: "8.3.8", program: "vite.ts" },
  { name: "typeorm", version: "1.1.1" },
  // Experiments without tags: they have a prefix, or only their authors know of them.
  {
    name: "ai",
    version: "7.0.173",
    marks: [
      { file: "dist/index.d.ts", before: exported(/experimental_\w+/i) },
      { file: "dist/index.d.ts", before: /^(?=export declare \w+ experimental_)/gim },
    ],
    program: "ai.ts",
  },
  {
    name: "hono",
    version: "4.13.19",
    beside: ["@hono/zod-openapi@1.6.3", "zod@4.6.7"],
    marks: [{ file: "dist/types/hono-base.d.ts", before: /(?<=^ +)(?=query: |mount\()/gm }],
    program: "hono.ts",
  },
].map(withDefaults);

/** Those of the list, and any other as npm has it. */
export function packagesNamed(given, beside) {
  return given.map((text) => {
    const [, name, version = "latest"] = /^(@?[^@]+)(?:@(.+))?$/.exec(text) ?? [];
    return packages.find((each) => each.name === text) ?? withDefaults({ name, version, beside });
  });
}

function withDefaults(each) {
  return { tags: releaseTags, marks: [], beside: [], ...each };
}

/** A name in a list of exports. */
function exported(name) {
  return new RegExp(`(?<=^export \\{[^}]*[{,] )(?=(?:type )?(?:\\w+ as )?${name.source}\\b)`, "gim");
}
