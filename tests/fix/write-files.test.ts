import { spawn } from "node:child_process";
import nodeFs from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applyChanges } from "../../src/analysis/opt-in/edit/text-change.js";
import { mergeEdits } from "../../src/fix/merge-edits.js";
import { holdSignals } from "../../src/fix/hold-signals.js";
import type { FileSystem } from "../../src/fix/open-file.js";
import { writeFiles } from "../../src/fix/write-files.js";

const { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } = nodeFs;
const { lstatSync, statSync, symlinkSync, writeFileSync } = nodeFs;

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "proviso-write-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const broken = (message: string) => (): never => {
  throw new Error(message);
};

describe("files are written", () => {
  it("whole, with their mode, and nothing is left beside them", async () => {
    const file = put("a.ts", "a");
    chmodSync(file, 0o754);
    expect(await writeFiles([{ file, before: "a", after: "b" }])).toBeUndefined();
    expect(read("a.ts")).toBe("b");
    expect(statSync(file).mode & 0o777).toBe(0o754);
    expect(readdirSync(folder)).toEqual(["a.ts"]);
  });

  it("that were not there, and no file that is there", async () => {
    const file = join(folder, "new.ts");
    expect(await writeFiles([{ file, before: undefined, after: "a" }])).toBeUndefined();
    expect(read("new.ts")).toBe("a");
    expect(statSync(file).mode & 0o111).toBe(0);
    expect(await writeFiles([{ file, before: undefined, after: "b" }])).toEqual({
      code: "file-changed",
      file,
    });
    expect(read("new.ts")).toBe("a");
    expect(readdirSync(folder)).toEqual(["new.ts"]);
  });

  it("behind a link, which stays", async () => {
    mkdirSync(join(folder, "real"));
    put("real/a.ts", "a");
    const link = join(folder, "link.ts");
    symlinkSync(join("real", "a.ts"), link);
    expect(await writeFiles([{ file: link, before: "a", after: "b" }])).toBeUndefined();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(read("real/a.ts")).toBe("b");
  });

  it("once where two names stand for one file", async () => {
    const file = put("a.ts", "a");
    const link = join(folder, "link.ts");
    symlinkSync(file, link);
    const same = [file, link].map((file) => ({ file, before: "a", after: "b" }));
    expect(await writeFiles(same)).toBeUndefined();
    expect(read("a.ts")).toBe("b");
  });

  it.each([
    ["UTF-8 with a mark", Buffer.from("\ufeffné", "utf8"), Buffer.from("\ufeffño", "utf8")],
    ["UTF-16", Buffer.from("\ufeffné", "utf16le"), Buffer.from("\ufeffño", "utf16le")],
    [
      "UTF-16, big end first",
      Buffer.from("\ufeffné", "utf16le").swap16(),
      Buffer.from("\ufeffño", "utf16le").swap16(),
    ],
  ])("in their encoding: %s", async (_, before, after) => {
    const file = put("a.ts", before);
    expect(await writeFiles([{ file, before: "né", after: "ño" }])).toBeUndefined();
    expect(readFileSync(file)).toEqual(after);
  });

  it("byte for byte as they were outside the edits", async () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "\t", "\r\n", "\n", "é", "𠮷", "\u2028", "\0"),
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.boolean(),
        fc.nat(),
        fc.nat(3),
        fc.string(),
        async (text, mark, at, length, newText) => {
          const bytes = Buffer.from((mark ? "\ufeff" : "") + text);
          const file = put("a.ts", bytes);
          // Between characters: half of one is no text.
          const points = Array.from(text);
          const start = points.slice(0, at % (points.length + 1)).join("").length;
          const end = Math.min(
            start +
              points
                .slice(at % (points.length + 1))
                .slice(0, length)
                .join("").length,
            text.length,
          );
          const changes = mergeEdits([[{ file, start, end, newText }]]).files.get(file) ?? [];
          expect(
            await writeFiles([{ file, before: text, after: applyChanges(text, changes) }]),
          ).toBeUndefined();
          const written = readFileSync(file);
          const head = Buffer.byteLength((mark ? "\ufeff" : "") + text.slice(0, start));
          const tail = Buffer.byteLength(text.slice(end));
          expect(written.subarray(0, head).equals(bytes.subarray(0, head))).toBe(true);
          expect(written.subarray(written.length - tail).equals(bytes.subarray(bytes.length - tail))).toBe(
            true,
          );
          expect(written.subarray(head, written.length - tail).toString()).toBe(newText);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("no file is written", () => {
  /** A good file, then the bad one: nothing may happen to the good one. */
  async function refuses(file: string, before: string, fs?: FileSystem) {
    const good = put("good.ts", "good");
    const beside = readdirSync(folder);
    const problem = await writeFiles(
      [
        { file: good, before: "good", after: "better" },
        { file, before, after: "new" },
      ],
      fs,
    );
    expect(read("good.ts")).toBe("good");
    expect(readdirSync(folder)).toEqual(beside);
    return problem;
  }

  it("where one has been changed", async () => {
    const file = put("a.ts", "theirs");
    expect(await refuses(file, "ours")).toEqual({ code: "file-changed", file });
    expect(read("a.ts")).toBe("theirs");
  });

  it("where one is gone", async () => {
    const file = join(folder, "gone.ts");
    expect(await refuses(file, "a")).toEqual({ code: "file-changed", file });
  });

  it("where one is changed while the others are prepared", async () => {
    const file = put("a.ts", "a");
    const fs = { ...nodeFs, chmodSync: () => writeFileSync(file, "theirs") };
    expect(await refuses(file, "a", fs)).toEqual({ code: "file-changed", file });
    expect(read("a.ts")).toBe("theirs");
  });

  it("where one is read-only, for root too", async () => {
    const file = put("a.ts", "a");
    chmodSync(file, 0o444);
    expect(await refuses(file, "a")).toEqual({ code: "file-not-writable", file, reason: "it is read-only" });
    expect(read("a.ts")).toBe("a");
  });

  it("where one has bytes that are no text", async () => {
    const bytes = Buffer.from([0x61, 0xff, 0x62]);
    const file = put("a.ts", bytes);
    expect(await refuses(file, bytes.toString("utf8"))).toEqual({
      code: "file-not-writable",
      file,
      reason: "it is not UTF-8 throughout",
    });
    expect(readFileSync(file)).toEqual(bytes);
  });

  it("where the system does not let it", async () => {
    const file = put("a.ts", "a");
    const accessSync: typeof nodeFs.accessSync = (path) =>
      path === file ? broken("EACCES: no, really, not this one, access '/x, y'")() : undefined;
    expect(await refuses(file, "a", { ...nodeFs, accessSync })).toEqual({
      code: "file-not-writable",
      file,
      reason: "EACCES: no, really, not this one",
    });
  });

  it("where two names of one file do not agree", async () => {
    const file = put("a.ts", "a");
    const link = join(folder, "link.ts");
    symlinkSync(file, link);
    const writes = [
      { file, before: "a", after: "b" },
      { file: link, before: "a", after: "c" },
    ];
    expect(await writeFiles(writes)).toEqual({ code: "file-changed", file: link });
    expect(read("a.ts")).toBe("a");
  });

  it("where one goes while the others are prepared", async () => {
    const file = put("a.ts", "a");
    const fs = { ...nodeFs, chmodSync: () => rmSync(file, { force: true }) };
    const good = put("good.ts", "good");
    const writes = [good, file].map((file) => ({ file, before: read(basename(file)), after: "b" }));
    expect(await writeFiles(writes, fs)).toEqual({ code: "file-changed", file });
    expect([readdirSync(folder), read("good.ts")]).toEqual([["good.ts"], "good"]);
  });

  it("where a new one is there when the others are prepared", async () => {
    const good = put("good.ts", "good");
    const file = join(folder, "new.ts");
    const fs = { ...nodeFs, chmodSync: () => writeFileSync(file, "theirs") };
    const writes = [
      { file: good, before: "good", after: "better" },
      { file, before: undefined, after: "ours" },
    ];
    expect(await writeFiles(writes, fs)).toEqual({ code: "file-changed", file });
    expect([read("good.ts"), read("new.ts")]).toEqual(["good", "theirs"]);
  });

  it("where the last cannot be put in its place: a new one is taken out again", async () => {
    const last = put("last.ts", "last");
    const renameSync: typeof nodeFs.renameSync = (from, to) =>
      to === last ? broken("EPERM: operation not permitted")() : nodeFs.renameSync(from, to);
    const writes = [
      { file: join(folder, "new.ts"), before: undefined, after: "new" },
      { file: last, before: "last", after: "other" },
    ];
    expect(await writeFiles(writes, { ...nodeFs, renameSync })).toMatchObject({ file: last });
    expect([readdirSync(folder), read("last.ts")]).toEqual([["last.ts"], "last"]);
  });

  it("where nothing can be put beside one", async () => {
    const file = put("a.ts", "a");
    const fs = { ...nodeFs, openSync: broken("EACCES: permission denied, open '/x/.y.tmp'") };
    const reason = "EACCES: permission denied";
    expect(await refuses(file, "a", fs)).toMatchObject({ code: "file-not-writable", reason });
  });

  it("where the disk is full", async () => {
    const file = put("a.ts", "a");
    let calls = 0;
    const fsyncSync = (descriptor: number): void =>
      ++calls === 2 ? broken("ENOSPC: no space left on device, fsync")() : nodeFs.fsyncSync(descriptor);
    expect(await refuses(file, "a", { ...nodeFs, fsyncSync })).toMatchObject({
      code: "file-not-writable",
      file,
      reason: "ENOSPC: no space left on device",
    });
  });

  it("where the last cannot be put in its place: the others are put back", async () => {
    const file = put("a.ts", "a");
    const renameSync: typeof nodeFs.renameSync = (from, to) =>
      to === file ? broken("EPERM: operation not permitted")() : nodeFs.renameSync(from, to);
    expect(await refuses(file, "a", { ...nodeFs, renameSync })).toMatchObject({
      code: "file-not-writable",
      file,
    });
    expect(read("a.ts")).toBe("a");
  });
});

describe("a signal that comes while files are written", () => {
  const kills: unknown[][] = [];
  beforeEach(() => {
    kills.length = 0;
    vi.spyOn(process, "kill").mockImplementation((...asked) => {
      kills.push(asked);
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s comes again behind them", async (signal) => {
    const others = process.listeners(signal);
    for (const listener of others) process.off(signal, listener);
    const done = holdSignals(() => process.emit(signal, signal));
    expect(kills).toEqual([]);
    expect(await done).toBe(true);
    expect(kills).toEqual([[process.pid, signal]]);
    expect(process.listenerCount(signal)).toBe(0);
    for (const listener of others) process.on(signal, listener);
  });

  it("is left to who else listens", async () => {
    let told = 0;
    const listener = (): void => {
      told++;
    };
    process.on("SIGHUP", listener);
    await holdSignals(() => process.emit("SIGHUP", "SIGHUP"));
    process.off("SIGHUP", listener);
    expect([told, kills]).toEqual([1, []]);
  });
});

it("Ctrl-C takes effect when all is written", async () => {
  const file = put("a.ts", "a");
  const program = `
    const { writeFileSync } = require("node:fs");
    const { holdSignals } = require(process.argv[1]);
    holdSignals(() => {
      process.kill(process.pid, "SIGINT");
      writeFileSync(process.argv[2], "b");
    }).then(() => writeFileSync(process.argv[2], "too late"));
  `;
  const compiled = await compile("hold-signals");
  const child = spawn(process.execPath, ["-e", program, compiled, file]);
  const signal = await new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
  expect([signal, read("a.ts")]).toEqual(["SIGINT", "b"]);
});

/** The tests run from source; another process needs JavaScript. */
async function compile(name: string): Promise<string> {
  const { default: ts } = await import("typescript");
  const source = readFileSync(join(__dirname, "..", "..", "src", "fix", `${name}.ts`), "utf8");
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  return put(`${name}.cjs`, outputText);
}
