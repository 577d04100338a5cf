// Where the older state comes from: a registry over HTTP, asked by the package managers themselves, tarballs, folders and
// a real git repository.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { nextStates } from "../../src/cli/audit/next-states.js";
import { olderState } from "../../src/cli/audit/older-state.js";
import { Refusal } from "../../src/hosts/refusal.js";
import { usageMessage } from "../../src/report/usage-problem.js";
import { startRegistry, tarballOf, type Published, type Registry } from "./support/registry.js";

let registry: Registry;
let folder: string;
const evidence = join(tmpdir(), `proviso-script-${process.pid}`);

/** A package that would leave something behind if one of its scripts were run. */
function versionOf(version: string, name = "lib"): Published {
  const script = `node -e "require('fs').writeFileSync('${evidence.replaceAll("\\", "/")}', '')"`;
  const names = ["preinstall", "install", "postinstall", "prepare", "prepack", "postpack"];
  const scripts = Object.fromEntries(names.map((each) => [each, script]));
  const manifest = { name, version, types: "./index.d.ts", scripts };
  return {
    "package.json": JSON.stringify(manifest),
    "index.d.ts": `export declare const version: "${version}";\n`,
  };
}

beforeAll(async () => {
  registry = await startRegistry(
    {
      lib: { "1.0.0": versionOf("1.0.0"), "1.1.0": versionOf("1.1.0") },
      "@scope/lib": { "2.0.0": versionOf("2.0.0", "@scope/lib") },
    },
    { lib: { next: "1.0.0" } },
  );
});
afterAll(() => registry.close());

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "proviso-fetching-")));
  // No repository but the test's own: a folder for temporary files may itself stand in one.
  vi.stubEnv("GIT_CEILING_DIRECTORIES", dirname(folder));
  write(".npmrc", `registry=${registry.url}/\ncache=${join(folder, ".cache").replaceAll("\\", "/")}\n`);
  write("package.json", '{ "name": "lib", "version": "1.2.0" }');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  expect(existsSync(evidence)).toBe(false);
});

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

const git = (...args: readonly string[]): string =>
  execFileSync(
    "git",
    ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", ...args],
    {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    },
  );

const neutral = (text: string): string =>
  text.replaceAll(folder, "FOLDER").replaceAll(registry.url, "REGISTRY");

/** The next version of a library, where it is named. */
async function next(named: string, library = "lib"): Promise<string> {
  try {
    const libraries = [{ folder: join(folder, "node_modules", library), name: library, version: "1.0.0" }];
    const states = await nextStates(folder, libraries, [named]);
    return [...states].map(([name, { label }]) => `${name} ${label}`).join();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return neutral(usageMessage(error.problem));
  }
}

/** The declarations of the state that is found; what is said where there is none. */
async function found(named?: string, name = "lib", isPrivate = false): Promise<string> {
  try {
    const { state, instead } = await olderState(folder, folder, name, named, isPrivate);
    const { label, files } = state;
    const said = instead ? `${neutral(usageMessage(instead))} ` : "";
    return `${said}${label}: ${(files.get("index.d.ts") ?? "").trim()}`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return neutral(usageMessage(error.problem));
  }
}

const isInstalled = (command: string): boolean => {
  try {
    execFileSync(command, ["--version"], {
      stdio: "ignore",
      shell: process.platform === "win32",
      timeout: 60_000,
    });
    return true;
  } catch {
    return false;
  }
};

// Each fetches for the projects that its lock file is in.
const managers = [
  ["npm", "package-lock.json"],
  ["pnpm", "pnpm-lock.yaml"],
  ["yarn", "yarn.lock"],
  ["bun", "bun.lock"],
] as const;

