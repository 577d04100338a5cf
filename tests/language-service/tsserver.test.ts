// The plugin in the real server, asked over its protocol as editors ask it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Project } from "../support/project.js";
import { Editor, editorProject, textOf, type Change } from "./support/editor.js";

const files = {
  "main.ts": "export {};\n",
  "kiosks.ts": 'import { Kiosk } from "kiosk";\nexport const shared = new Kiosk("shared");\n',
};
const newKiosk = 'import { Kiosk } from "kiosk";\nconst kiosk = new Kiosk("hall");\n';

describe.each(["5.9", "6.0"])("TypeScript %s", (version) => {
  let project: Project;
  let editor: Editor;
  beforeAll(async () => {
    project = await editorProject(files);
    editor = new Editor(project, version);
  });
  afterAll(async () => {
    await editor.end();
    await project.remove();
  });

  const summary = async (file: string) => (await editor.errors(file)).map(({ code }) => code);
  const isClean = async (file: string, changes: readonly Change[]) => {
    editor.type(file, editor.with(file, changes));
    expect(await editor.errors(file)).toEqual([]);
  };

  describe("errors", () => {
    it("say the standard message in place of the compiler's own, and one line for later uses", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.pay(1);\nkiosk.onPaid(({ id }) => id);\n`);
      const [first, second, ...more] = await editor.errors("main.ts");
      expect(more).toEqual([]);
      expect(first).toMatchObject({
        code: 990001,
        category: "error",
        startLocation: { line: 3, offset: 7 },
        endLocation: { line: 3, offset: 10 },
      });
      expect(first?.message).toContain('new Kiosk("hall", { unlock: ["PAYMENT"] })');
      expect(first?.message).toContain("to your main.ts file:");
      expect(second?.message).toBe("'onPaid' is experimental: opt in to 'PAYMENT'.");
    });

    it("lead to the opt-in site", async () => {
      const [first, second] = await editor.errors("main.ts");
      const site = { message: "The flags go here.", span: { start: { line: 2, offset: 15 } } };
      expect(first?.relatedInformation).toMatchObject([site, { message: "It is used here too." }]);
      expect(second?.relatedInformation).toMatchObject([site]);
    });

    it("see what is typed and not saved", async () => {
      expect(await summary("main.ts")).toEqual([990001, 990001]);
      editor.type(
        "main.ts",
        `${newKiosk.replace('"hall"', '"hall", { unlock: ["PAYMENT"] }')}kiosk.pay(1);\n`,
      );
      expect(await summary("main.ts")).toEqual([]);
      editor.type("main.ts", `${newKiosk}kiosk.pay(1);\n`);
      expect(await summary("main.ts")).toEqual([990001]);
    });

    it("tell of removed features and of flags that are no literal tuple", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.print("x");\nnew Kiosk("hall", { unlock: ["PRINT"] });\n`);
      expect(await summary("main.ts")).toEqual([990002, 990002]);
      editor.type(
        "main.ts",
        `${newKiosk}const flags: string[] = [];\nnew Kiosk("hall", { unlock: flags });\n`,
      );
      expect(await summary("main.ts")).toEqual([990003]);
    });

    it("leave alone what else is wrong", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.pay(1);\nkiosk.plase;\n`);
      expect(await summary("main.ts")).toEqual([990001, 2551]);
    });
  });

  it("greys out a flag that is not needed", async () => {
    editor.type("main.ts", 'import { Kiosk } from "kiosk";\nnew Kiosk("hall", { unlock: ["SEARCH"] });\n');
    const hints = (await editor.hints("main.ts")).filter(({ code }) => code >= 990000);
    expect(hints).toMatchObject([{ code: 990005, category: "suggestion", reportsUnnecessary: {} }]);
    expect(hints[0]?.message).toMatch(/'SEARCH' is not needed since 2\.0\.0/);
  });

  describe("quick fixes", () => {
    it("opt in to one feature, or to all that the file misses", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.pay(1);\nkiosk.heading;\n`);
      const [first] = await editor.errors("main.ts");
      const fixes = await editor.fixes("main.ts", first!);
      expect(fixes.map(({ description }) => description)).toEqual([
        "Opt in to 'PAYMENT'",
        "Opt in to all experimental features that this file misses",
      ]);
      expect(editor.with("main.ts", fixes[0]!.changes)).toContain(
        'new Kiosk("hall", { unlock: ["PAYMENT"] });',
      );
      const all = await editor.fixAll("main.ts", fixes[0]!.fixId!);
      expect(all).toEqual(fixes[1]!.changes);
      expect(editor.with("main.ts", all)).toContain('new Kiosk("hall", { unlock: ["PAYMENT", "PANELS"] });');
      await isClean("main.ts", all);
    });

    it("remove a flag that is not needed, and one that has been removed", async () => {
      editor.type(
        "main.ts",
        'import { Kiosk } from "kiosk";\nnew Kiosk("hall", { unlock: ["SEARCH", "PAYMENT"] });\n',
      );
      const [hint] = await editor.hints("main.ts");
      const [fix] = await editor.fixes("main.ts", hint!);
      expect(fix?.description).toBe("Remove 'SEARCH', which is not needed since 2.0.0");
      expect(editor.with("main.ts", fix!.changes)).toContain('unlock: ["PAYMENT"]');
      editor.type(
        "main.ts",
        'import { Kiosk } from "kiosk";\nnew Kiosk("hall", { unlock: ["PAYMENT", "PRINT"] });\n',
      );
      const [error] = await editor.errors("main.ts");
      const [removal] = await editor.fixes("main.ts", error!);
      expect(removal?.description).toBe("Remove 'PRINT', whose feature was removed in 2.1.0");
      await isClean("main.ts", removal!.changes);
    });

    it("are told of to editors that ask for their codes", async () => {
      // Most ask without naming a file.
      const codes = await editor.server.request("getSupportedCodeFixes", undefined);
      expect(codes).toEqual(expect.arrayContaining(["990001", "990002", "990005", "2551"]));
    });

    it("leave the compiler's own as they are", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.plase;\n`);
      const [error] = await editor.errors("main.ts");
      const fixes = await editor.fixes("main.ts", error!);
      expect(fixes.map(({ fixName }) => fixName)).toContain("spelling");
    });
  });

  describe("completion", () => {
    const members = async () =>
      (await editor.completions()).toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1));

    it("lists locked members after the stable ones, with their flags", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.‸\n`);
      const entries = await members();
      const locked = entries.filter(({ source }) => source === "proviso");
      expect(locked.map(({ name }) => name).toSorted()).toEqual([
        "Gadget",
        "Panel",
        "Shelf",
        "brightness",
        "heading",
        "load",
        "loadMore",
        "onPaid",
        "onTouch",
        "parts",
        "pay",
        "style",
        "words",
      ]);
      const names = entries.map(({ name }) => name);
      expect(names.slice(0, 3).toSorted()).toEqual(["open", "place", "search"]);
      // Without label details, editors show where an entry comes from.
      expect(textOf(locked.find(({ name }) => name === "pay")?.sourceDisplay)).toBe("experimental: PAYMENT");
      await editor.server.request("configure", { preferences: { useLabelDetailsInCompletionEntries: true } });
      const again = (await editor.completions()).find(({ name }) => name === "pay");
      expect(again).toMatchObject({
        hasAction: true,
        labelDetails: { description: "experimental: PAYMENT" },
      });
      const removed = (await editor.completions()).find(({ name }) => name === "print");
      expect(removed).toMatchObject({ kindModifiers: expect.stringContaining("deprecated") as string });
      expect(removed?.labelDetails?.description).toBe("removed: PRINT");
    });

    it("opts in when a locked member is accepted; then it is like any other", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.pa‸\n`);
      const pay = (await editor.completions()).find(({ name }) => name === "pay")!;
      const { codeActions = [], documentation } = await editor.details(pay);
      expect(codeActions.map(({ description }) => description)).toEqual(["Opt in to 'PAYMENT'"]);
      expect(textOf(documentation)).toContain("Documentation: https://kiosk.example/experiments");
      const edited = editor.with("main.ts", codeActions[0]!.changes);
      expect(edited).toBe(`${newKiosk.replace('"hall"', '"hall", { unlock: ["PAYMENT"] }')}kiosk.pa\n`);
      editor.type("main.ts", edited.replace("kiosk.pa\n", "kiosk.pa‸\n"));
      const after = (await editor.completions()).find(({ name }) => name === "pay");
      expect(after).toMatchObject({ sortText: "11" });
      expect(after).not.toHaveProperty("hasAction");
      expect(after).not.toHaveProperty("source");
    });

    it("opts in where the flags are written, in another file too", async () => {
      editor.type("kiosks.ts", files["kiosks.ts"]);
      editor.type("main.ts", 'import { shared } from "./kiosks.js";\nshared.‸\n');
      const pay = (await editor.completions()).find(({ name }) => name === "pay")!;
      const { codeActions } = await editor.details(pay);
      expect(codeActions?.[0]?.changes.map(({ fileName }) => fileName)).toEqual([editor.path("kiosks.ts")]);
      expect(editor.with("kiosks.ts", codeActions![0]!.changes)).toContain(
        'new Kiosk("shared", { unlock: ["PAYMENT"] })',
      );
      editor.close("kiosks.ts");
    });

    it.each(["const { ‸ } = kiosk;", 'kiosk["‸"];', "kiosk?.‸;", "({ ‸ } = kiosk);"])(
      "marks them in %s",
      async (line) => {
        editor.type("main.ts", `${newKiosk}${line}\n`);
        const pay = (await editor.completions()).find(({ name }) => name === "pay");
        expect(pay).toMatchObject({
          source: "proviso",
          labelDetails: { description: "experimental: PAYMENT" },
        });
        const { codeActions } = await editor.details(pay!);
        expect(editor.with("main.ts", codeActions![0]!.changes)).toContain('{ unlock: ["PAYMENT"] }');
      },
    );

    it.each([
      ['new Kiosk("hall", { unlock: ["‸"] });', ["PANELS", "PAYMENT", "SEARCH"]],
      ['new Kiosk("hall", { unlock: ["PAYMENT", "‸"] });', ["PANELS", "SEARCH"]],
      ['new Kiosk("hall", { unlock: ["PAY‸", "PANELS"] });', ["PAYMENT", "SEARCH"]],
      ['let one: Kiosk<"‸">;', ["PANELS", "PAYMENT", "SEARCH"]],
      ['let one: Kiosk<"PAYMENT" | "‸">;', ["PANELS", "SEARCH"]],
      ['class Sub extends Kiosk<["PANELS", "‸"]> {}', ["PAYMENT", "SEARCH"]],
    ])("offers the flags that are missing in %s", async (line, expected) => {
      editor.type("main.ts", `import { Kiosk } from "kiosk";\n${line}\n`);
      const entries = await members();
      expect(entries.map(({ name }) => name)).toEqual(expected);
      expect(entries.at(-1)?.labelDetails?.description).toBe("Search, not needed since 2.0.0");
      const details = await editor.details(entries[0]!);
      expect(textOf(details.documentation)).toMatch(/Status: on trial since 1\.\d\.0/);
      expect(textOf(details.documentation)).toContain("Documentation: https://kiosk.example/experiments");
    });

    it("offers flags where no quotes are yet", async () => {
      editor.type(
        "main.ts",
        'import { Kiosk } from "kiosk";\nnew Kiosk("hall", { unlock: ["PAYMENT", ‸] });\n',
      );
      const names = (await editor.completions()).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['"PANELS"', '"SEARCH"']));
      expect(names).not.toContain('"PAYMENT"');
      expect(names).not.toContain('"PRINT"');
    });

    it.each(['new Kiosk("‸");', 'const word = "‸";'])("offers no flags in %s", async (line) => {
      editor.type("main.ts", `import { Kiosk } from "kiosk";\n${line}\n`);
      const names = (await editor.completions()).map(({ name }) => name);
      expect(names.filter((name) => /PANELS|PAYMENT|SEARCH/.test(name))).toEqual([]);
    });
  });

  describe("hover", () => {
    const lines = ["- Status: on trial since 1.2.0", "- Documentation: https://kiosk.example/experiments"];
    it.each([
      ["kiosk.p‸ay(1);", "- Opted in: no; add"],
      ["const { ‸pay } = kiosk;", "- Opted in: no; add"],
      ['kiosk["p‸ay"];', "- Opted in: no; add"],
      ['new Kiosk("x", { unlock: ["PAYMENT"] }).‸pay(1);', "- Opted in: yes"],
      ['new Kiosk("x", { unlock: ["PAY‸MENT"] });', "- Opted in: yes, here"],
      ['let one: Kiosk<"‸PAYMENT">;', "- Opted in: yes, here"],
      ['class Sub extends Kiosk<["PAYMENT‸"]> {}', "- Opted in: yes, here"],
    ])("tells of the feature in %s", async (line, optedIn) => {
      editor.type("main.ts", `${newKiosk}${line}\n`);
      const info = await editor.hover();
      expect(info?.documentation.split("\n")).toEqual(expect.arrayContaining(lines));
      expect(info?.documentation).toContain('Experimental feature "PAYMENT": Payment');
      expect(info?.documentation).toContain(optedIn);
    });

    it("shows what is behind the lock, and its doc comment", async () => {
      editor.type("main.ts", 'import { App } from "proviso/app";\nnew App("x").register‸Blueprint;\n');
      const info = await editor.hover();
      expect(info?.displayString).toBe(
        "(property) registerBlueprint: (blueprint: Blueprint, options?: BlueprintOptions | undefined) => void",
      );
      expect(info?.documentation).toMatch(/^Puts the routes of a blueprint into the App\./);
      expect(info?.documentation).toContain("- Issues: #1023, #651");
    });

    it("says nothing more of what is stable", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.op‸en();\n`);
      expect((await editor.hover())?.documentation).toBe("");
    });
  });
});
