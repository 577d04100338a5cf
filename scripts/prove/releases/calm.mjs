const react = ["@types/react@18", "react@18"];

/** Releases without a break by their authors' word, one after the other. */
const patches = (name, source, versions, beside = []) =>
  versions.slice(1).map((to, index) => ({ name, from: versions[index], to, source, beside }));

export const calm = [
  ...patches("hono", "commits between the tags: fixes and features", ["4.13.1", "4.13.2", "4.13.3"]),
  ...patches("execa", "commits between the tags: fixes", ["9.5.1", "9.5.2", "9.5.3"]),
  ...patches("lru-cache", "no entry in CHANGELOG.md; commits between the tags: builds", [
    "11.3.4",
    "11.3.5",
    "11.3.6",
  ]),
  ...patches("immer", "commits between the tags: fixes", ["11.1.16", "11.1.17", "11.1.18"]),
  {
    name: "zustand",
    from: "5.0.13",
    to: "5.0.14",
    source:
      "commits between the tags: fixes; what devtools makes of a part of a state is by now of that part, and no longer passes for the whole",
    real: [/'devtools' no longer fits/],
    beside: react,
  },
  ...patches("zustand", "commits between the tags: fixes", ["5.0.14", "5.0.15"], react),
  ...patches("nanoid", "CHANGELOG.md: fixes alone", ["5.1.6", "5.1.7", "5.1.8", "5.1.9"]),
  ...patches("chalk", "commits between the tags: a fix", ["5.4.0", "5.4.1"]),
  {
    name: "redux",
    from: "5.0.0",
    to: "5.0.1",
    source: "commits between the tags: a fix of the bundle, and unknown in the place of {} in Store",
    real: [/'Store' stands for something else where 'StateExt' is not written/],
  },
  ...patches("commander", "CHANGELOG.md: no break", ["14.0.1", "14.0.2", "14.0.3"]),
  {
    name: "commander",
    from: "12.0.0",
    to: "12.1.0",
    source:
      "CHANGELOG.md, 12.1.0: Option.fullDescription, which was never implemented, removed from the declarations",
    real: [/'Option\.fullDescription' is gone/],
  },
  ...patches("jose", "CHANGELOG.md: fixes and refactoring", ["6.2.8", "6.2.9", "6.2.10"]),
  ...patches("superstruct", "no entry in Changelog.md", ["2.0.0", "2.0.1", "2.0.2"]),
  ...patches("valibot", "library/CHANGELOG.md, v0.42.1: a fix of the type of _run", ["0.42.0", "0.42.1"]),
  ...patches("zod", "commits between the tags: fixes", ["4.4.1", "4.4.2", "4.4.3"]),
  ...patches("discord-api-types", "CHANGELOG.md: features and fixes, none said to break", [
    "0.38.32",
    "0.38.33",
    "0.38.34",
  ]),
  ...patches("@sanity/client", "CHANGELOG.md: fixes alone", ["7.26.0", "7.26.1", "7.26.2"]),
  ...patches("@rushstack/node-core-library", "CHANGELOG.md of the tarball: Patches alone", [
    "4.0.0",
    "4.0.1",
    "4.0.2",
  ]),
  ...patches("vite", "packages/vite/CHANGELOG.md: fixes alone", ["7.0.4", "7.0.5"]),
  {
    name: "vite",
    from: "7.0.5",
    to: "7.0.6",
    source:
      "packages/vite/CHANGELOG.md: fixes alone; what was exported as a value by its declarations alone is a type by now",
    real: [
      /' is no value any more/,
      /'Rollup\.(?:VERSION|defineConfig|rollup|watch)' is gone/,
      /'WebSocket\.createWebSocketStream' is gone/,
    ],
  },
  {
    name: "vite",
    from: "6.0.0",
    to: "6.0.1",
    source:
      "packages/vite/CHANGELOG.md, 6.0.1: fixes; what ResolvedWorkerOptions.plugins promises is another type",
    real: [/'ResolvedWorkerOptions\.plugins'/],
  },
  {
    name: "typeorm",
    from: "0.3.27",
    to: "0.3.28",
    source:
      "CHANGELOG.md, 0.3.28: fixes and features; a column may have one type more, which is taken as well as given, and what a command does is promised by now",
    real: [/'SimpleColumnType' no longer fits/, /'InitCommand\.appendPackageJson'/],
    isRefused: true,
  },
];
