import { push } from "../../push.js";
import type { Break } from "../change.js";
import type { CompilerAtHand, Setting, Sources } from "../program/compiled.js";
import { installed, sides, type Door, type Side } from "../program/layout.js";
import type { ModuleMode } from "../state/entry-points.js";
import { isSameLayout } from "../state/same-state.js";
import type { PackageState } from "../state/package-state.js";

/** How a project may look for modules, other than the one that all else is compared by. */
interface Way {
  readonly setting: Setting;
  readonly mode: ModuleMode;
}

const ways: readonly Way[] = [
  { setting: "node16", mode: "import" },
  { setting: "node16", mode: "require" },
  { setting: "bundler", mode: "import" },
  { setting: "node10", mode: "import" },
];

/** An entry point that is tried in one way. */
interface Try {
  readonly way: Way;
  readonly specifier: string;
  readonly text: string;
  readonly file: (side: Side) => string;
}

/**
 * The entry points that some projects no longer find, though others do: those that look for modules in another way, or are
 * CommonJS where the package has turned to modules. Nothing of what is in them is read.
 *
 * @param gone the ways in that nobody finds any more
 */
export async function unresolvedEntries(
  atHand: CompilerAtHand,
  older: PackageState,
  newer: PackageState,
  doors: readonly Door[],
  gone: ReadonlySet<Door>,
): Promise<readonly Break[]> {
  if (isSameLayout(older, newer)) return [];
  const specifiers = [...new Set(doors.flatMap(({ specifier, beside }) => (beside ? [] : [specifier])))];
  const isGone = (specifier: string, mode: ModuleMode): boolean => {
    const all = doors.filter((door) => door.specifier === specifier && !door.beside);
    return all.every((door) => gone.has(door)) || all.some((door) => door.mode === mode && gone.has(door));
  };
  const sources = new Map([...emptied("old", older), ...emptied("new", newer)]);
  const lost: Try[] = [];
  for (const setting of new Set(ways.map((way) => way.setting))) {
    const tries = ways
      .filter((way) => way.setting === setting)
      .flatMap((way) =>
        specifiers.flatMap((specifier, at) =>
          isGone(specifier, way.mode) ? [] : [tryOf(way, specifier, at)],
        ),
      );
    for (const side of sides) for (const { file, text } of tries) sources.set(file(side), text);
    const roots = sides.flatMap((side) => tries.map(({ file }) => file(side)));
    const checked = roots.length > 0 ? await atHand.resolve(sources, roots, setting) : undefined;
    if (!checked) continue;
    lost.push(
      ...tries.filter(({ file }) => !checked.hasErrors(file("old")) && checked.hasErrors(file("new"))),
    );
    checked.close();
  }
  return breaksOf(lost);
}

function tryOf(way: Way, specifier: string, at: number): Try {
  const { setting, mode } = way;
  const from = JSON.stringify(specifier);
  const text =
    mode === "import" ? `import * as library from ${from};\n` : `import library = require(${from});\n`;
  const end = mode === "import" ? "mts" : "cts";
  return { way, specifier, text, file: (side) => `${side}/${setting}${at}.${end}` };
}

/** The files of a state, each with nothing in it. */
function emptied(side: Side, state: PackageState): Sources {
  const files = [...installed(side, state)].map(
    ([path, text]) => [path, path.endsWith(".json") ? text : "export {};\n"] as const,
  );
  return new Map([...files, [`${side}/package.json`, '{ "type": "module" }']]);
}

/** What is lost in the same ways is told once. */
function breaksOf(lost: readonly Try[]): readonly Break[] {
  const waysOf = new Map<string, Try[]>();
  for (const each of lost) push(waysOf, each.specifier, each);
  const alike = new Map<string, Try[][]>();
  for (const tries of waysOf.values()) {
    const key = tries.map(({ way }) => `${way.setting} ${way.mode}`).join(", ");
    push(alike, key, tries);
  }
  return [...alike.values()].map((groups): Break => {
    const [first = []] = groups;
    return {
      kind: "entry-unresolved",
      entries: groups.flatMap(([one]) => (one ? [one.specifier] : [])),
      export: "",
      kinds: [],
      old: undefined,
      new: undefined,
      ways: first.map(({ way }) => way),
      program: first[0]?.text,
      isProven: true,
      because: [],
      reaches: [],
    };
  });
}
