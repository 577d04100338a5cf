// Keeps docs/pictures/ at what Proviso really prints and answers, on the example of the README. Needs `dist/`. With
// `--check` it writes nothing, and fails where a picture is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { completionPicture } from "./pictures/completion.mjs";
import { withExample } from "./pictures/example.mjs";
import { quickFixPicture } from "./pictures/quick-fix.mjs";
import { terminalPicture } from "./pictures/terminal.mjs";
import { withServer } from "./pictures/tsserver.mjs";
import { root } from "./run.mjs";

if (!existsSync(join(root, "dist"))) throw new Error("there is no dist: run `npm run build` first");
const pictures = await withExample(async (example) => {
  const drawn = await withServer(async (server) => ({
    "completion.svg": await completionPicture(server, example),
    "quick-fix.svg": await quickFixPicture(server, example),
  }));
  // Last, because it changes the example.
  drawn["terminal.svg"] = await terminalPicture(example);
  for (const [name, svg] of Object.entries(drawn)) {
    if (svg.includes(example.folder)) throw new Error(`${name} has a path of this machine`);
  }
  return drawn;
});

const folder = join(root, "docs", "pictures");
const isStale = ([name, svg]) => {
  const path = join(folder, name);
  return !existsSync(path) || readFileSync(path, "utf8").replaceAll("\r\n", "\n") !== svg;
};
const stale = Object.entries(pictures).filter(isStale);

if (!process.argv.includes("--check")) {
  mkdirSync(folder, { recursive: true });
  for (const [name, svg] of stale) writeFileSync(join(folder, name), svg);
  console.log("docs/pictures is written");
} else if (stale.length === 0) {
  console.log("docs/pictures is up to date");
} else {
  for (const [name] of stale) console.log(`docs/pictures/${name} is stale: run \`npm run pictures\``);
  process.exitCode = 1;
}
