import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
import { withCollectorAtEase } from "./collector-at-ease.js";
import { executableIn } from "./executable.js";
import { endingWithUs } from "./started-processes.js";
import type { InstalledTypeScript } from "./locate-typescript.js";
import { filesInOutput } from "./tsc-output.js";

/** `tsc --noEmit`, under way. */
export interface OwnCheck {
  /** The files of which it prints errors; nothing where it could not tell. */
  filesWithErrors(): Promise<ReadonlySet<string> | undefined>;
  /** Ends it; never throws. */
  stop(): void;
}

// Nothing is written, and nothing but errors is printed, whatever the project asks for.
const off = [
  "pretty",
  "incremental",
  "composite",
  "emitDeclarationOnly",
  "listFiles",
  "listFilesOnly",
  "explainFiles",
  "traceResolution",
  "diagnostics",
  "extendedDiagnostics",
];
const options = [
  "--noEmit",
  ...off.flatMap((option) => [`--${option}`, "false"]),
  "--tsBuildInfoFile",
  "null",
];

/**
 * Starts the compiler that belongs to an installed TypeScript 7.
 *
 * @returns nothing where it cannot be found
 */
export async function startOwnCheck(
  { folder }: InstalledTypeScript,
  configFile: string,
): Promise<OwnCheck | undefined> {
  const executable = await executableIn(folder);
  if (executable === undefined) return undefined;
  const cwd = dirname(configFile);
  const child = withCollectorAtEase(() =>
    spawn(executable, ["-p", configFile, ...options], {
      cwd,
      stdio: ["ignore", "pipe", "ignore"],
      windowsHide: true,
    }),
  );
  const stop = endingWithUs(child);
  const output: Buffer[] = [];
  child.stdout.on("data", (data: Buffer) => output.push(data));
  const ended = new Promise<boolean>((settle) => {
    child.on("error", () => settle(false));
    // 1 and 2 are what different versions say for errors.
    child.on("close", (code) => settle(code !== null && code <= 2));
  });
  const printed = async (): Promise<string | undefined> => {
    const isDone = await ended;
    stop();
    return isDone ? Buffer.concat(output).toString("utf8") : undefined;
  };
  const filesIn = (text: string | undefined): ReadonlySet<string> | undefined => {
    const files = text === undefined ? undefined : filesInOutput(text);
    return files && new Set(files.map((file) => resolve(cwd, file).replaceAll("\\", "/")));
  };
  return {
    filesWithErrors: async () => filesIn(await printed()),
    stop,
  };
}