describe.each(managers)("a version that %s fetches", (manager, lockFile) => {
  const isThere = isInstalled(manager);

  beforeEach(() => {
    // Newer ones keep what they have fetched for all projects.
    vi.stubEnv("YARN_GLOBAL_FOLDER", join(folder, ".cache"));
    write(lockFile, manager === "npm" ? "{}" : "");
    write(
      ".yarnrc.yml",
      `npmRegistryServer: "${registry.url}"\nunsafeHttpWhitelist:\n  - 127.0.0.1\nyarnPath: ./evil.cjs\n`,
    );
  });

  it.runIf(isThere)("is the one that is named, or latest", { timeout: 120_000 }, async () => {
    const before = left();
    expect(await found("1.0.0")).toBe('1.0.0: export declare const version: "1.0.0";');
    expect(await found("^1.0.0")).toBe('1.1.0: export declare const version: "1.1.0";');
    expect(await found()).toBe('1.1.0: export declare const version: "1.1.0";');
    expect(await found("2.0.0", "@scope/lib")).toBe('2.0.0: export declare const version: "2.0.0";');
    expect(left()).toEqual(before);
  });

  it.runIf(isThere)("comes from where the workspace says", { timeout: 120_000 }, async () => {
    const project = join(folder, "packages", "lib");
    write("package.json", '{ "private": true, "workspaces": ["packages/*"] }');
    write("packages/lib/package.json", '{ "name": "lib", "version": "1.2.0" }');
    write("packages/lib/.npmrc", "fund=false\n");
    const { state } = await olderState(project, project, "lib", undefined);
    expect(state.label).toBe("1.1.0");
  });

  it.runIf(isThere)("is fetched by who may not work on the project", { timeout: 120_000 }, async () => {
    const unmet = (name: string) => ({ name, version: ">=999", onFail: "error" });
    const devEngines = { runtime: unmet("node"), packageManager: unmet(manager) };
    write("package.json", JSON.stringify({ name: "lib", version: "1.2.0", devEngines }));
    expect(await found("1.0.0")).toBe('1.0.0: export declare const version: "1.0.0";');
  });

  it.runIf(isThere)("does not exist", { timeout: 120_000 }, async () => {
    const before = left();
    expect(await found("9.9.9")).toMatch(
      /^lib@9\.9\.9 has not been published \(.*\b(9\.9\.9|latest).*\), and FOLDER is no git repository: name another state with --against\.$/,
    );
    expect(await found(undefined, "nothing-of-that-name")).toMatch(
      /^nothing-of-that-name has not been published \(.*\), and FOLDER is no git repository: name a state with --against\.$/,
    );
    expect(left()).toEqual(before);
  });

  it.runIf(isThere)("cannot be reached", { timeout: 120_000 }, async () => {
    const nowhere = "http://127.0.0.1:9";
    write(".npmrc", `registry=${nowhere}/\ncache=${join(folder, ".cache").replaceAll("\\", "/")}\n`);
    write(".yarnrc.yml", `npmRegistryServer: "${nowhere}"\nunsafeHttpWhitelist:\n  - 127.0.0.1\n`);
    expect(await found("1.0.0")).toMatch(
      /^lib@1\.0\.0 cannot be fetched without a network \(.*\), and FOLDER is no git repository: name another state with --against\.$/,
    );
  });
});

/** What fetching has left in the folder for temporary files. */
const left = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith("proviso-fetch-"));

it("is refused where it is the empty text, and found by the name of the package with its version", async () => {
  expect(await found("")).toBe(
    "--against is empty: name a version, a git ref, a folder or a tarball, or leave it out.",
  );
  expect(await found("lib@1.0.0")).toBe('1.0.0: export declare const version: "1.0.0";');
  expect(await found("@scope/lib@2.0.0", "@scope/lib")).toBe('2.0.0: export declare const version: "2.0.0";');
}, 60_000);

