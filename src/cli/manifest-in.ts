import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  readonly name?: string;
  readonly version?: string;
}

/** The `package.json` of a folder; nothing where there is none, or it cannot be read. */
export function manifestIn(folder: string): Manifest | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null ? manifest : undefined;
  } catch {
    return undefined;
  }
}
