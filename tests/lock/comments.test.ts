// Comments, byte order marks and line ends stay as they are, wherever a lock is put between them; a second run finds it there.
import { afterAll, expect, it } from "vitest";
import { proviso, projectOf, read, write } from "../cli/support/proviso.js";
import type { Project } from "../support/project.js";

const source = `/** @beta */
export /* a */ declare /* b */ function /* c */ go /* d */ <T /* e */ >(/* f */ it /* g */ : T): /* h */ void; // i
/** @beta */ export default /* j */ function /* k */ (): void;
export interface Options {
  /** @beta */ "quoted key"?: /* l */ string /* m */;
  /** @beta */ new (x: 1 /* n */, /* o */): Options;
  /** @beta */ new (/* p */): void;
  /** @beta */ bare /* q */ ?;
  /** @beta */ (/* r */): /* s */ void
  /** @beta */ then(/* x */ done /* y */ : () => void /* z */): void
}
/** @beta */ declare function late(): void
export { late /* t */ as /* u */ lateAs, /* v */ };
// w
`;
const locked = `/** @beta */
/* a */ declare /* b */ function /* c */ go /* d */ <T /* e */ >(/* f */ it /* g */ : T): /* h */ void; // i
/** @beta */ declare /* j */ function default$ /* k */ (): void;
export interface Options {
  /** @beta */ "quoted key"?: /* l */ Open<"BETA", string> /* m */;
  /** @beta */ new (x: 1 /* n */, ...optIn: Open<"BETA", [], [OptInRequired<"BETA">]> /* o */): Options;
  /** @beta */ new (...optIn: Open<"BETA", [], [OptInRequired<"BETA">]>/* p */): void;
  /** @beta */ bare /* q */ ?: Open<"BETA", any>;
  /** @beta */ (this: Open<"BETA", unknown>/* r */): /* s */ void
  /** @beta */ then(/* x */ done /* y */ : Open<"BETA", () => void, OptInRequired<"BETA"> & (() => void)> /* z */): void
}
/** @beta */ declare function late(): void
export { late$lock /* t */ as /* u */ lateAs, /* v */ };
/** @beta */
declare const go$lock: Open<"BETA", typeof go>;
/** @beta */
declare const default$$lock: Open<"BETA", typeof default$>;
/** @beta */
declare const late$lock: Open<"BETA", typeof late>;
export { go$lock as go, default$$lock as default };
export type { ExperimentalFeatureFlags } from "./proviso-lock.js";
import type { Open, OptInRequired } from "./proviso-lock.js";
// w
`;
const file = "node_modules/lib/index.d.ts";

let project: Project | undefined;
afterAll(() => project?.remove());

it("stay where they were, and nothing is locked twice", async () => {
  project = await projectOf({ "tsconfig.json": "{}" }, "6.0");
  const manifest = `{ "name": "lib", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }`;
  const onWindows = (text: string): string => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
  await write(project.folder, { "node_modules/lib/package.json": manifest, [file]: onWindows(source) });
  const lock = ["lock", "node_modules/lib", "--tags", "beta=BETA"];
  expect(await proviso(project, lock)).toEqual({
    status: 0,
    stdout: "",
    stderr: "9 marks: 9 locked. 2 files change.\n",
  });
  expect(await read(project, file)).toBe(onWindows(locked));
  const { status, stderr } = await proviso(project, [...lock, "--check"]);
  expect([status, stderr]).toEqual([0, "9 marks: 9 locked already. Nothing changes.\n"]);
});