describe("a state on the disk", () => {
  it("is a tarball, or a folder", async () => {
    write("lib-0.9.0.tgz", tarballOf(versionOf("0.9.0")));
    for (const [file, text] of Object.entries(versionOf("0.8.0"))) write(`older/${file}`, text);
    expect(await found("lib-0.9.0.tgz")).toBe('lib-0.9.0.tgz: export declare const version: "0.9.0";');
    expect(await found("older")).toBe('older: export declare const version: "0.8.0";');
  });

  it("is no package", async () => {
    write("broken.tgz", "no tarball");
    write("empty/readme.md", "");
    for (const state of ["broken.tgz", "empty"])
      expect(await found(state)).toBe(
        `${state} is no package that can be read: name a version, a git ref, or a folder or tarball with a package.json that has a name.`,
      );
  });
});

describe("a git ref", () => {
  beforeEach(() => {
    git("init", "--quiet", "--initial-branch=main");
    for (const [file, text] of Object.entries(versionOf("1.0.0"))) write(file, text);
    git("add", "package.json", "index.d.ts");
    git("commit", "--quiet", "-m", "one");
    git("tag", "v1.0.0");
    for (const [file, text] of Object.entries(versionOf("1.1.0"))) write(file, text);
    git("commit", "--quiet", "-am", "two");
    git("branch", "feature/x", "HEAD~1");
  });

  it("is a tag, a branch or a commit, and nothing is checked out for it", async () => {
    // What is published by that name comes first.
    expect(await found("v1.0.0")).toBe('1.0.0: export declare const version: "1.0.0";');
    git("tag", "v1.0.5", "HEAD~1");
    expect(await found("v1.0.5")).toBe('v1.0.5: export declare const version: "1.0.0";');
    expect(await found("feature/x")).toBe('feature/x: export declare const version: "1.0.0";');
    expect(await found("HEAD")).toBe('HEAD: export declare const version: "1.1.0";');
    expect(await found("HEAD~1")).toBe('HEAD~1: export declare const version: "1.0.0";');
    expect(git("status", "--porcelain", "--untracked-files=no")).toBe("");
    expect(git("worktree", "list").trim().split("\n")).toHaveLength(1);
  });

  it("is the last tag where nothing is published, or nothing can be reached, or all is private", async () => {
    const last = 'v1.0.0: export declare const version: "1.0.0";';
    expect(await found(undefined, "nothing-of-that-name")).toMatch(
      /^nothing-of-that-name has not been published \(.*\): it is compared with the last git tag, v1\.0\.0\. v1\.0\.0: export declare const version: "1\.0\.0";$/,
    );
    const before = registry.asked.length;
    expect(await found(undefined, "lib", true)).toBe(last);
    expect(registry.asked).toHaveLength(before);
    write(".npmrc", "registry=http://127.0.0.1:9/\n");
    expect(await found()).toMatch(
      /^lib cannot be fetched without a network \(.*\): it is compared with the last git tag, v1\.0\.0\. v1\.0\.0: /,
    );
  }, 60_000);

  it("is none where npm has something that it does not hand out", async () => {
    for (const name of ["@private/lib", "@broken/lib"])
      expect(await found(undefined, name)).toMatch(
        new RegExp(`^${name} could not be fetched \\(.+\\): mend that, or name a state with --against\\.$`),
      );
  }, 60_000);

  it("is not the tag of what is released right now, but the one before, and none where that is cut off", async () => {
    git("tag", "v1.1.0");
    expect(await found(undefined, "lib", true)).toBe('v1.0.0: export declare const version: "1.0.0";');
    write("index.d.ts", "export declare const next: 1;\n");
    expect(await found(undefined, "lib", true)).toBe('v1.1.0: export declare const version: "1.1.0";');
    git("commit", "--quiet", "-am", "three");
    git("tag", "v1.2.0");
    git("clone", "--quiet", "--depth", "1", `file://${folder}`, "shallow");
    const shallow = join(folder, "shallow");
    await expect(olderState(shallow, shallow, "lib", undefined, true)).rejects.toThrow(Refusal);
  });

  it("is the first tag where there is no other", async () => {
    git("checkout", "--quiet", "v1.0.0");
    expect(await found(undefined, "lib", true)).toBe('v1.0.0: export declare const version: "1.0.0";');
  });

  it("is no prerelease where there is a release, as it would not be latest", async () => {
    write("index.d.ts", "export declare const next: 1;\n");
    git("commit", "--quiet", "-am", "three");
    git("tag", "v2.0.0-beta.1");
    expect(await found(undefined, "lib", true)).toBe('v1.0.0: export declare const version: "1.0.0";');
    git("tag", "-d", "v1.0.0");
    expect(await found(undefined, "lib", true)).toBe("v2.0.0-beta.1: export declare const next: 1;");
  });

  it("is the last tag of the package itself, where there are several", async () => {
    git("tag", "other@3.0.0");
    git("commit", "--quiet", "--allow-empty", "-m", "three");
    expect(await found(undefined, "mine", true)).toBe('other@3.0.0: export declare const version: "1.1.0";');
    for (const tag of ["mine@1.0.0", "mine-v1.0.0", "mine/v1.0.0"]) {
      git("tag", tag, "v1.0.0");
      expect(await found(undefined, "mine", true)).toBe(`${tag}: export declare const version: "1.0.0";`);
      expect(await found(undefined, "@scope/mine", true)).toBe(
        `${tag}: export declare const version: "1.0.0";`,
      );
      git("tag", "-d", tag);
    }
  });

  it("does not exist", async () => {
    expect(await found("feature/none")).toBe(
      "'feature/none' is no version, file or folder, and git has no such ref: name another state with --against.",
    );
    expect(await found("--output=x")).toBe(
      "'--output=x' is no version, file or folder, and git has no such ref: name another state with --against.",
    );
    git("tag", "-d", "v1.0.0");
    expect(await found(undefined, "lib", true)).toBe(
      "lib has not been published (it is private), and git has no tag here: fetch the tags, or name a state with --against.",
    );
  });

  it("has no declarations, because they are built", async () => {
    git("rm", "--quiet", "index.d.ts");
    write("src/index.ts", "export const version = 1;\n");
    git("add", "src");
    git("commit", "--quiet", "-m", "three");
    expect(await found("HEAD")).toBe(
      "The declarations of HEAD are built, and not in git: check it out elsewhere, build it there and name that folder with --against, or name a version that is published.",
    );
    git("tag", "v2.0.0");
    write("src/index.ts", "export const version = 2;\n");
    expect(await found(undefined, "lib", true)).toBe(
      "lib has not been published (it is private), and the declarations of v2.0.0, the last tag, are built, and not in git: check it out elsewhere, build it there and name that folder with --against, or name a version that is published.",
    );
  });
});

