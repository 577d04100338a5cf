import { join } from "node:path";
import { Project } from "../support/project.js";

/** The compilers that ts-patch patches. */
export const versions = ["5.9", "6.0"] as const;

/** A project with findings and with errors that are only TypeScript's, on one of the compilers. */
export async function shop(version: string): Promise<Project> {
  const project = await Project.copyOf(join(__dirname, "fixtures", "shop"));
  await project.installProviso();
  await project.installCompiler(version);
  return project;
}
