// Declarations of other kinds, and names that locks have themselves.
import { flags, lockShapes } from "./shape.js";

lockShapes([
  {
    name: "a type parameter, which keeps its mark, also before the lock of what it belongs to",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export interface Plan<T, /** @beta */ S = string> { t: T; s: S }
/** @beta */
export type Both<T, /** @beta */ S = string> = [T, S];
`,
    },
    summary: `node_modules/lib/index.d.ts(1,39): 'Plan.S' is marked and not locked: a lock would refuse the types that are inferred for it, too; the tools find those that are written.
3 marks: 2 locked, 1 not locked. 2 files change.
`,
    program: {
      "src/uses.ts": `import type { Both, Plan } from "lib";
export const plan: Plan<string, number> = { t: "a", s: 1 };
export const both: Both<string, number> = ["a", 1]; // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
  {
    name: "namespaces in one line, aliases of what is in them, rest parameters, and names that locks have",
    library: {
      "package.json": `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`,
      "index.d.ts": `export declare namespace Deck.Aft.Locker {
    /** @beta */
    function unlock(): Key;
    /** @beta */
    interface Key { size: number }
    function keys(): Key[];
}
/** @beta */
export declare namespace Deck.Fore {
    function anchor(): void;
    interface Chain { length: number }
}
import Key = Deck.Aft.Locker.Key;
export import Chain = Hold.Chain;
export declare namespace Hold {
    /** @beta */
    interface Chain { links: number }
    function chain(): Chain;
}
export declare function first(): Key;
export declare class Winch {
    turn(times: number, /** @beta */ ...more: number[]): void;
}
/** @beta */
export type FeatureRemoved<Open> = { was: Open };
/** @beta */
export * as ropes from "./ropes.js";
import * as hulls from "./hulls.js";
export declare class Boat extends hulls.Hull<1> { name: string }
export declare class Raft extends Hold.Deep.Log { name: string }
export declare namespace Hold.Deep {
    /** @beta */
    class Log { rings: number }
}
export { hulls };
`,
      "ropes.d.ts": "export default class Rope { length: number }\n",
      "hulls.d.ts": `export { Hull } from "./hull.js";\n`,
      "hull.d.ts": "/** @beta */\nexport declare class Hull<T> { size: T }\n",
    },
    summary: "11 marks: 11 locked. 5 files change.\n",
    program: {
      "src/uses.ts": `import { Boat, Deck, first, Hold, hulls, Raft, ropes, Winch, type Chain, type FeatureRemoved } from "lib";
Deck.Aft.Locker.unlock(); // refused
export const key: Deck.Aft.Locker.Key = { size: 1 }; // refused
Deck.Aft.Locker.keys().map(({ size }) => size);
first().size.toFixed();
export const chain: Chain = { links: 1 }; // refused
Hold.chain().links.toFixed();
Deck.Fore.anchor(); // refused
export const fore: Deck.Fore.Chain = { length: 1 }; // refused
new Winch().turn(1);
new Winch().turn(1, 2); // refused
export const gone: FeatureRemoved<string> = { was: "" }; // refused
new ropes.default(); // refused
new Boat().size.toFixed();
new Raft().rings.toFixed();
new hulls.Hull(); // refused
new Hold.Deep.Log(); // refused
`,
    },
    optIn: { "src/flags.ts": flags("lib") },
  },
]);