describe("the next version of a library", () => {
  it("is what its tag says, and nothing of the program's own repository", { timeout: 60_000 }, async () => {
    git("init", "--quiet", "--initial-branch=next");
    // The program's own states are of the same name, or they would only be refused.
    for (const [file, text] of Object.entries(versionOf("7.0.0"))) write(file, text);
    git("add", "package.json", "index.d.ts");
    git("commit", "--quiet", "-m", "one");
    for (const tag of ["beta", "9.9.9", "lib@9.9.9"]) git("tag", tag);
    expect(await next("lib@next")).toBe("lib 1.0.0");
    expect(await next("@scope/lib@2.0.0", "@scope/lib")).toBe("@scope/lib 2.0.0");
    for (const none of ["beta", "9.9.9"])
      expect(await next(`lib@${none}`)).toMatch(
        new RegExp(
          `^lib@${none} has not been published \\(.+\\): name another version, a folder or a tarball with --against\\.$`,
        ),
      );
  });

  it("is refused before anything is fetched where it is none", async () => {
    const before = registry.asked.length;
    expect(await next("git+ssh://git@example.com/lib.git")).toBe(
      "--against 'git+ssh://git@example.com/lib.git' is no folder and no tarball: name one, or a library with its version, such as queue@3.0.0.",
    );
    expect(await next("other@1.0.0")).toMatch(/\bother\b/);
    expect(registry.asked).toHaveLength(before);
  });
});
