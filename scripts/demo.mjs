// Shows what Proviso does, on examples/quickstart: the message where a flag is missing, the build with the flag,
// and the application at work; and on examples/marked-library and examples/marked-consumer what a mark does. Installs what is missing and changes nothing but ignored files. Ends with an
// exit code other than 0 when anything is not as it should be.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exchange } from "./demo-exchange.mjs";
import { demonstrateMarks } from "./demo-marks.mjs";
import { install, installFolder } from "./install.mjs";
import { node, root } from "./run.mjs";

const example = join(root, "examples", "quickstart");
const optIn = ', { experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKETS"] }';
const message = [
  "You are using experimental features without explicitly opting in.",
  "Experimental features do not guarantee backwards compatibility and may be removed in the future.",
  "If you still like to use these experimental features, you can opt-in by adding this to your src/app.ts file:",
  `new App("quickstart"${optIn})`,
  "See https://example.com/experimental for more details.",
];

const heading = (text) => console.log(`\n== ${text}\n`);
const show = (text) => console.log(text.trimEnd().replace(/^(?=.)/gm, "   "));
function mustBe(isSo, what) {
  if (!isSo) throw new Error(`not as it should be: ${what}`);
}

async function prepare() {
  heading("Preparing");
  await install(console.log, [root]);
  console.log("building");
  const { code, output } = await node([join(root, "scripts", "build.mjs")]);
  if (code !== 0) show(output);
  mustBe(code === 0, "Proviso builds");
  // Always, because the example has a copy of what has just been built.
  await installFolder(example, console.log);
}

// The example without its packages, which it shares.
function copyExample() {
  const folder = mkdtempSync(join(tmpdir(), "proviso-demo-"));
  for (const name of ["package.json", "tsconfig.json", "src"]) {
    cpSync(join(example, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(example, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

async function compile(folder) {
  console.log("$ npx tspc");
  const tspc = join(example, "node_modules", "ts-patch", "bin", "tspc.js");
  const { code, output } = await node([tspc, "--pretty", "false"], { cwd: folder });
  show(output || "(no error)");
  return { code, output };
}

async function demonstrate(folder) {
  const app = join(folder, "src", "app.ts");
  const withFlags = readFileSync(app, "utf8");
  mustBe(withFlags.includes(optIn), "src/app.ts opts in");

  heading("1. src/app.ts uses experimental features and does not opt in");
  writeFileSync(app, withFlags.replace(optIn, ""));
  show(readFileSync(app, "utf8"));
  const refused = await compile(folder);
  mustBe(refused.code !== 0, "it does not compile");
  for (const line of message) mustBe(refused.output.includes(line), `the compiler says: ${line}`);

  heading("2. The same file, with what the message says to add");
  writeFileSync(app, withFlags);
  show(withFlags.split("\n").find((line) => line.includes(optIn)));
  const accepted = await compile(folder);
  mustBe(accepted.code === 0, "it compiles");

  heading("3. The application at work");
  const { http, webSocket } = await exchange(folder, example, console.log);
  mustBe(http === '{"id":"2","name":"Grace"}', "the blueprint answers over HTTP");
  mustBe(webSocket === "HELLO", "the handler answers over WebSocket");
}

let folder;
try {
  await prepare();
  folder = copyExample();
  await demonstrate(folder);
  await demonstrateMarks({ heading, show, mustBe });
  console.log("\nEverything is as it should be.");
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
} finally {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
