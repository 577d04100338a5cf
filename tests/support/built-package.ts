// Builds Proviso once for all tests, as it is now: `dist/` may be of another day.
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node" with { "resolution-mode": "import" };

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the built package. */
    readonly provisoPackage: string;
  }
}

const root = join(__dirname, "..", "..");

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "proviso-package-"));
  for (const part of ["package.json", "types"]) {
    await cp(join(root, part), join(folder, part), { recursive: true });
  }
  // TypeScript 7 writes the same bytes in a tenth of the time.
  const tsc = join(root, "tests", "compilers", "7.0", "node_modules", "typescript", "bin", "tsc");
  // What does not compile is for the type check to tell.
  const options = ["-p", join(root, "tsconfig.build.json"), "--noEmitOnError", "false", "--noCheck"];
  const build = [tsc, ...options, "--outDir", join(folder, "dist")];
  await promisify(execFile)(process.execPath, build, { timeout: 120_000 });
  await cp(join(root, "src", "lsp", "tsdk"), join(folder, "dist", "tsdk"), { recursive: true });
  const bundle = [join(root, "scripts", "bundle-transformer.mjs"), join(folder, "dist")];
  await promisify(execFile)(process.execPath, bundle, { timeout: 120_000 });
  // The declarations of the App are locked with the TypeScript that the package has; who installs it brings his own.
  const packages = join(folder, "node_modules");
  await symlink(join(root, "node_modules"), packages, "junction");
  const app = [join(root, "scripts", "app-declarations.mjs"), join(folder, "dist")];
  await promisify(execFile)(process.execPath, app, { timeout: 120_000 });
  await rm(packages);
  provide("provisoPackage", folder);
  return () => rm(folder, { recursive: true, force: true });
}
