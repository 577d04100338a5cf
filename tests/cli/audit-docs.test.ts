// The part of a changelog that `proviso docs` keeps: what has become of experiments since the last release.
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Project } from "../support/project.js";
import { read, transcript, write } from "./support/proviso.js";

const changelog = `# Changelog\r\n\r\n## [Unreleased]\r\n\r\n<!-- proviso:changes -->\r\n<!-- /proviso:changes -->\r\n\r\n## [1.4.2]\r\n`;
const since = ["--against", ".released"] as const;

describe("the changelog", () => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.empty();
    await project.installProviso();
    await project.installCompiler("7.0");
    const states = join(__dirname, "fixtures", "audit", "released");
    await cp(join(states, "new"), project.folder, { recursive: true });
    await cp(join(states, "old"), project.path(".released"), { recursive: true });
    await write(project.folder, { "CHANGELOG.md": changelog, "README.md": "# Studio\n" });
  });
  afterAll(() => project.remove());

  it("is written, and then is up to date", async () => {
    expect(await transcript(project, "docs", "CHANGELOG.md", ...since, "--check")).toBe(
      `$ proviso docs CHANGELOG.md --against .released --check
on standard error:
CHANGELOG.md is out of date: run 'proviso docs CHANGELOG.md --against .released'.
exit status 1
`,
    );
    expect(await read(project, "CHANGELOG.md")).toBe(changelog);
    expect(await transcript(project, "docs", "CHANGELOG.md", ...since)).toMatch(/exit status 0\n$/);
    const text = await read(project, "CHANGELOG.md");
    expect(text.replaceAll("\r\n", "\n")).toBe(`# Changelog

## [Unreleased]

<!-- proviso:changes -->

### Accepted

- [Images](https://example.com/studio/experimental) (\`IMAGES\`, on trial since 1.1.0)

### Rejected

- [Moving pictures](https://example.com/studio/experimental) (\`VIDEO\`, on trial since 1.3.0)

### New on trial

- [Sound](https://example.com/studio/experimental) (\`SOUND\`, on trial since 1.5.0)

### Changed on trial

- \`Options.seed\` (\`SEED\`) has changed.
- \`preview\` (\`@beta\`) has changed.

<!-- /proviso:changes -->

## [1.4.2]
`);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(await transcript(project, "docs", "CHANGELOG.md", ...since, "--check")).toBe(
      "$ proviso docs CHANGELOG.md --against .released --check\nexit status 0\n",
    );
  });

  it("is not written where there is no place for it, or the package cannot be read", async () => {
    expect(await transcript(project, "docs", "README.md", ...since)).toBe(
      `$ proviso docs README.md --against .released
on standard error:
README.md has no place for the changes: add the lines <!-- proviso:changes --> and <!-- /proviso:changes --> where it is to stand.
exit status 2
`,
    );
    const before = await read(project, "CHANGELOG.md");
    for (const file of ["index.d.ts", "server.d.ts"]) await rm(project.path(file));
    expect(await transcript(project, "docs", "CHANGELOG.md", ...since)).toMatch(
      /has no declarations .*\nexit status 2\n$/,
    );
    expect(await read(project, "CHANGELOG.md")).toBe(before);
  });
});
