// A block that was to add flags to a module, and declares all of it: in a file that is no module itself.
import { expect, it } from "vitest";
import { Workspace } from "../support/workspace.js";

const workspace = new Workspace("6.0");
const block = "interface ExperimentalFeatureFlags { IMAGES: true }";

/** What is found in a file, as `gallery: import "gallery";`, with what is put at its beginning. */
function replaced(text: string): readonly string[] {
  const main = 'import { sketch } from "gallery";\nvoid sketch;\n';
  const { findings } = workspace.analyze({ "flags.d.ts": text, "main.ts": main });
  return findings.flatMap((finding) => {
    if (finding.code !== "flags-replace-module") return [];
    expect(text.slice(finding.start, finding.end)).toBe(`"${finding.module}"`);
    const edits = finding.edit?.map(({ start, end, newText }) => `${start}-${end} ${newText}`) ?? ["nothing"];
    return [`${finding.module}: ${edits.join()}`];
  });
}

it.each([
  [`declare module "gallery" { ${block} }`, ['gallery: 0-0 import "gallery";\n']],
  [`declare module "gallery/lab" { ${block} }`, ['gallery/lab: 0-0 import "gallery/lab";\n']],
  [`declare module "gallery" { interface Other {} ${block} }`, ['gallery: 0-0 import "gallery";\n']],
  [`declare module "gallery" { ${block} const other: 1; }`, ['gallery: 0-0 import "gallery";\n']],
  [`declare module "other" {}\ndeclare module "gallery" { ${block} }`, ['gallery: 0-0 import "gallery";\n']],
  [`declare const all: 1;\ndeclare module "gallery" { ${block} }`, ["gallery: nothing"]],
  [`declare namespace own {}\ndeclare module "gallery" { ${block} }`, ["gallery: nothing"]],
])("%s", (text, expected) => {
  expect(replaced(text)).toEqual(expected);
});

it.each([
  [`import "gallery";\ndeclare module "gallery" { ${block} }`],
  [`declare module "gallery" { ${block} }\nexport {};`],
  [`declare module "gallery-wall" { ${block} }`],
  [`declare module "my/gallery" { ${block} }`],
  [`declare module "other" { ${block} }`],
  [`declare namespace gallery { ${block} }`],
  ['declare module "gallery" { interface Other { ExperimentalFeatureFlags: 1 } }'],
  ['declare module "gallery" { type ExperimentalFeatureFlags = 1; }'],
  ['declare module "gallery"; // ExperimentalFeatureFlags'],
  [`declare namespace other { ${block} }`],
])("nothing is replaced by %s", (text) => {
  expect(replaced(text)).toEqual([]);
});
