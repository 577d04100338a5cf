// Each command as it is typed, with what it prints and its exit status: the same on every TypeScript.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { config, projectOf, read, transcript, write } from "./support/proviso.js";

const files = {
  "tsconfig.json": config,
  "src/mails.ts": `import { createQueue } from "queue";

// Experimental, so each flag is named.
export const mails = createQueue("mails", { optIn: ["RETRY" /* since 1.0 */, "PAUSE"] });
export const news = createQueue("news");
news.addFirst(() => undefined);
`,
  "src/send.ts": `import { mails, news } from "./mails.js";

mails.addFirst(() => mails.addWithRetries(() => undefined, 2));
news.pause();
news.schedule("* * * * *", () => undefined);
`,
  "README.md": `# Mails\r\n\r\n<!-- proviso:list -->\r\n<!-- /proviso:list -->\r\n\r\nThe end.\r\n`,
};
const golden = (name: string): string => join(__dirname, "golden", `${name}.txt`);

// That all of them find the same, the JSON tells; how it is written for people does not hang on them.
const forPeople: [name: string, args: string[]][] = [
  ["check", ["check"]],
  ["check-pretty", ["check", "--format", "pretty"]],
  ["check-github", ["check", "--format", "github"]],
  ["check-strict", ["check", "--strict", "src/mails.ts"]],
  ["check-dry-run", ["check", "--dry-run"]],
  ["list", ["list"]],
  ["list-markdown", ["list", "--format", "markdown"]],
  ["explain-rejected", ["explain", "CRON"]],
  ["explain-unknown", ["explain", "PRIORTY"]],
];

describe.each(["5.4", "5.9", "6.0", "7.0", "7.1"])("on TypeScript %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await projectOf(files, version);
  });
  afterAll(() => project.remove());

  it.each<[name: string, args: string[]]>([
    ["check-json", ["check", "--format", "json"]],
    ["list-json", ["list", "--format", "json", "-p", "."]],
    ["explain", ["explain", "PRIORITY"]],
    ...(version === "7.0" ? forPeople : []),
  ])("%s", async (name, args) => {
    await expect(await transcript(project, ...args)).toMatchFileSnapshot(golden(name));
  });

  it.runIf(version === "7.0")("docs keeps the table, and --check tells when it is stale", async () => {
    expect(await transcript(project, "docs", "README.md", "--check")).toMatch(/out of date.*\nexit status 1/);
    expect(await transcript(project, "docs", "README.md")).toMatch(/exit status 0/);
    const text = await read(project, "README.md");
    expect(text).toMatch(/^# Mails\r\n\r\n<!-- proviso:list -->\r\n\r\n\| Feature /);
    expect(text).toMatch(/ \|\r\n\r\n<!-- \/proviso:list -->\r\n\r\nThe end\.\r\n$/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(await transcript(project, "docs", "README.md", "--check")).toBe(
      "$ proviso docs README.md --check\nexit status 0\n",
    );
  });

  it("check --fix writes all edits, and a second run has nothing to do", async () => {
    await expect(await transcript(project, "check", "--fix")).toMatchFileSnapshot(golden("check-fix"));
    const fixed = await read(project, "src/mails.ts");
    await expect(fixed).toMatchFileSnapshot(golden("fixed-mails"));
    // The member of the feature that was removed is for its user to take out.
    await project.edit("src/send.ts", 'news.schedule("* * * * *", () => undefined);\n', "");
    expect(await transcript(project, "check", "--fix")).toBe("$ proviso check --fix\nexit status 0\n");
    expect(await read(project, "src/mails.ts")).toBe(fixed);
    const tsc = project.path("node_modules", "typescript", "bin", "tsc");
    expect(await project.node(tsc, "--noEmit")).toEqual({ code: 0, output: "" });
    await write(project.folder, files);
  });
});
