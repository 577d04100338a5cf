// Patch releases, each the newest of its package by the time they were listed, and listed before the audit had read any of
// them. By their versions nothing breaks: what is told of one is looked at, and is a false alarm or a break that its authors
// have not named.
const react = ["@types/react@19", "react@19"];

// What was told of them, read in both states, and compiled as a program that a user may have.
const real = {
  // `TokenizerObject` is none of `MarkedExtension<HTMLElement, HTMLElement>` any more.
  marked: [/'MarkedExtension\.tokenizer'/],
  // `[error, stats]` is none of `EmitArgs` any more.
  chokidar: [/'EmitArgs'/],
  // Who lists all changes in a `switch` has two more to list.
  graphql: [/'(?:Dangerous|Safe)ChangeType'/],
  // `declaration.important` may be missing.
  postcss: [/'Declaration\.important'/],
  // `redis.options.retryStrategy` may be `null`.
  ioredis: [/'ClusterOptions\.clusterRetryStrategy'/, /'CommonRedisOptions\.retryStrategy'/],
};

const newest = [
  ["p-limit", "7.3.2", "7.3.3"],
  ["p-queue", "9.3.4", "9.3.5"],
  ["p-map", "7.1.0", "7.1.1"],
  ["p-retry", "8.0.0", "8.0.1"],
  ["ora", "9.4.0", "9.4.1"],
  ["globby", "16.2.3", "16.2.4"],
  ["chokidar", "4.0.2", "4.0.3"],
  ["cac", "7.0.0", "7.0.1"],
  ["minimatch", "11.0.8", "11.0.9"],
  ["glob", "14.0.5", "14.0.6"],
  ["dayjs", "1.11.22", "1.11.23"],
  ["uuid", "14.0.2", "14.0.3"],
  ["undici", "8.12.3", "8.12.4"],
  ["pino", "10.3.0", "10.3.1"],
  ["helmet", "6.1.4", "6.1.5"],
  ["yup", "1.7.0", "1.7.1"],
  ["ajv", "8.11.1", "8.11.2"],
  ["fp-ts", "2.16.10", "2.16.11"],
  ["mobx", "7.0.5", "7.0.6"],
  ["jotai", "3.0.0", "3.0.1", react],
  ["swr", "2.5.0", "2.5.1", react],
  ["reselect", "5.1.0", "5.1.1"],
  ["graphql", "17.0.1", "17.0.2"],
  ["ofetch", "1.5.0", "1.5.1"],
  ["preact", "11.1.0", "11.1.1"],
  ["mitt", "3.0.0", "3.0.1"],
  ["nanostores", "1.5.4", "1.5.5"],
  ["magic-string", "1.4.4", "1.4.5"],
  ["acorn", "8.14.0", "8.14.1"],
  ["i18next", "27.1.1", "27.1.2"],
  ["dotenv", "18.0.9", "18.0.10"],
  ["cheerio", "1.1.1", "1.1.2"],
  ["marked", "18.2.0", "18.2.1"],
  ["postcss", "8.5.32", "8.5.33"],
  ["eventemitter3", "5.0.3", "5.0.4"],
  ["react-hook-form", "7.76.0", "7.76.1", react],
  ["socket.io-client", "4.8.3", "4.8.4"],
  ["ioredis", "5.11.0", "5.11.1"],
].map(([name, from, to, beside = []]) => ({
  name,
  from,
  to,
  beside,
  source: "its last number alone is raised",
  real: real[name] ?? [],
}));

/** Releases of which their authors say that nothing breaks, written down before the audit had read any of them as well. */
const calm = [
  {
    name: "@rushstack/terminal",
    from: "0.13.4",
    to: "0.14.0",
    source: "CHANGELOG.md of the tarball, 0.14.0: a method more, and one that is deprecated",
  },
  {
    name: "@tanstack/query-core",
    from: "5.0.0",
    to: "5.0.5",
    source: "release notes, 5.0.5: fixes alone",
  },
  {
    name: "@opentelemetry/sdk-metrics",
    from: "2.0.0",
    to: "2.0.1",
    source: "CHANGELOG.md, 2.0.1: fixes alone",
    beside: ["@opentelemetry/api@1.9.0"],
  },
  {
    name: "fast-check",
    from: "4.0.0",
    to: "4.0.1",
    source: "packages/fast-check/CHANGELOG.md, 4.0.1: fixes alone",
  },
  {
    name: "mongodb",
    from: "6.8.1",
    to: "6.8.2",
    source: "HISTORY.md, 6.8.2: fixes alone",
  },
];

export const patches = [...newest, ...calm];
