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
  writeFileSync(join(folder, "yarn.lock"), "");
  for (const [file, kept] of Object.entries(settings)) {
    const text = nearest(project, file, kept);
    if (text !== undefined) writeFileSync(join(folder, file), text);
  }
}

const settings: Readonly<Record<string, (text: string) => string>> = {
  ".npmrc": (text) => text,
  ".yarnrc": (text) =>
    linesOf(text)
      .filter((line) => !/^"?yarn-path/.test(line))
      .join("\n"),
  ".yarnrc.yml": (text) => keptOfYaml(text),
};

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

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/);
