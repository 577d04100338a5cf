// `npm run mutate` breaks the code in one small way after the other, and tells which breaks no test finds.
export default {
  mutate: ["src/analysis/**/*.ts", "src/fix/**/*.ts"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutate.config.mts", related: false },
  coverageAnalysis: "perTest",
  // What runs when a file is loaded cannot be broken for one test alone, and would have all of them run.
  ignoreStatic: true,
  // Keeps what is known of code that has not changed since.
  incremental: true,
  incrementalFile: ".mutation/incremental.json",
  tempDirName: ".mutation/sandbox",
  jsonReporter: { fileName: ".mutation/report.json" },
  htmlReporter: { fileName: ".mutation/report.html" },
  reporters: ["clear-text", "progress-append-only", "json", "html"],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  ignorePatterns: ["/docs", "/examples", "/test-d", "/tests/package", "/.mutation"],
  // The type check is a command of its own.
  disableTypeChecks: false,
  checkers: [],
  allowConsoleColors: false,
  // What loops for ever is broken off by how often it is run, so that a busy machine is not taken for a loop.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 60,
  concurrency: 1,
  thresholds: { high: 90, low: 80, break: 80 },
};
