import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { lineScript } from "../../src/fix/line-script.js";
import { unifiedDiff } from "../../src/fix/unified-diff.js";
import { patched } from "./patcher.js";

const line = fc.constantFrom("a", "b", "c", "", "a\r", "- b", "\\ No newline at end of file");
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom("", "\n"))
  .map(([lines, end]) => lines.join("\n") + end);

describe("a unified diff", () => {
  it("leads from one text to the other", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = unifiedDiff(before, after, "a.ts");
        expect(diff === "" ? before : patched(before, diff)).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it("has context of three lines, and one hunk for changes that are near", () => {
    const lines = Array.from({ length: 21 }, (_, index) => `line ${index + 1}`);
    const before = `${lines.join("\n")}\n`;
    const after = before
      .replace("line 5\n", "five\n")
      .replace("line 19\n", "")
      .replace("line 11\n", "line 11\nnew\n");
    expect(unifiedDiff(before, after, "src/app.ts")).toBe(
      [
        "--- a/src/app.ts",
        "+++ b/src/app.ts",
        "@@ -2,13 +2,14 @@",
        ...[" line 2", " line 3", " line 4", "-line 5", "+five", " line 6", " line 7", " line 8", " line 9"],
        ...[" line 10", " line 11", "+new", " line 12", " line 13", " line 14"],
        "@@ -16,6 +17,5 @@",
        ...[" line 16", " line 17", " line 18", "-line 19", " line 20", " line 21"],
        "",
      ].join("\n"),
    );
  });

  it("keeps CRLF, and says where a line break is missing at the end", () => {
    expect(unifiedDiff("a\r\nb", "a\r\nc\r\n", "a.ts")).toBe(
      "--- a/a.ts\n+++ b/a.ts\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\r\n",
    );
  });

  it("is nothing for two texts that are the same", () => {
    expect(unifiedDiff("a", "a", "a.ts")).toBe("");
  });
});

it("the way from one list to another is the shortest", () => {
  const list = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 9 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const steps = lineScript(before, after);
      expect(steps.filter(({ kind }) => kind !== "added").map(({ line }) => line)).toEqual(before);
      expect(steps.filter(({ kind }) => kind !== "removed").map(({ line }) => line)).toEqual(after);
      const kept = steps.filter(({ kind }) => kind === "kept").length;
      expect(kept).toBe(longestCommon(before, after));
    }),
  );
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const without = longestCommon(rest, b);
  const at = b.indexOf(first);
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(at + 1)));
}

const hasPatch = spawnSync("patch", ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "proviso-diff-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.runIf(hasPatch)("`patch` takes it", () => {
  const file = join(folder, "a.ts");
  fc.assert(
    fc.property(text, text, (before, after) => {
      // An empty text is no file to `patch`.
      fc.pre(before !== after && before !== "" && after !== "");
      writeFileSync(file, before);
      const input = unifiedDiff(before, after, "a.ts");
      const args = ["-p1", "--binary", "--fuzz=0", "--quiet", "--no-backup-if-mismatch"];
      const { status, stdout } = spawnSync("patch", args, { cwd: folder, input, encoding: "utf8" });
      expect([status, stdout]).toEqual([0, ""]);
      expect(readFileSync(file, "utf8")).toBe(after);
    }),
    { numRuns: 30 },
  );
});
