// Follows the README from top to bottom, in an empty folder: writes the files that it shows, runs the commands that it
// gives, and wants the output that it prints.
import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { intersects } from "semver";
import { beforeAll, expect, test } from "vitest";
import { node, Project, root } from "../support/project.js";
import { blocksOf, type Block } from "./blocks.js";

interface Manifest {
  readonly peerDependencies: Record<string, string>;
  readonly version: string;
}

let readme: string;
let blocks: readonly Block[];
let manifest: Manifest;

beforeAll(async () => {
  readme = await readFile(join(root, "README.md"), "utf8");
  blocks = blocksOf(readme);
  manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Manifest;
});

const commands: Record<string, readonly string[]> = {
  "npx proviso check": ["node_modules/proviso/dist/cli/main.js", "check"],
  "npx proviso check src/picture.ts": ["node_modules/proviso/dist/cli/main.js", "check", "src/picture.ts"],
  "npx tspc": ["node_modules/ts-patch/bin/tspc.js", "--pretty", "false"],
};

// What `npm install typescript` gives, and what the README asks for by number.
const compilerFor = (command: string): string => (command === "npx tspc" ? "6.0" : "7.0");

/** An empty project with what the README has installed, and all files that it shows before a line. */
async function projectAt(line: number, compiler: string): Promise<Project> {
  const project = await Project.empty();
  await project.installProviso();
  await project.installCompiler(compiler);
  await project.install("hono");
  for (const { file, text } of blocks.filter((block) => block.line < line)) {
    if (file !== undefined) await write(project, file, text);
  }
  await write(project, "package.json", JSON.stringify({ type: "module" }));
  // As `npm install ./studio` does.
  await project.link("studio", project.path("studio"));
  return project;
}

async function write(project: Project, file: string, text: string): Promise<void> {
  await mkdir(dirname(project.path(file)), { recursive: true });
  await writeFile(project.path(file), text);
}

test("each command prints what the README shows", async () => {
  const transcripts = blocks.filter(({ language }) => language === "console");
  expect(transcripts.map(({ text }) => text.split("\n")[0])).toEqual([
    "$ npx proviso check",
    "$ npx proviso check src/picture.ts",
    "$ npx tspc",
  ]);
  for (const { text, line } of transcripts) {
    const [prompt = "", ...printed] = text.split("\n");
    const command = prompt.replace("$ ", "");
    const project = await projectAt(line, compilerFor(command));
    // By then the reader has let Proviso mend what the section before is about.
    if (command === "npx tspc")
      await node([...(commands["npx proviso check"] ?? []), "--fix", "src/picture.ts"], project.folder);
    const { code, output } = await node(commands[command] ?? [], project.folder);
    expect(output.trimEnd()).toBe(printed.join("\n").trimEnd());
    expect(code).not.toBe(0);
    await project.remove();
  }
}, 120_000);

test("audit prints what the README shows of it", async () => {
  const [shown] = blocks.filter(
    ({ language, text }) => language === "text" && text.includes("smallest step"),
  );
  const states = join(root, "tests", "cli", "fixtures", "audit", "broken");
  const project = await Project.copyOf(join(states, "new"));
  await project.installProviso();
  await project.installCompiler("7.0");
  const audit = ["node_modules/proviso/dist/cli/main.js", "audit", "--against", join(states, "old")];
  const { code, output } = await node(audit, project.folder);
  // In the README it is a version that is published.
  const printed = output.replaceAll(join(states, "old"), "1.4.2").split("\n");
  // Not all of it, but what is shown is there, in this order.
  let at = -1;
  for (const line of shown?.text.trimEnd().split("\n") ?? [""]) {
    at = printed.indexOf(line, at + 1);
    expect(at, line).toBeGreaterThanOrEqual(0);
  }
  expect(code).toBe(1);
  await project.remove();
});

test.each(["7.0", "6.0"])(
  "check --fix writes the flag, and the program is clean on %s",
  async (compiler) => {
    const project = await projectAt(
      blocks.find(({ language }) => language === "console")?.line ?? 0,
      compiler,
    );
    const proviso = [...(commands["npx proviso check"] ?? []), "--fix"];
    await node(proviso, project.folder);
    const app = await readFile(project.path("src", "app.ts"), "utf8");
    expect(app).toContain('new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] })');
    expect(await node(proviso, project.folder)).toMatchObject({ code: 0 });
    expect(await project.compiler("--noEmit")).toMatchObject({ code: 0, output: "" });
    await project.remove();
  },
  120_000,
);

test("what it installs is what the package works with", () => {
  const installed = blocks
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.trim().split("\n"))
    .flatMap((line) => line.split(" ").filter((word) => !/^(?:npm|install|--save-dev)$/.test(word)));
  for (const name of installed) {
    const [bare = "", major = ""] = name.split("@");
    if (bare === "proviso") continue;
    expect(intersects(major, manifest.peerDependencies[bare] ?? ""), name).toBe(true);
  }
  expect(readme).toContain(`proviso-${manifest.version}.tgz`);
});

test.each(["6.0", "7.0"])("every TypeScript block compiles on %s", async (compiler) => {
  const project = await projectAt(Number.MAX_SAFE_INTEGER, compiler);
  await project.edit(
    "src/app.ts",
    'new App("myapp")',
    'new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] })',
  );
  await project.edit("tsconfig.json", '["src"]', '["src", "library"]');
  expect(await project.compiler()).toMatchObject({ code: 0, output: "" });
  await project.remove();
});

test("the table lists the experimental APIs of the App", async () => {
  const cli = join(root, "dist", "cli", "main.js");
  const { code, output } = await node(
    [cli, "docs", "README.md", "--check", "-p", "tsconfig.types.json"],
    root,
  );
  expect(output).toBe("");
  expect(code).toBe(0);
});

test("every file that it links to is there", async () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) await expect(access(join(root, link)), link).resolves.toBeUndefined();
});
