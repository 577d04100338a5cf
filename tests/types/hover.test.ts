// What an editor shows of gated members and flags, from the types alone: asked of the real language service.
import { createRequire } from "node:module";
import { join } from "node:path";
import type ts from "typescript";
import { describe, expect, it } from "vitest";

const root = join(__dirname, "..", "..");
// Never on disk, but imports are resolved from here.
const file = join(__dirname, "editor.ts");

const text = `
import { App, Blueprint } from "../../dist/app/index.js";
import { Client } from "../../test-d/library.js";
import type { Client as ClientOf, FeatureName } from "../../test-d/library.js";
const users = new Blueprint("users");
const locked = new App("x");
locked./*locked*/registerBlueprint(users);
const opened = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS"] });
opened./*opened*/registerBlueprint(users);
class Sub extends App<["BLUEPRINTS"]> {
  go() { this./*subclass*/registerBlueprint(users); }
}
const { /*destructured*/registerBlueprint } = locked;
function generic<F extends "BLUEPRINTS" | "WEBSOCKETS">(app: App<F>) { app./*generic*/onWsConnect; }
const client: ClientOf = new Client();
client./*accepted*/cached();
client./*rejected*/trace();
/*receiver*/opened;
new App("x", { experimentalFeatureFlags: ["/*first*/"] });
new App("x", { experimentalFeatureFlags: ["BLUEPRINTS", "/*second*/"] });
new App("x", { experimentalFeatureFlags: ["/*misspelt*/BLUE"] });
new Client({ flags: ["/*withRejected*/"] });
new App("x", { /*option*/ });
opened./*members*/;
locked./*lockedMembers*/;
export { Sub, generic, registerBlueprint };
export type { FeatureName };
`;

function editor(version: string) {
  const compiler = createRequire(join(root, "tests", "compilers", version, "package.json"))(
    "typescript",
  ) as typeof ts;
  const options: ts.CompilerOptions = {
    target: compiler.ScriptTarget.ES2022,
    module: compiler.ModuleKind.Node16,
    strict: true,
    types: [],
  };
  const service = compiler.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const content = name === file ? text : compiler.sys.readFile(name);
      return content === undefined ? undefined : compiler.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => compiler.getDefaultLibFilePath(settings),
    fileExists: (name) => name === file || compiler.sys.fileExists(name),
    readFile: (name) => (name === file ? text : compiler.sys.readFile(name)),
    readDirectory: () => [],
  });
  const startOf = (mark: string) => text.indexOf(`/*${mark}*/`);
  const after = (mark: string) => startOf(mark) + mark.length + 4;
  return {
    hover: (mark: string) => {
      const info = service.getQuickInfoAtPosition(file, after(mark));
      return {
        signature: compiler.displayPartsToString(info?.displayParts),
        doc: compiler.displayPartsToString(info?.documentation),
        tags: (info?.tags ?? []).map(({ name }) => name),
      };
    },
    completions: (mark: string) =>
      (service.getCompletionsAtPosition(file, startOf(mark), {})?.entries ?? [])
        .map(({ name }) => name)
        .sort(),
    definition: (mark: string) => {
      const [found] = service.getDefinitionAtPosition(file, after(mark)) ?? [];
      if (!found) return "none";
      const declared = compiler.sys.readFile(found.fileName) ?? "";
      const name = found.fileName.slice(root.length + 1);
      return `${name}: ${declared.slice(found.textSpan.start, found.textSpan.start + found.textSpan.length)}`;
    },
  };
}

const doc = [
  "Puts the routes of a blueprint into the App.",
  'Experimental: to use it, add `"BLUEPRINTS"` to `experimentalFeatureFlags`.',
].join("\n\n");

describe.each(["5.9", "6.0"])("TypeScript %s", (version) => {
  const { hover, completions, definition } = editor(version);

  it("shows the lock and the doc comment of a locked member", () => {
    const expected = {
      signature:
        '(property) registerBlueprint: OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">',
      doc,
    };
    expect(hover("locked")).toEqual({ ...expected, tags: ["param", "param"] });
    expect(hover("destructured").signature).toBe(
      'const registerBlueprint: OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">',
    );
  });

  it("shows the plain signature and the doc comment of an opened member", () => {
    const signature = "(method) registerBlueprint(blueprint: Blueprint, options?: BlueprintOptions): void";
    expect(hover("opened")).toEqual({ signature, doc, tags: ["param", "param"] });
    expect(hover("subclass")).toEqual({ signature, doc, tags: ["param", "param"] });
  });

  it("shows a locked member inside a generic function", () => {
    expect(hover("generic")).toMatchObject({
      signature: '(property) onWsConnect: OptInRequired<"WEBSOCKETS", "add it to experimentalFeatureFlags">',
      doc: expect.stringMatching(/^Calls `handler` when a WebSocket connection opens\.\n/) as string,
    });
  });

  it("shows members of ended features as they are", () => {
    expect(hover("accepted").signature).toBe("(method) cached(): string");
    expect(hover("rejected").signature).toBe('(property) trace: FeatureRemoved<"TRACING", "2.1.0">');
  });

  it("shows a receiver by its flags", () => {
    expect(hover("receiver").signature).toBe('const opened: App<"BLUEPRINTS">');
  });

  it("leads to the declaration, locked or open", () => {
    const declaration = "dist/app/app.d.ts: registerBlueprint";
    expect(definition("locked").replaceAll("\\", "/")).toBe(declaration);
    expect(definition("opened").replaceAll("\\", "/")).toBe(declaration);
    expect(definition("subclass").replaceAll("\\", "/")).toBe(declaration);
  });

  it("completes flag names where flags are written", () => {
    expect(completions("first")).toEqual(["BLUEPRINTS", "WEBSOCKETS"]);
    expect(completions("second")).toEqual(["BLUEPRINTS", "WEBSOCKETS"]);
    expect(completions("misspelt")).toEqual(["BLUEPRINTS", "WEBSOCKETS"]);
  });

  it("does not offer the flag of a rejected feature", () => {
    expect(completions("withRejected")).toEqual(["CACHE", "KINDS", "MORE"]);
  });

  it("completes the option that takes them", () => {
    expect(completions("option")).toEqual(["experimentalFeatureFlags"]);
  });

  it("completes members, locked or open", () => {
    const members = [
      "experimentalFeatureFlags",
      "fetch",
      "name",
      "onWsConnect",
      "onWsDisconnect",
      "onWsMessage",
      "registerBlueprint",
      "route",
    ];
    expect(completions("members")).toEqual(members);
    expect(completions("lockedMembers")).toEqual(members);
  });
});
