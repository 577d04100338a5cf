import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { PackageState } from "../audit/state/package-state.js";
import { tarballState } from "./archive-state.js";
import { folderState } from "./folder-state.js";
import { packageManagerOf, type PackageManager } from "./package-manager.js";
import { runTool, type ToolRun } from "./run-tool.js";

/** Why a version could not be fetched. */
export type FetchProblem = {
  readonly why: "not-published" | "unreachable" | "failed";
  readonly reason: string;
};

/**
 * A version as it is published, fetched by the package manager of a project. No script of the package is run.
 *
 * @param version a version, a range, or a tag such as `latest`
 */
export async function publishedState(
  project: string,
  name: string,
  version: string,
): Promise<PackageState | FetchProblem> {
  const folder = mkdtempSync(join(tmpdir(), "proviso-fetch-"));
  try {
    const manager = packageManagerOf(project);
    const spec = `${name}@${version}`;
    const run = await fetchWith[manager](spec, project, folder);
    if (run.ok) return read(folder, name) ?? { why: "failed", reason: `${manager} fetched no package` };
    // Where the project's own is not installed, npm comes with Node.
    const again = manager !== "npm" && run.isMissing ? await fetchWith.npm(spec, project, folder) : run;
    if (again.ok) return read(folder, name) ?? { why: "failed", reason: "npm fetched no package" };
    return problemOf(again.reason);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const fetchWith: Record<PackageManager, (spec: string, project: string, folder: string) => Promise<ToolRun>> =
  {
    npm: (spec, project, folder) =>
      runTool("npm", ["pack", spec, "--ignore-scripts", "--silent", "--pack-destination", folder], project),
    pnpm(spec, project, folder) {
      asProject(project, folder);
      return runTool(
        "pnpm",
        ["add", spec, "--ignore-scripts", "--ignore-workspace", "--config.node-linker=hoisted"],
        folder,
      );
    },
    yarn(spec, project, folder) {
      asProject(project, folder);
      // For yarn 1 and for those after it; each passes over what is the other's.
      return runTool("yarn", ["add", spec], folder, {
        YARN_NODE_LINKER: "node-modules",
        YARN_ENABLE_SCRIPTS: "false",
        YARN_IGNORE_SCRIPTS: "true",
        npm_config_ignore_scripts: "true",
      });
    },
  };

/** A project of its own, in which the settings of the other one for registries hold. */
function asProject(project: string, folder: string): void {
  writeFileSync(join(folder, "package.json"), '{ "name": "fetched", "private": true }');
  writeFileSync(join(folder, "yarn.lock"), "");
  for (let current = project; ; current = dirname(current)) {
    const settings = join(current, ".npmrc");
    if (existsSync(settings)) {
      copyFileSync(settings, join(folder, ".npmrc"));
      return;
    }
    if (dirname(current) === current) return;
  }
}

function read(folder: string, name: string): PackageState | undefined {
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  const installed = join(folder, "node_modules", ...name.split("/"));
  const state =
    tarball !== undefined
      ? tarballState(join(folder, tarball), "")
      : existsSync(installed)
        ? folderState(installed, "")
        : undefined;
  return state && { ...state, label: state.manifest.version ?? "" };
}

function problemOf(reason: string): FetchProblem {
  const why =
    /\b(E404|ETARGET|ERR_PNPM_FETCH_404|ERR_PNPM_NO_MATCHING_VERSION|No candidates found|Couldn't find any versions|Couldn't find package)\b/.test(
      reason,
    )
      ? "not-published"
      : /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|META_FETCH_FAIL|network)\b/i.test(
            reason,
          )
        ? "unreachable"
        : "failed";
  return { why, reason: firstLine(reason) };
}

const firstLine = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/^(npm (error|ERR!)( code)?|error|ERR_\w+)\s*/i, "").trim())
    .find((line) => line !== "") ?? "it gave no reason";
