import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import { root } from "../support/project.js";

export const compilers = ["5.4", "5.9", "6.0", "7.0", "7.1"] as const;
export type CompilerVersion = (typeof compilers)[number];

/** What the files of a project are, by their paths; an object is written as JSON. */
export type Files = Readonly<Record<string, string | Buffer | object>>;

/** A project in a temporary folder of its own, in which Proviso and a compiler are installed. */
export class WrittenProject {
  /** With `/`, as the compilers name it. */
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "proviso-program-"))).replaceAll("\\", "/");

  constructor(version: CompilerVersion | undefined, files: Files) {
    this.#link("proviso", inject("provisoPackage"));
    if (version) {
      this.#link("typescript", join(root, "tests", "compilers", version, "node_modules", "typescript"));
    }
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  path(name: string): string {
    return `${this.folder}/${name}`;
  }

  write(name: string, content: Files[string]): void {
    const file = this.path(name);
    mkdirSync(dirname(file), { recursive: true });
    const isText = typeof content === "string" || Buffer.isBuffer(content);
    writeFileSync(file, isText ? content : JSON.stringify(content));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #link(name: string, target: string): void {
    mkdirSync(this.path("node_modules"), { recursive: true });
    symlinkSync(target, this.path(join("node_modules", name)), "junction");
  }
}

/** The options of a project that checks everything it can. */
export const strictConfig = {
  compilerOptions: {
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
    module: "node16",
    moduleResolution: "node16",
    jsx: "preserve",
    strict: true,
    allowJs: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["src"],
};
