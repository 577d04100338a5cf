/**
 * Takes some of Proviso's own types out of the files that declare them, with all that they are made of, and puts them into
 * one text without imports.
 *
 * @param names what is asked for: it is exported, the rest is not
 * @param read the text of a file of the folder of the types
 */
export function toolkitText(names: readonly string[], read: (file: string) => string): string {
  const home = new Map<string, string>();
  for (const [, list = "", file = ""] of read("index.d.ts").matchAll(
    /export (?:type )?\{([^}]*)\} from "\.\/([^"]+)\.js"/g,
  )) {
    for (const name of list.split(",")) home.set(name.trim(), file);
  }
  const done = new Set<string>();
  const parts: string[] = [];
  const add = (path: string): void => {
    if (done.has(path)) return;
    done.add(path);
    const text = read(`${path}.d.ts`);
    for (const [, from = ""] of text.matchAll(/^import [^;]*? from "([^"]+)\.js";/gm))
      add(joined(path, from));
    const own = text
      .replace(/^import [^;]*?;\n/gm, "")
      .replace(/^ *\/\/ eslint-.*\n/gm, "")
      .trim();
    parts.push(
      own.replace(exportedName, (all, keyword: string, name: string) =>
        names.includes(name) ? all : keyword + name,
      ),
    );
  };
  for (const name of names) {
    const file = home.get(name);
    if (file !== undefined) add(file);
  }
  return parts.join("\n\n");
}

const exportedName = /^export ((?:declare )?(?:type|interface|const|function|class) )([\w$]+)/gm;

function joined(path: string, from: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const step of from.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}
