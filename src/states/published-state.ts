import { appendFileSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PackageState } from "../audit/state/package-state.js";
import { temporaryFolder } from "../programs/temporary-folder.js";
import { tarballState } from "./archive-state.js";
import { fetchProblem, type FetchProblem } from "./fetch-problem.js";
import { folderState } from "./folder-state.js";
import { packageManagerOf, type PackageManager } from "./package-manager.js";
import { asProject } from "./project-settings.js";
import { runTool, type ToolRun } from "./run-tool.js";

export type { FetchProblem } from "./fetch-problem.js";

/**
 * Whether a text can stand behind the `@` of a package: a version, a range or a tag. What names another source, such as
 * `github:owner/name`, would have git fetch what is no version of the package.
 */
export const isPublishable = (text: string): boolean => /^[\w.^~<>=|*+ ][\w.^~<>=|*+\- ]*$/.test(text);

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
  const manager = packageManagerOf(project);
  const fetched = await fetchInto(manager, project, name, version);
  // Where the project's own is not installed, npm comes with Node.
  const isMissing = "why" in fetched && fetched.why === "no-manager";
  return isMissing && manager !== "npm" ? fetchInto("npm", project, name, version) : fetched;
}

async function fetchInto(
  manager: PackageManager,
  project: string,
  name: string,
  version: string,
): Promise<PackageState | FetchProblem> {
  const { path: folder, remove } = temporaryFolder("proviso-fetch-");
  try {
    const run = await fetchWith[manager](`${name}@${version}`, project, folder);
    if (!run.ok) return fetchProblem(run);
    return read(folder, name) ?? { why: "failed", reason: `${manager} fetched no package` };
  } finally {
    remove();
  }
}

// Who waits for an audit would rather hear that there is no network than wait for three attempts.
const impatient = {
  npm_config_fetch_retries: "1",
  npm_config_fetch_retry_mintimeout: "1000",
  YARN_HTTP_RETRY: "1",
};

const fetchWith: Record<PackageManager, (spec: string, project: string, folder: string) => Promise<ToolRun>> =
  {
    // Forced, as what the project's `devEngines` ask for is needed to work on it, and not to fetch; `pack` forces nothing else.
    npm: (spec, project, folder) =>
      runTool(
        "npm",
        ["pack", spec, "--force", "--ignore-scripts", "--loglevel=error", "--pack-destination", folder],
        project,
        impatient,
      ),
    pnpm(spec, project, folder) {
      asProject(project, folder);
      return runTool(
        "pnpm",
        ["add", spec, "--ignore-scripts", "--ignore-workspace", "--config.node-linker=hoisted"],
        folder,
        impatient,
      );
    },
    yarn(spec, project, folder) {
      asProject(project, folder);
      // Without one, a yarn after the first takes the folder for a part of the project above it.
      writeFileSync(join(folder, "yarn.lock"), "");
      // Of yarn 1 alone: those after it refuse to run where an environment has what they do not know.
      appendFileSync(join(folder, ".yarnrc"), "\nignore-scripts true\n");
      return runTool("yarn", ["add", spec], folder, {
        ...impatient,
        YARN_NODE_LINKER: "node-modules",
        YARN_ENABLE_SCRIPTS: "false",
        YARN_ENABLE_IMMUTABLE_INSTALLS: "false",
        npm_config_ignore_scripts: "true",
      });
    },
    bun(spec, project, folder) {
      asProject(project, folder);
      return runTool("bun", ["add", spec, "--ignore-scripts"], folder, impatient);
    },
  };

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
