// Opens, edits and closes a project in one server, over and over, and tells what is left of it. It drives the server's
// own project service in this process, where the garbage collector can be asked.
import { createRequire } from "node:module";
import { join } from "node:path";
import { clearImmediate, clearTimeout, setImmediate, setTimeout } from "node:timers";
import { setTimeout as wait } from "node:timers/promises";

const [folder, other, rounds] = process.argv.slice(2);
const ts = createRequire(join(import.meta.dirname, "..", "..", "compilers", "6.0", "package.json"))(
  "typescript",
);
const quiet = {
  close() {},
  hasLevel: () => false,
  loggingEnabled: () => false,
  perftrc() {},
  info() {},
  msg() {},
  startGroup() {},
  endGroup() {},
  getLogFileName() {},
};
const watcher = { close() {} };
const host = {
  ...ts.sys,
  watchFile: () => watcher,
  watchDirectory: () => watcher,
  setTimeout,
  clearTimeout,
  setImmediate,
  clearImmediate,
};
const service = new ts.server.ProjectService({
  host,
  logger: quiet,
  cancellationToken: ts.server.nullCancellationToken,
  useSingleInferredProject: false,
  useInferredProjectPerProjectRoot: false,
  typingsInstaller: ts.server.nullTypingsInstaller,
  allowLocalPluginLoads: true,
  session: undefined,
});
// Another project stays open, so that the libraries of the language are not read again each time.
service.openClientFile(join(other, "main.ts"));
const file = join(folder, "main.ts");
const text = ts.sys.readFile(file);
const projects = [];
const programs = [];
let found = 0;

function round(index) {
  service.openClientFile(file, text);
  const project = service.getDefaultProjectForFile(ts.server.toNormalizedPath(file), true);
  const errors = () =>
    project
      .getLanguageService()
      .getSemanticDiagnostics(file)
      .map(({ code }) => code);
  const info = service.getScriptInfo(file);
  if (index < 0) errors();
  for (const edit of index < 0 ? [] : [`// ${index}\n`, `// once more\n`]) {
    info.editContent(0, 0, edit);
    const isFound = errors().includes(990001);
    if (edit.includes("once") && isFound) found++;
    programs.push(new WeakRef(project.getLanguageService().getProgram()));
  }
  const at = info.getSnapshot().getText(0, info.getSnapshot().getLength()).indexOf("pay");
  project.getLanguageService().getQuickInfoAtPosition(file, at);
  project.getLanguageService().getCompletionsAtPosition(file, at, {});
  projects.push(new WeakRef(project));
  service.closeClientFile(file);
  // A project is given up when another file is opened of none.
  service.openClientFile(join(folder, "..", "none.ts"), "", undefined);
  service.closeClientFile(join(folder, "..", "none.ts"));
}

async function collected() {
  for (let turn = 0; turn < 5; turn++) {
    await wait(10);
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}

for (let index = -10; index < 0; index++) round(index);
const heapBefore = await collected();
for (let index = 0; index < Number(rounds); index++) {
  round(index);
  await wait(0);
}
const heapAfter = await collected();
const alive = (refs) => refs.filter((ref) => ref.deref() !== undefined).length;
console.log(
  JSON.stringify({ found, open: alive(projects), programs: alive(programs), heapBefore, heapAfter }),
);
process.exit(0);
