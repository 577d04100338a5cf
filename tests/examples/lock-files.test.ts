import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../support/project.js";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly resolved?: string }>>;
}

it.each(["quickstart", "library", "consumer"])(
  "examples/%s takes its packages from whichever registry is configured",
  async (name) => {
    const text = await readFile(join(root, "examples", name, "package-lock.json"), "utf8");
    const { packages } = JSON.parse(text) as Lock;
    const named = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
    for (const address of named) expect(address).toMatch(/^file:\.\./);
  },
);
