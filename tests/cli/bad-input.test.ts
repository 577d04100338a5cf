// What cannot be done gets one line that says what to do, and the right exit status.
import { spawn } from "node:child_process";
import { chmod, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import {
  binOf,
  config,
  environment,
  onRead,
  projectOf,
  proviso,
  read,
  transcript,
  write,
  type Files,
} from "./support/proviso.js";

const use = `import { createQueue } from "queue";
createQueue("mails").addFirst(() => undefined);
`;
const usual: Files = { "tsconfig.json": config, "src/main.ts": use };

let project: Project | undefined;
afterEach(async () => {
  await project?.remove();
  project = undefined;
});
async function open(files: Files, version?: string): Promise<Project> {
  return (project = await projectOf(files, version));
}

describe("a project that cannot be read", () => {
  it.each<[what: string, files: Files, args: string[], said: string]>([
    [
      "no tsconfig.json",
      { "src/main.ts": use },
      ["check"],
      "There is no tsconfig.json in <folder> or above it: name one with -p, or make one with 'npx tsc --init'.",
    ],
    [
      "no tsconfig.json where -p says",
      usual,
      ["list", "-p", "tests"],
      "There is no tests: name the tsconfig.json of the project with '-p', or make one with 'npx tsc --init'.",
    ],
    [
      "a missing reference",
      { "tsconfig.json": '{ "files": [], "references": [{ "path": "./lib" }] }' },
      ["explain", "A"],
      'tsconfig.json refers to lib, which does not exist: correct its "references".',
    ],
    [
      "no TypeScript",
      usual,
      ["list"],
      "There is no TypeScript for the project in .: run 'npm install' there, or 'npm install --save-dev typescript'.",
    ],
    [
      "no such file",
      usual,
      ["check", "src/nothing.ts"],
      "src/nothing.ts cannot be read: there is no such file.",
    ],
    [
      "no markers",
      { ...usual, "README.md": "# Mails\n\n```\n<!-- proviso:list -->\n<!-- /proviso:list -->\n```\n" },
      ["docs", "README.md"],
      "README.md has no place for the table: add the lines <!-- proviso:list --> and <!-- /proviso:list --> where it is to stand.",
    ],
    ["a folder for a file", usual, ["docs", "src"], "src cannot be read: it is a folder, name a file."],
  ])("%s", async (_, files, args, said) => {
    await open(files);
    expect(await transcript(project!, ...args)).toBe(
      `$ proviso ${args.join(" ")}\non standard error:\n${said}\nexit status 2\n`,
    );
  });

  it.each(["6.0", "7.0"])(
    "a broken tsconfig.json, and one without files, on TypeScript %s",
    async (version) => {
      const { folder } = await open({ ...usual, "none/tsconfig.json": "{}" }, version);
      await writeFile(`${folder}/tsconfig.json`, '{\n  "compilerOptions": { "target": "es1066" }\n}\n');
      expect(await proviso(project!, ["check"])).toEqual({
        status: 2,
        stderr: "",
        stdout: expect.stringMatching(
          /^error TS9900\d\d: tsconfig\.json\(2,\d+\): .*es.* run this again\.\n$/,
        ) as string,
      });
      expect(await proviso(project!, ["check", "-p", "none"])).toEqual({
        status: 2,
        stderr: "",
        stdout: expect.stringMatching(
          /^error TS9900\d\d: none\/tsconfig\.json lists no file: .*\n$/,
        ) as string,
      });
    },
  );

  it.each(["6.0", "7.0"])("syntax errors: findings are still given, on TypeScript %s", async (version) => {
    await open({ ...usual, "src/broken.ts": "const x = ;\n", "src/clean.ts": "export {};\n" }, version);
    const line =
      "src/broken.ts(1,11) has a syntax error, and what stands behind it may not have been found: correct it, and run this again.\n";
    expect(await proviso(project!, ["check"])).toEqual({
      status: 1,
      stderr: line,
      stdout: expect.stringMatching(/^src\/main\.ts\(2,22\): error TS990001: 'addFirst'/) as string,
    });
    // What could not be read in whole does not pass for clean.
    expect(await proviso(project!, ["check", "src/broken.ts"])).toEqual({
      status: 2,
      stderr: line,
      stdout: "",
    });
    expect(await proviso(project!, ["check", "src/clean.ts"])).toEqual({ status: 0, stderr: "", stdout: "" });
  });

  it("a TypeScript that is too old, or too new", async () => {
    await open(usual);
    for (const version of ["4.9.5", "6.1.0", "7.2.0", "8.0.0"]) {
      await write(project!.folder, {
        "node_modules/typescript/package.json": JSON.stringify({ name: "typescript", version }),
      });
      const stderr = `Proviso does not run on TypeScript ${version}: install TypeScript 5.4 to 7.1, or a newer Proviso.\n`;
      expect(await proviso(project!, ["list"])).toEqual({ status: 2, stdout: "", stderr });
    }
  });

  it("files of no program", async () => {
    await open({ ...usual, "other/a.ts": "export {};\n" }, "7.0");
    const { status, stderr } = await proviso(project!, ["check", "other/a.ts"]);
    expect([status, stderr]).toEqual([
      2,
      'other/a.ts is in no program that was checked: add it to "include" of its tsconfig.json, or name another one with -p.\n',
    ]);
  });

  it("one of several: the others are checked", async () => {
    await open(usual, "7.0");
    const { status, stdout } = await proviso(project!, ["check", "-p", "nothing", "-p", "."]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/There is no nothing.*\n.*'addFirst' is experimental/);
  });
});

describe("wrong use", () => {
  it.each<[args: string[], said: string]>([
    [["chekc"], "proviso has no command 'chekc'. Did you mean 'check'? See 'proviso --help'."],
    [["check", "--fxi"], "proviso check: unknown option '--fxi': see 'proviso check --help'."],
    [["check", "--format", "xml"], "--format cannot be 'xml': use pretty, plain, json, github or sarif."],
    [["explain"], "proviso explain needs the name of one flag: see 'proviso explain --help'."],
    [["list", "src"], "proviso list does not take 'src', but only options: see 'proviso list --help'."],
  ])("%s", async (args, said) => {
    await open(usual);
    expect(await proviso(project!, args)).toEqual({ status: 2, stdout: "", stderr: `${said}\n` });
  });

  it("nothing at all shows the commands", async () => {
    await open({});
    const { status, stdout, stderr } = await proviso(project!, []);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("proviso <command>");
  });

  it.each(["", "init", "check", "list", "explain", "docs"])(
    "--help of '%s' shows an example",
    async (name) => {
      await open({});
      const { status, stdout, stderr } = await proviso(
        project!,
        [name, "--help"].filter((word) => word !== ""),
      );
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(new RegExp(`Example:\n  npx proviso ${name}`));
    },
  );

  it("--version names the versions of TypeScript", async () => {
    await open({});
    expect(await proviso(project!, ["--version"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^proviso \d+\.\d+\.\d+\S* \(TypeScript 5\.4 to 7\.1\)\n$/) as string,
    });
  });
});

describe("what happens meanwhile", () => {
  it("a read-only file is not written, and nothing else is", async () => {
    await open({ ...usual, "src/other.ts": use }, "7.0");
    await chmod(project!.path("src", "main.ts"), 0o444);
    const { status, stdout, stderr } = await proviso(project!, ["check", "--fix"]);
    expect([status, stderr]).toEqual([2, ""]);
    expect(stdout).toMatch(/src\/main\.ts .*read-only/);
    expect(await read(project!, "src/other.ts")).toBe(use);
  });

  it("who reads the output has enough of it: no word, and the same exit status", async () => {
    await open(usual, "7.0");
    const many = Array.from(
      { length: 800 },
      (_, index) => `q.addFirst(() => "${".".repeat(99)}${index}");`,
    ).join("\n");
    await writeFile(
      project!.path("src", "main.ts"),
      `import { createQueue } from "queue";\nconst q = createQueue("mails");\n${many}\n`,
    );
    const child = spawn(process.execPath, [binOf(project!), "check"], {
      cwd: project!.folder,
      env: environment(),
      timeout: 60_000,
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (data: string) => (said += data));
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((settle) => child.on("exit", settle));
    expect([status, said]).toEqual([1, ""]);
  });

  it.skipIf(process.platform === "win32").each(["6.0", "7.0", "7.1"])(
    "Ctrl-C ends all processes, on TypeScript %s",
    async (version) => {
      // Enough to be busy with for a second or more.
      const busy = Array.from(
        { length: 15_000 },
        (_, n) => `export const f${n} = (a: number[]) => a.map((b) => [b, ${n}]);\n`,
      );
      await open({ ...usual, "src/busy.ts": busy.join("") }, version);
      const child = spawn(process.execPath, [binOf(project!), "check", "--fix"], {
        cwd: project!.folder,
        env: environment(onRead("src/main.ts", "interrupt")),
        // A group of its own, so that only it is told.
        detached: true,
        timeout: 60_000,
      });
      const ended = new Promise((settle) => child.on("exit", (code, signal) => settle(signal ?? code)));
      expect(["SIGINT", 130]).toContain(await ended);
      await expect.poll(() => isGroupAlive(child.pid!), { timeout: 10_000 }).toBe(false);
      expect([use, use.replace('"mails"', '"mails", { optIn: ["PRIORITY"] }')]).toContain(
        await read(project!, "src/main.ts"),
      );
    },
  );

  it("an error of its own is one line that asks for a report", async () => {
    await open(usual, "7.0");
    await rm(project!.path("node_modules", "proviso", "package.json"));
    await mkdir(project!.path("node_modules", "proviso", "package.json"));
    expect(await proviso(project!, ["--version"])).toEqual({
      status: 3,
      stdout: "",
      stderr: expect.stringMatching(
        /^error TS990013: Proviso failed: .* please report it, with this line\.\n$/,
      ) as string,
    });
    await stat(project!.path("src", "main.ts"));
  });
});

function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
