// What the lock files must be for an install to come out the same everywhere.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compilers, compilersFolder, root } from "../../scripts/run.mjs";

const read = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));
const folders = [
  root,
  join(root, "editors", "vscode", "tests"),
  ...compilers.map((version) => join(compilersFolder, version)),
];

describe.each(folders.map((folder) => [folder.slice(root.length) || "the root", folder]))(
  "%s",
  (_, folder) => {
    const { packages } = read(folder, "package-lock.json");

    it("names no registry, so that it installs from whichever one is configured", () => {
      const named = Object.entries(packages).filter(([, entry]) => "resolved" in entry);
      expect(named).toEqual([]);
    });
    it("pins exact versions", () => {
      const { dependencies = {}, devDependencies = {} } = read(folder, "package.json");
      for (const version of Object.values({ ...dependencies, ...devDependencies })) {
        expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      }
    });
  },
);

it.each(["7.0", "7.1"])(
  "compiler %s is locked for every platform, not only for the one that locked it",
  (version) => {
    const { packages } = read(compilersFolder, version, "package-lock.json");
    for (const platform of ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"]) {
      expect(packages).toHaveProperty([`node_modules/@typescript/typescript-${platform}`]);
    }
  },
);
