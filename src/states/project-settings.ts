import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { namedRelease } from "./package-manager.js";

/**
 * Makes a project of an empty folder, in which the settings of another one hold that tell where packages come from, and
 * which release of its package manager fetches them. Nothing that is run, such as a plugin, is among them.
 */
export function asProject(project: string, folder: string): void {
  const packageManager = nearest(project, "package.json", namedRelease);
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({
      name: "fetched",
      private: true,
      ...(packageManager !== undefined && { packageManager }),
    }),
  );
  for (const [file, kept] of Object.entries(settings)) {
    const text = nearest(project, file, kept);
    if (text !== undefined) writeFileSync(join(folder, file), text);
  }
  // A member of a workspace may say something of itself alone, and the workspace where packages come from.
  const npmrc = all(project, ".npmrc");
  if (npmrc.length > 0) writeFileSync(join(folder, ".npmrc"), npmrc.reverse().join("\n"));
}

const settings: Readonly<Record<string, (text: string) => string>> = {
  ".yarnrc": (text) =>
    linesOf(text)
      .filter((line) => !/^"?yarn-path/.test(line))
      .join("\n"),
  ".yarnrc.yml": (text) => keptOfYaml(text),
  "bunfig.toml": (text) => keptOfToml(text),
};

/** The texts of all files of a name in a folder and above it, the nearest first. */
function all(folder: string, file: string): string[] {
  const path = join(folder, file);
  const own = existsSync(path) ? [readFileSync(path, "utf8")] : [];
  return dirname(folder) === folder ? own : [...own, ...all(dirname(folder), file)];
}

/** What a file says that is in a folder or, where it says nothing there, above it. */
function nearest(
  folder: string,
  file: string,
  read: (text: string) => string | undefined,
): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const path = join(current, file);
    const found = existsSync(path) ? read(readFileSync(path, "utf8")) : undefined;
    if (found !== undefined) return found;
    if (dirname(current) === current) return undefined;
  }
}

const kept = /^(npm\w*|http\w*|unsafeHttpWhitelist|enableStrictSsl|network\w*|ca\w*):/;

/** The keys about registries and how they are reached, with all that is indented below them. */
function keptOfYaml(text: string): string {
  let isKept = false;
  return linesOf(text)
    .filter((line) => {
      if (/^\S/.test(line)) isKept = kept.test(line);
      return isKept;
    })
    .join("\n");
}

/** The tables about what is installed and from where. */
function keptOfToml(text: string): string {
  let isKept = false;
  return linesOf(text)
    .filter((line) => {
      const [, table] = /^\s*\[+\s*([\w-]+)/.exec(line) ?? [];
      if (table !== undefined) isKept = table === "install";
      return isKept;
    })
    .join("\n");
}

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/);
