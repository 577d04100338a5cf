// Everything that must hold before a change lands: installs what is missing, builds, and runs every check.
// The last line is `N passed, N failed`: vitest's tests, the lines of a check that counts for itself
// (check:compilers, check:package), and one for each other step.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install } from "./install.mjs";
import { npm, pool } from "./run.mjs";

const temp = mkdtempSync(join(tmpdir(), "proviso-test-"));
const report = join(temp, "vitest.json");
const total = { passed: 0, failed: 0, skipped: 0 };
const failedSteps = [];

function countOf(name, { code, output }) {
  let count = { passed: 0, failed: 0, skipped: 0 };
  const own = /^(\d+) passed, (\d+) failed$/m.exec(output);
  if (name === "test:unit" && existsSync(report)) {
    const found = JSON.parse(readFileSync(report, "utf8"));
    count.passed = found.numPassedTests;
    count.failed = found.numFailedTests;
    count.skipped = found.numPendingTests + found.numTodoTests;
  } else if (own) count = { passed: Number(own[1]), failed: Number(own[2]), skipped: 0 };
  else if (code === 0) count.passed = 1;
  // A step can fail as a whole, for example a test file that does not load.
  if (code !== 0 && count.failed === 0) count.failed = 1;
  return count;
}

async function step(name) {
  const start = Date.now();
  const unit = ["--", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  // Some tools colour what they print as soon as CI is set.
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  const result = await npm(["run", "--silent", name, ...(name === "test:unit" ? unit : [])], { env });
  const count = countOf(name, result);
  for (const key of Object.keys(total)) total[key] += count[key];
  const failed = result.code !== 0 || count.failed > 0;
  if (failed) failedSteps.push(name);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${failed ? "FAIL" : "pass"}  ${name}  ${seconds} s`);
  const lines = result.output.trimEnd().split("\n");
  const shown = failed ? lines : lines.filter((line) => line.trim() !== "").slice(-3);
  for (const line of shown) console.log(`      | ${line}`);
}

try {
  await install((text) => console.log(text));
  await step("build");
  // Checks that only read may share the two cores; the others use both, or would be slowed past their limits.
  await pool(["check:format", "check:docs", "check:pictures", "lint", "typecheck", "check:types"], 2, step);
  // It installs a whole editor, which nobody waits for on a machine of their own.
  const editor = process.env.CI ? ["check:vscode"] : [];
  for (const name of ["check:compilers", "test:unit", "check:package", ...editor]) await step(name);
} catch (error) {
  console.log(`FAIL  ${error.message}`);
  failedSteps.push("install");
  total.failed += 1;
} finally {
  rmSync(temp, { recursive: true, force: true });
}

const { passed, failed, skipped } = total;
console.log(failedSteps.length === 0 ? "\nevery step passed" : `\nfailed: ${failedSteps.join(", ")}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed === 0 ? 0 : 1;
