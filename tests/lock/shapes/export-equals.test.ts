// Modules with `export =`, and ambient ones that are a namespace.
import { flags, lockShapes } from "./shape.js";

lockShapes([
  {
    name: "export =, of a namespace with a function",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "types": "./index.d.ts" }`,
      "index.d.ts": `declare function make(path: string): make.Made;
declare namespace make {
    interface Made {
        path: string;
        /** @beta */
        again(): Made;
    }
    /** @beta */
    function all(): Made[];
}
export = make;
`,
    },
    summary: "2 marks: 2 locked. 2 files change.\n",
    program: {
      "src/uses.cts": `import make = require("lib");
make("a").path.trim();
make("a").again(); // refused
make.all(); // refused
`,
      "src/uses.mts": `import make, { type Made } from "lib";
export const made: Made = make("a");
make.all().map(({ path }) => path); // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "export =, of what is marked itself",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "types": "./index.d.ts" }`,
      "index.d.ts": `/** @beta */\ndeclare class Maker<T> {\n    constructor(of: T);\n    make(): T;\n}\nexport = Maker;\n`,
    },
    summary: "1 mark: 1 locked. 2 files change.\n",
    program: {
      "src/uses.cts": `import Maker = require("lib");
new Maker("a").make().trim(); // refused
class Own extends Maker<string> {} // refused
export const own: Maker<string> = new Own("a"); // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "export =, of a module that is imported as a whole",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "types": "./index.d.ts" }`,
      "index.d.ts": `import * as all from "./all";\ndeclare module "lib" {}\nexport = all;\n`,
      "all.d.ts": `export * from "./parts";\n`,
      "parts.d.ts":
        "/** @beta */\nexport declare function run(): string;\nexport declare function stop(): void;\n",
    },
    summary: "1 mark: 1 locked. 3 files change.\n",
    program: {
      "src/uses.cts": `import lib = require("lib");\nlib.stop();\nlib.run().trim(); // refused\n`,
      "src/uses.mts": `import { run, stop } from "lib";\nstop();\nrun().trim(); // refused\n`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "an ambient module that is a namespace",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "types": "./index.d.ts" }`,
      "index.d.ts": `declare namespace Rig {
  class Mast {
    /** @beta */
    hoist(): void;
  }
  namespace Main {
    class Mast extends Rig.Mast {}
  }
}
declare module "lib" {
  export = Rig.Main;
}
`,
    },
    summary: "1 mark: 1 locked. 2 files change.\n",
    program: { "src/uses.ts": `import { Mast } from "lib";\nnew Mast().hoist(); // refused\n` },
    optIn: { "src/flags.ts": flags("lib") },
  },
]);
