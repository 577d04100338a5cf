// Installing Proviso beside a TypeScript that it refuses must be told by the package manager.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { supportedTypeScript } from "../../src/programs/supported.js";
import { root } from "../support/project.js";

it("allows as a peer the versions that are supported, and no other", () => {
  const { peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly peerDependencies: Readonly<Record<string, string>>;
  };
  const ranges = supportedTypeScript.map(
    ({ first, end }) => `>=${first.join(".")}.0-0 <${end.join(".")}.0-0`,
  );
  expect(peerDependencies["typescript"]).toBe(ranges.join(" || "));
});
