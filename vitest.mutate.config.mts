import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { LastingThread } from "./tests/support/lasting-thread.mjs";

/** What is drawn comes first: it sees most of what is broken, and no other file is looked at then. */
class DrawnFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isDrawn = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith("drawn.test.ts");
    return Promise.resolve([...files.filter(isDrawn), ...files.filter((file) => !isDrawn(file))]);
  }
}

/** Stryker asks for a pool by name, and for that reason this one is put in its place here. */
function inOneThread(): Plugin {
  return {
    name: "in-one-thread",
    configureVitest({ project, vitest }) {
      const pool = new LastingThread(200);
      Object.assign(project.config, { pool: pool.name, poolRunner: pool });
      vitest.onClose(() => pool.end());
    },
  };
}

// The tests that run in one process: `npm run mutate` runs them thousands of times.
export default defineConfig({
  plugins: [inOneThread()],
  test: {
    include: ["tests/analysis/**/*.test.ts", "tests/fix/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/fixtures/**", "tests/analysis/opt-in/random-layouts.test.ts"],
    // One process for all files of a run, and one compiler in it.
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: DrawnFirst },
    env: { PROVISO_WORKSPACES: "6.0" },
    // `npm run mutate` has built it.
    provide: { provisoPackage: import.meta.dirname },
    testTimeout: 60_000,
    update: "none",
  },
});
