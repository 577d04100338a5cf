import { createHash } from "node:crypto";
import type ts from "typescript";

// Not in the published types: what incremental builds compare to know whether a file has changed.
interface VersionedFile {
  version?: string;
}

/**
 * Has incremental builds check all files anew where the program asks about other foreign marks than before, or consents
 * to others. They keep the errors of each file that has not changed, and take no notice of plugins: so what is asked is
 * made a part of the version of each file that can have findings.
 *
 * A program that asks nothing has the versions that it would have without Proviso.
 */
export function putConsentInVersions(program: ts.Program, config: Readonly<Record<string, unknown>>): void {
  const { foreign, optIn } = config;
  const asked = foreign === undefined && optIn === undefined ? "" : mark + digest([foreign, optIn]);
  for (const file of program.getSourceFiles()) {
    const versioned = file as VersionedFile;
    if (versioned.version === undefined || file.isDeclarationFile) continue;
    // While it watches, the compiler keeps files from one program to the next.
    const [own = ""] = versioned.version.split(mark);
    if (versioned.version !== own + asked) versioned.version = own + asked;
  }
}

const mark = "+proviso-";

const digest = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
