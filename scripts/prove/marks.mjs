import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { root } from "../run.mjs";

const require = createRequire(import.meta.url);
const from = (path) => require(join(root, "dist", path));

/** What `proviso lock` would do about each mark of a package, and how users import its modules. */
export async function marksOf(folder, { name, tags }) {
  const { packageDeclarations } = from("hosts/lock/package-declarations.js");
  const { lockTargets } = from("hosts/lock/lock-targets.js");
  const { planPackage } = from("lock/plan-package.js");
  const { openDeclarationParser } = from("programs/open-declaration-parser.js");
  const declarations = packageDeclarations(folder, [join("node_modules", name)]);
  const targets = lockTargets(declarations);
  const parser = await openDeclarationParser(declarations.folder, [...targets.files.keys()]);
  try {
    const { outcomes, flags } = planPackage({ parser, ...targets, tags: new Map(Object.entries(tags)) });
    const { exports } = declarations.manifest;
    const subpaths = [...declarations.entries.keys()].flatMap((subpath) => {
      if (!subpath.includes("*")) return subpath;
      const files = outcomes.map(
        ({ path }) => `./${relative(declarations.folder, path).replaceAll("\\", "/")}`,
      );
      return filled(subpath, stringsIn(exports?.[subpath]), new Set(files));
    });
    return {
      outcomes,
      flags: [...flags],
      flagsModule: targets.name,
      modules: [...new Set(subpaths)].map((subpath) => name + subpath.slice(1)),
    };
  } finally {
    parser.close();
  }
}

/** The modules behind a subpath with a `*` that lead to some files. */
function filled(subpath, targets, files) {
  const found = [];
  for (const file of files) {
    for (const target of targets) {
      const [before = "", behind = ""] = target.replace(/\.[cm]?[jt]s$/, "").split("*");
      const bare = file.replace(/\.d\.[cm]?ts$/, "");
      const end = behind.replace(/\.d$/, "");
      if (!target.includes("*") || !bare.startsWith(before) || !bare.endsWith(end)) continue;
      const star = bare.slice(before.length, bare.length - end.length);
      const isBare = /\*\.(?:d\.)?[cm]?[jt]s$/.test(target);
      found.push(subpath.replace("*", isBare ? star : `${star}.js`));
    }
  }
  return found;
}

const stringsIn = (target) =>
  typeof target === "string" ? [target] : Object.values(target ?? {}).flatMap(stringsIn);
