import { execFile } from "node:child_process";

/** What a tool has printed, or why it has not. */
export type ToolRun =
  | { readonly ok: true; readonly stdout: Buffer }
  | { readonly ok: false; readonly reason: string; readonly isMissing: boolean };

/** Runs a tool that reads or fetches something. It has five minutes. */
export function runTool(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ToolRun> {
  const isWindows = process.platform === "win32";
  return new Promise((settle) => {
    execFile(
      command,
      [...args],
      {
        cwd,
        encoding: "buffer",
        maxBuffer: 1 << 30,
        timeout: 300_000,
        windowsHide: true,
        // What npm and its like are on Windows can only be run by a shell.
        shell: isWindows && command !== "git",
        env: { ...process.env, ...env },
      },
      (error, stdout, stderr) => {
        if (!error) {
          settle({ ok: true, stdout });
          return;
        }
        const isMissing = error.code === "ENOENT";
        const said = `${stderr.toString("utf8")}\n${stdout.toString("utf8")}`;
        settle({ ok: false, reason: isMissing ? `${command} is not installed` : said.trim(), isMissing });
      },
    );
  });
}
