import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { compilersFolder, node, npm } from "../run.mjs";
import { npmInstall, remembered } from "./pair.mjs";

const ts = createRequire(join(compilersFolder, "6.0", "package.json"))("typescript");
const tools = ["@microsoft/api-extractor@7.52.8", "@arethetypeswrong/cli@0.18.2", "tsd@0.33.0"];
const timeout = 180_000;

/** The tools that the audit is compared with, in a folder of their own. They are needed here alone. */
export async function installedTools(folder) {
  const home = join(folder, "tools");
  const bin = (name) => join(home, "node_modules", name);
  if (!existsSync(bin("tsd"))) {
    mkdirSync(home, { recursive: true });
    // What unpacks tarballs for `attw` hands on nothing from fflate 0.8.3 on.
    writeFileSync(join(home, "package.json"), '{ "private": true, "overrides": { "fflate": "0.8.2" } }\n');
    await npmInstall(home, tools);
  }
  return {
    apiExtractor: bin("@microsoft/api-extractor/bin/api-extractor"),
    attw: bin("@arethetypeswrong/cli/dist/index.js"),
    tsd: bin("tsd/dist/cli.js"),
  };
}

/**
 * The lines that API Extractor's report of the main entry point loses and gets between two versions. An author who keeps
 * the report in the repository reads them, and judges.
 */
export async function reportDiff({ apiExtractor }, { older, newer }, { name }) {
  const [before, after] = [await apiReport(older), await apiReport(newer)];
  if (before === null || after === null) return null;
  return { gone: without(before, after), come: without(after, before) };

  function apiReport(state) {
    return remembered(state, "report", async () => {
      const installed = join(state, "node_modules", name);
      const entry = entryOf(state, name);
      if (entry === undefined) return undefined;
      // What lies in `node_modules` is a library to it, whose declarations it does not read.
      const copy = join(state, "reported");
      rmSync(copy, { recursive: true, force: true });
      cpSync(installed, copy, { recursive: true });
      const config = join(copy, "api-extractor.json");
      const reportFolder = join(copy, "report");
      mkdirSync(reportFolder);
      const configured = extractorConfig(join(copy, relative(installed, entry)), copy, reportFolder);
      writeFileSync(config, JSON.stringify(configured));
      await node([apiExtractor, "run", "--local", "--config", config], { cwd: state, timeout });
      const [report] = readdirSync(reportFolder).filter((file) => file.endsWith(".api.md"));
      const lines = report && readFileSync(join(reportFolder, report), "utf8").split(/\r?\n/);
      rmSync(copy, { recursive: true, force: true });
      return lines;
    });
  }
}

/** The declarations that an import of the package leads to. */
export function entryOf(state, name) {
  const { resolvedModule } = ts.resolveModuleName(
    name,
    join(state, "index.mts"),
    moduleOptions,
    ts.sys,
    undefined,
    undefined,
    ts.ModuleKind.ESNext,
  );
  const entry = resolvedModule?.resolvedFileName;
  return entry !== undefined && /\.d\.[cm]?ts$/.test(entry) ? entry : undefined;
}

const moduleOptions = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };

const extractorConfig = (mainEntryPointFilePath, projectFolder, reportFolder) => ({
  mainEntryPointFilePath,
  projectFolder,
  apiReport: {
    enabled: true,
    reportFolder,
    reportTempFolder: join(reportFolder, "temp"),
    reportFileName: "package",
  },
  docModel: { enabled: false },
  dtsRollup: { enabled: false },
  tsdocMetadata: { enabled: false },
  compiler: {
    skipLibCheck: true,
    overrideTsconfig: {
      compilerOptions: {
        target: "es2022",
        lib: ["es2023", "dom", "dom.iterable"],
        module: "nodenext",
        moduleResolution: "nodenext",
        strict: true,
        skipLibCheck: true,
      },
      files: [mainEntryPointFilePath],
    },
  },
});

/** The lines of one text that the other one does not have as often. */
function without(lines, others) {
  const left = new Map();
  for (const line of others) left.set(line.trim(), (left.get(line.trim()) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line.trim()) ?? 0;
    left.set(line.trim(), count - 1);
    return count <= 0 && !/^\s*(\/\/.*)?$/.test(line);
  });
}

/** What `attw` says of the newer tarball that it does not say of the older one; nothing where it cannot tell. */
export async function newProblems({ attw }, { older, newer }, { name }) {
  const [before, after] = [await problemsOf(older), await problemsOf(newer)];
  return before && after && after.filter((problem) => !before.includes(problem));

  function problemsOf(state) {
    return remembered(state, "attw", async () => {
      const flags = ["pack", "--silent", "--ignore-scripts", `./node_modules/${name}`];
      const packed = await npm(flags, { cwd: state, timeout });
      const tarball = packed.output.split("\n").find((line) => line.endsWith(".tgz"));
      const { output } = await node([attw, tarball ?? "", "--format", "json"], { cwd: state, timeout });
      try {
        const { analysis } = JSON.parse(output.slice(output.indexOf("{")));
        return [...new Set((analysis.problems ?? []).map(({ kind }) => kind))];
      } catch {
        return undefined;
      }
    });
  }
}
