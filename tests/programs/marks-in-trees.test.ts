// Marks where packages are not installed as everybody's: in a workspace, by an alias to sources, by a reference to another
// project, in two versions at once, and in packages without a package.json of their own.
import { symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { OptInRequiredFinding } from "../../src/analysis/finding.js";
import { findingsIn, open } from "./findings.js";
import {
  compilers,
  strictConfig,
  WrittenProject,
  type CompilerVersion,
  type Files,
} from "./written-project.js";

const library = `import { defineFeatures, type FlagsOf } from "proviso";
export const features = defineFeatures({
  docs: "https://example.com/lib",
  features: { FAST: { title: "Fast", added: "1.0.0", status: "trial" } },
});
export interface ExperimentalFeatureFlags extends FlagsOf<typeof features> {}
/** @experimental FAST */
export function fast(level: number): number {
  return level;
}
export const twice = (): number => fast(2);
`;
const declarations = (flag: string, name: string): string => `import type { FlagsOf } from "proviso";
export declare const features: {
  readonly docs: "https://example.com/lib";
  readonly features: { readonly ${flag}: { readonly title: "T"; readonly added: "1.0.0"; readonly status: "trial" } };
};
export interface ExperimentalFeatureFlags extends FlagsOf<typeof features> {}
/** @experimental ${flag} */
export declare function ${name}(level: number): number;
export declare function calm(): void;
`;
const { compilerOptions } = strictConfig;
const composite = { ...compilerOptions, noEmit: undefined, composite: true, rootDir: "src", outDir: "dist" };
const app = (name: string): Files => ({
  "app/package.json": { name: "app", type: "module" },
  "app/src/main.ts": `import { fast } from "${name}";\nfast(1);\n`,
});
const workspace = (types: string): Files => ({
  "package.json": { name: "root", private: true },
  "lib/package.json": { name: "lib", version: "1.0.0", type: "module", exports: { ".": { types } } },
  "lib/src/index.ts": library,
  "lib/tsconfig.json": { compilerOptions: composite, include: ["src"] },
});

async function foundIn(version: CompilerVersion, files: Files, links: Readonly<Record<string, string>> = {}) {
  const project = new WrittenProject(version, files);
  try {
    for (const [link, target] of Object.entries(links)) {
      symlinkSync(project.path(target), project.path(link), "junction");
    }
    const program = await open(project.path("app"));
    const findings = await findingsIn(project, program);
    program.close();
    return Object.entries(findings).flatMap(([file, found]) =>
      (found as readonly OptInRequiredFinding[]).map(({ code, member, group }) => {
        const { site, flags } = group;
        const module = /declare module "(.*)"/.exec(site?.snippet ?? "")?.[1];
        return [code, file, member, flags.join(), site?.file ?? "", module ?? ""].join(" ").trim();
      }),
    );
  } finally {
    project.remove();
  }
}

describe.each(compilers)("on %s", (version) => {
  const config = { compilerOptions, include: ["src"] };
  const asked = ["opt-in-required app/src/main.ts fast FAST app/src/experimental.d.ts lib"];

  it("the sources of a package of the workspace", async () => {
    const files = { ...workspace("./src/index.ts"), ...app("lib"), "app/tsconfig.json": config };
    expect(await foundIn(version, files, { "node_modules/lib": "lib" })).toEqual(asked);
  });

  it("an alias to the sources, and what stands there itself is not asked", async () => {
    const paths = { "@/lib": ["../lib/src/index.ts"] };
    const options = { ...compilerOptions, module: "esnext", moduleResolution: "bundler", paths };
    const files = {
      ...workspace("./src/index.ts"),
      ...app("@/lib"),
      "app/tsconfig.json": { compilerOptions: options, include: ["src"] },
    };
    expect(await foundIn(version, files)).toEqual([
      "opt-in-required app/src/main.ts fast FAST app/src/experimental.d.ts @/lib",
    ]);
  });

  it("a reference to a project that has not been built", async () => {
    const files = {
      ...workspace("./dist/index.d.ts"),
      ...app("lib"),
      "app/tsconfig.json": { ...config, references: [{ path: "../lib" }] },
    };
    expect(await foundIn(version, files, { "node_modules/lib": "lib" })).toEqual(asked);
  });

  it("two versions of one library, each with its own flags", async () => {
    const versionOf = (folder: string, version: string, flag: string, name: string): Files => ({
      [`${folder}/package.json`]: {
        name: "lib",
        version,
        type: "module",
        types: "./dist/index.d.ts",
      },
      // It only says how to load what is here.
      [`${folder}/dist/package.json`]: { type: "module" },
      [`${folder}/dist/index.d.ts`]: declarations(flag, name),
    });
    const files = {
      ...versionOf("app/node_modules/lib", "1.0.0", "FAST", "fast"),
      ...versionOf("app/node_modules/user/node_modules/lib", "0.9.0", "OLD", "slow"),
      "app/node_modules/user/package.json": { name: "user", type: "module", types: "./index.d.ts" },
      "app/node_modules/user/index.d.ts": 'export { slow, calm } from "lib";\n',
      ...app("lib"),
      "app/src/old.ts":
        'import { calm, slow } from "user";\nimport { calm as own } from "lib";\nslow(1);\ncalm();\nown();\n',
      "app/tsconfig.json": config,
    };
    // The other version has no name here by which its interface could be reached.
    expect(await foundIn(version, files)).toEqual([...asked, "opt-in-required app/src/old.ts slow OLD"]);
  });
});
