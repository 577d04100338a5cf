import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,mjs}"],
    globalSetup: ["tests/support/built-package.ts"],
    exclude: ["**/node_modules/**", "**/fixtures/**"],
    // Most of a test is another process: two at a time keep two cores at work.
    maxWorkers: 2,
    // Tests that run a whole compiler take seconds on a loaded two-core machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A golden file that is missing fails, and is written only where that is asked for: `npx vitest run -u FILE`.
    update: "none",
  },
});
