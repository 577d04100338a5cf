// How a flag is taken out: what stands in «…→» goes, and all else stays as it is.
import { describe, expect, it } from "vitest";
import type ts from "typescript";
import { removeItem } from "../../../src/analysis/opt-in/edit/remove-item.js";
import { apply, isClean } from "../support/fixes.js";
import { after, before, dedent } from "../support/marked.js";
import { pathInWorkspace, Workspace } from "../support/workspace.js";

const workspaces = ["6.0", "5.9"].map((version) => new Workspace(version));

/** Asserts what goes with `"PAUSE"`. */
function removes(program: string): void {
  const marked = `import { createQueue, type Queue, startWorker } from "depot";\n${dedent(program)}`;
  for (const workspace of workspaces) {
    const files = { "main.ts": before(marked) };
    const edited = apply(files, removalOf(workspace, files, "PAUSE"));
    expect(edited, workspace.version).toEqual({ "main.ts": after(marked) });
    isClean(workspace, edited);
  }
}

function removalOf(workspace: Workspace, files: { "main.ts": string }, flag: string) {
  const context = workspace.context(files);
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): undefined => {
    if (context.is.stringLiteral(node) && node.text === flag) found.push(node);
    context.compiler.forEachChild(node, visit);
  };
  visit(context.compiler.sourceFile(pathInWorkspace("main.ts"))!);
  expect(found).toHaveLength(1);
  return removeItem(context, found[0]!) ?? [];
}

describe("out of an array", () => {
  it("the first", () => {
    removes(`createQueue("x", [«"PAUSE", →»"PRIORITY"]);`);
  });

  it("the first, without spaces", () => {
    removes(`createQueue("x", [«"PAUSE",→»"PRIORITY"]);`);
  });

  it("one in the middle", () => {
    removes(`createQueue("x", ["PRIORITY", «"PAUSE", →»"PRIORITY"]);`);
  });

  it("the last", () => {
    removes(`createQueue("x", ["PRIORITY"«, "PAUSE"→»]);`);
  });

  it("the last, with a trailing comma", () => {
    removes(`createQueue("x", ["PRIORITY"«, "PAUSE"→»,]);`);
  });

  it("the only one", () => {
    removes(`createQueue("x", [«"PAUSE"→»]);`);
  });

  it("the only one, with a trailing comma", () => {
    removes(`createQueue("x", [«"PAUSE", →»]);`);
  });

  it("with a comment before it and behind it", () => {
    removes(`createQueue("x", ["PRIORITY", /* a */ «"PAUSE" /* b */, →»"PRIORITY"]);`);
  });

  it("a comment of its neighbour", () => {
    removes(`createQueue("x", ["PRIORITY" /* urgent */«, "PAUSE"→» /* that is all */]);`);
  });

  it("a comment of its neighbour, behind the comma", () => {
    removes(`
      createQueue("x", ["PRIORITY", // urgent
        «"PAUSE"→»]);
    `);
  });

  it("a comment behind the comma, with a trailing comma", () => {
    removes(`createQueue("x", ["PRIORITY", /* urgent */ «"PAUSE",→»]);`);
  });

  it("with a spread", () => {
    removes(`
      const flags = ["PRIORITY"] as const;
      createQueue("x", [...flags«, "PAUSE"→»]);
    `);
  });

  it("that is a constant", () => {
    removes(`
      const flags = [«'PAUSE', →»'PRIORITY'] as const;
      createQueue("x", flags);
    `);
  });
});

describe("out of an array over several lines", () => {
  it("the first", () => {
    removes(`
      createQueue("x", [«
        "PAUSE",→»
        "PRIORITY",
      ]);
    `);
  });

  it("one in the middle, with its comment", () => {
    removes(`
      createQueue("x", [
        "PRIORITY", // urgent«
        "PAUSE", // may stop→»
        // once more
        "PRIORITY",
      ]);
    `);
  });

  it("the last", () => {
    removes(`
      createQueue("x", [
        "PRIORITY", // urgent«
        "PAUSE",→»
        // that is all
      ]);
    `);
  });

  it("the last, without trailing comma", () => {
    removes(`
      createQueue("x", [
        "PRIORITY",«
        "PAUSE"→»
      ]);
    `);
  });

  it("the only one", () => {
    removes(`
      createQueue("x", [«
        "PAUSE",→»
      ]);
    `);
  });

  it("one beside another on its line", () => {
    removes(`
      createQueue("x", [
        «"PAUSE", →»"PRIORITY",
      ]);
    `);
  });

  it("with the line ends of Windows", () => {
    removes(`createQueue("x", [«\r\n  "PAUSE",→»\r\n  "PRIORITY",\r\n]);\r\n`);
  });
});

describe("out of arguments", () => {
  it("the last", () => {
    removes(`startWorker("x", "PRIORITY"«, "PAUSE"→»);`);
  });

  it("the only flag", () => {
    removes(`startWorker("x"«, "PAUSE"→»);`);
  });

  it("one in the middle", () => {
    removes(`startWorker("x", «"PAUSE", →»"PRIORITY");`);
  });
});

describe("out of a type", () => {
  it("the first of a union", () => {
    removes(`type Jobs = Queue<string, «"PAUSE" | →»"PRIORITY">;`);
  });

  it("the last of a union", () => {
    removes(`type Jobs = Queue<string, "PRIORITY"« | "PAUSE"→»>;`);
  });

  it("one in the middle of a union", () => {
    removes(`type Jobs = Queue<string, "PRIORITY"« | "PAUSE"→» | "PRIORITY">;`);
  });

  it("of a union over several lines", () => {
    removes(`
      type Flags =
        | "PRIORITY"«
        | "PAUSE"→»;
      type Jobs = Queue<string, Flags>;
    `);
  });

  it("the only one", () => {
    removes(`type Jobs = Queue<string, «"PAUSE"→never»>;`);
  });

  it("the only one of an alias", () => {
    removes(`type Flags = «"PAUSE"→never»;\ntype Jobs = Queue<string, Flags>;`);
  });

  it("out of a tuple", () => {
    removes(`createQueue<string, readonly ["PRIORITY"«, "PAUSE"→»]>("x");`);
  });

  it("the only one of a tuple", () => {
    removes(`createQueue<string, [«"PAUSE"→»]>("x");`);
  });
});
