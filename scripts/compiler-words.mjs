// Asserts the words of errors. In test-d, `// @ts-expect-error <words>` says which error the next line must
// print; the compiler itself only asserts that there is some error. So the directives are taken out of a
// copy of test-d, outside of the repository, and what the compiler prints there is compared.
//
// `words || other words` accepts either, for compilers that print differently. The words may be any part of
// the message or of the lines of its chain; white space counts as one space.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { node, root } from "./run.mjs";

const normal = (text) => text.replace(/\s+/g, " ").trim();
const config = join("tests", "compilers", "tsconfig.json");

// The directives of one file, each with the line that it is about: like the compiler, the next line that is
// neither empty nor a comment. Lines count from 1.
export function directivesOf(text) {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const found = /^.*?(?:\/\/|\/\*)[/*]*\s*@ts-expect-error\b:?(.*)$/.exec(line);
    if (!found) return [];
    let target = index + 1;
    while (target < lines.length && /^\s*(\/\/.*)?$/.test(lines[target])) target++;
    const words = found[1]
      .replace(/\*\/.*$/, "")
      .split("||")
      .map(normal)
      .filter(Boolean);
    return [{ line: index + 1, target: target + 1, words }];
  });
}

// Same length, so that the columns of errors stay true.
export const neutralised = (text) => text.replaceAll("@ts-expect-error", "@ts-was-expected");

// The errors in what `tsc --pretty false` printed, apart from those inside other packages. Lines that are
// indented belong to the error above them.
export function errorsOf(output) {
  const errors = [];
  for (const line of output.split(/\r?\n/)) {
    const found = /^(.+?)\((\d+),(\d+)\): error (TS\d+: .*)$/.exec(line);
    if (found) errors.push({ file: found[1].replaceAll("\\", "/"), line: Number(found[2]), text: found[4] });
    else if (/^\s/.test(line) && errors.length > 0) errors.at(-1).text += `\n${line}`;
    else if (line.trim() !== "") errors.push({ file: "", line: 0, text: line });
  }
  const isForeign = ({ file }) => file.split("/").includes("node_modules");
  return { ours: errors.filter((error) => !isForeign(error)), foreign: errors.filter(isForeign) };
}

// What is wrong, each as a text of a few lines.
export function compare(file, directives, errors) {
  const failures = [];
  const say = (line, expected, printed) => {
    const printedText = printed.length > 0 ? printed.map(({ text }) => text).join("\n") : "(no error)";
    const mark = (sign, text) => text.replace(/^/gm, `  ${sign} `);
    failures.push(`${file}:${line}\n${mark("~ expected", expected)}\n${mark("~ printed ", printedText)}`);
  };
  const expectedLines = new Set();
  for (const { line, target, words } of directives) {
    expectedLines.add(target);
    const printed = errors.filter((error) => error.line === target);
    if (words.length === 0) say(line, "(the directive has no words)", printed);
    else if (printed.length === 0) say(target, words.join(" || "), []);
    else {
      const wrong = printed.filter(({ text }) => !words.some((part) => normal(text).includes(part)));
      if (wrong.length > 0) say(target, words.join(" || "), wrong);
    }
  }
  for (const error of errors) if (!expectedLines.has(error.line)) say(error.line, "(no error)", [error]);
  return failures;
}

// Mirrors what test-d can reach: relative imports, imports of the package by its own name, and its packages.
function mirror() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "proviso-words-")));
  mkdirSync(join(folder, "tests", "compilers"), { recursive: true });
  for (const name of ["package.json", "types", join("dist", "app"), "test-d", config]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

export async function checkWords(tsc, strict) {
  const folder = mirror();
  try {
    const directives = new Map();
    for (const entry of readdirSync(join(folder, "test-d"), { recursive: true })) {
      if (!/\.[cm]?tsx?$/.test(entry)) continue;
      const path = join("test-d", entry);
      const text = readFileSync(join(folder, path), "utf8");
      directives.set(path.split(sep).join("/"), directivesOf(text));
      writeFileSync(join(folder, path), neutralised(text));
    }
    const args = [tsc, "-p", config, "--pretty", "false", "--strict", String(strict)];
    const { output } = await node(args, { cwd: folder });
    const errors = errorsOf(output).ours;
    const files = new Set([...directives.keys(), ...errors.map(({ file }) => file)]);
    return [...files].flatMap((file) =>
      compare(
        file || "tsc",
        directives.get(file) ?? [],
        errors.filter((error) => error.file === file),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
