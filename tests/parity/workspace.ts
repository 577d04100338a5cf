import { cp } from "node:fs/promises";
import { join } from "node:path";
import { Project } from "../support/project.js";

export const projects = join(__dirname, "fixtures", "projects");
const packages = join(__dirname, "fixtures", "packages");

/** Copies of the projects of these names, side by side in one folder, over the packages that all of them use. */
export async function workspaceOf(names: readonly string[]): Promise<Project> {
  const workspace = await Project.empty();
  for (const name of names) await cp(join(projects, name), workspace.path(name), { recursive: true });
  await workspace.installProviso();
  await workspace.installPackages(packages);
  return workspace;
}
