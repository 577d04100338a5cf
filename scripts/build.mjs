// Compiles src/ to dist/. dist/ is emptied first, or a file removed from src/ would still be published.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { node, root, tscOf } from "./run.mjs";

rmSync(join(root, "dist"), { recursive: true, force: true });
const { code, output } = await node([tscOf(root), "-p", "tsconfig.build.json", "--pretty", "false"]);
process.stdout.write(output);
process.exitCode = code;
