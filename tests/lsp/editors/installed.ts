import { execFileSync } from "node:child_process";

/** Why an editor cannot be tried; nothing where it can. */
export function missing(command: string, least: readonly [major: number, minor: number]): string | undefined {
  let said: string;
  try {
    said = execFileSync(command, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return `${command} is not installed`;
  }
  const [, version = "", major, minor] = /((\d+)\.(\d+)\S*)/.exec(said) ?? [];
  const isOlder = Number(major) < least[0] || (Number(major) === least[0] && Number(minor) < least[1]);
  return isOlder
    ? `${command} ${version} is too old: ${least.join(".")} is the first that is tried`
    : undefined;
}

/** Why Emacs has no language client; nothing where it has one: from 29 on it is a part of it. */
export function withoutEglot(): string | undefined {
  try {
    execFileSync("emacs", ["--batch", "--eval", "(require 'eglot)"], { stdio: "ignore" });
    return undefined;
  } catch {
    return "Emacs has no Eglot: it is a part of Emacs from 29 on, and a package before";
  }
}
