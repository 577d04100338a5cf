// What is needed for a while goes with the command that needs it, however that one ends.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { root } from "../support/project.js";
import { WrittenProject } from "./written-project.js";

let project: WrittenProject | undefined;
afterEach(() => project?.remove());

it.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
  "an audit that ends by %s leaves no folder",
  async (signal) => {
    project = new WrittenProject("6.0", {});
    const states = project.path("states");
    cpSync(join(root, "tests", "cli", "fixtures", "audit", "broken"), states, { recursive: true });
    const temporary = project.path("temporary");
    mkdirSync(temporary);
    const cli = project.path("node_modules/proviso/dist/cli/main.js");
    const audit = spawn(
      process.execPath,
      [cli, "audit", join(states, "new"), "--against", join(states, "old")],
      {
        cwd: project.folder,
        env: { ...process.env, TMPDIR: temporary },
        stdio: "ignore",
      },
    );
    try {
      await expect.poll(() => readdirSync(temporary), { timeout: 30_000, interval: 5 }).toHaveLength(1);
      expect(audit.exitCode).toBeNull();
      audit.kill(signal);
      await expect.poll(() => readdirSync(temporary), { timeout: 20_000 }).toEqual([]);
      await expect.poll(() => audit.signalCode, { timeout: 20_000 }).toBe(signal);
    } finally {
      audit.kill("SIGKILL");
    }
  },
);
