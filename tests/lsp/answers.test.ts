// `proviso lsp` in front of the real server, asked over the protocol as editors ask it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyEdits } from "../support/language-server.js";
import { LspEditor, type Item } from "./support/editor.js";

const newKiosk = 'import { Kiosk } from "kiosk";\nconst kiosk = new Kiosk("hall");\n';
const optedIn = newKiosk.replace('"hall"', '"hall", { unlock: ["PAYMENT"] }');
const files = {
  "main.ts": "export {};\n",
  "kiosks.ts": 'import { Kiosk } from "kiosk";\nexport const shared = new Kiosk("shared");\n',
};

describe.each(["7.0", "7.1"])("TypeScript %s", (version) => {
  let editor: LspEditor;
  beforeAll(async () => {
    editor = await LspEditor.open(version, files);
  });
  afterAll(() => editor.end());

  const named = (items: readonly Item[], label: string): Item => {
    const item = items.find((each) => each.label === label);
    if (!item) throw new Error(`${label} is not among ${items.map((each) => each.label).join(", ")}`);
    return item;
  };

  describe("diagnostics", () => {
    it("say the standard message in place of TypeScript's own, and one line for later uses", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.pay(1);\nkiosk.onPaid(({ id }) => id);\n`);
      const [first, second, ...more] = await editor.diagnostics("main.ts");
      expect(more).toEqual([]);
      expect(first).toMatchObject({ code: 990001, severity: 1 });
      expect(first?.range).toEqual({ start: { line: 2, character: 6 }, end: { line: 2, character: 9 } });
      expect(first?.message).toContain('new Kiosk("hall", { unlock: ["PAYMENT"] })');
      expect(first?.message).toContain("to your main.ts file:");
      expect(second?.message).toBe("'onPaid' is experimental: opt in to 'PAYMENT'.");
      expect(first?.relatedInformation?.map(({ message }) => message)).toEqual([
        "The flags go here.",
        "It is used here too.",
      ]);
    });

    it("see what is typed and not saved, in other files too", async () => {
      const use = 'import { shared } from "./kiosks.js";\nshared.pay(1);\n';
      editor.type("main.ts", use);
      expect(await editor.codes("main.ts")).toEqual([990001]);
      editor.type("kiosks.ts", files["kiosks.ts"].replace('"shared"', '"shared", { unlock: ["PAYMENT"] }'));
      expect(await editor.codes("main.ts")).toEqual([]);
      editor.type("kiosks.ts", files["kiosks.ts"]);
      expect(await editor.codes("main.ts")).toEqual([990001]);
    });

    it("leave alone what else is wrong", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.pay(1);\nkiosk.plase;\n`);
      expect((await editor.codes("main.ts")).toSorted()).toEqual([2551, 990001]);
    });

    it("grey out a flag that is not needed", async () => {
      editor.type("main.ts", newKiosk.replace('"hall"', '"hall", { unlock: ["SEARCH"] }'));
      expect(await editor.diagnostics("main.ts")).toMatchObject([{ code: 990005, severity: 4, tags: [1] }]);
    });
  });

  describe("code actions", () => {
    it("opt in", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.pay(1);\n`);
      const [action, ...others] = await editor.actions("main.ts", await editor.diagnostics("main.ts"));
      expect(others).toEqual([]);
      expect(action?.title).toBe("Opt in to 'PAYMENT'");
      expect(action?.diagnostics?.map(({ code }) => code)).toEqual([990001]);
      expect([...editor.texts(action!)]).toEqual([["main.ts", `${optedIn}kiosk.pay(1);\n`]]);
    });

    it("opt in to all of a file", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.pay(1);\nkiosk.heading;\n`);
      const [shown] = await editor.diagnostics("main.ts");
      const actions = await editor.actions("main.ts", [shown!]);
      const all = actions.find(({ title }) => title.startsWith("Opt in to all"));
      expect(editor.texts(all!).get("main.ts")).toContain('"hall", { unlock: ["PAYMENT", "PANELS"] }');
    });

    it("change another file, as it is typed there", async () => {
      editor.type("kiosks.ts", `// Not saved.\n${files["kiosks.ts"]}`);
      editor.type("main.ts", 'import { shared } from "./kiosks.js";\nshared.pay(1);\n');
      const [action] = await editor.actions("main.ts", await editor.diagnostics("main.ts"));
      expect([...editor.texts(action!)]).toEqual([
        [
          "kiosks.ts",
          `// Not saved.\n${files["kiosks.ts"].replace('"shared"', '"shared", { unlock: ["PAYMENT"] }')}`,
        ],
      ]);
    });

    it("take out a flag", async () => {
      editor.type("main.ts", newKiosk.replace('"hall"', '"hall", { unlock: ["SEARCH", "PANELS"] }'));
      const [action] = await editor.actions("main.ts", await editor.diagnostics("main.ts"));
      expect(action?.title).toBe("Remove 'SEARCH', which is not needed since 2.0.0");
      expect(editor.texts(action!).get("main.ts")).toContain('{ unlock: ["PANELS"] }');
    });

    it("leave those of TypeScript's as they are", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.pay(1);\nkiosk.plase;\n`);
      const shown = (await editor.diagnostics("main.ts")).filter(({ code }) => code === 2551);
      const titles = (await editor.actions("main.ts", shown)).map(({ title }) => title);
      expect(titles.every((title) => !title.includes("Opt in"))).toBe(true);
    });
  });

  describe("completion", () => {
    it("puts locked members last, with a label", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.‸\n`);
      const items = await editor.completions();
      const pay = named(items, "pay");
      expect(pay.labelDetails?.description).toBe("experimental: PAYMENT");
      expect(named(items, "open").sortText! < pay.sortText!).toBe(true);
      expect(named(items, "search").labelDetails).toBeUndefined();
      // The key by which tools know a gated type.
      expect(items.filter(({ label }) => label.includes("~"))).toEqual([]);
    });

    it("opts in when a locked member is accepted", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.pa‸\n`);
      const resolved = await editor.resolve(named(await editor.completions(), "pay"));
      expect(resolved.documentation?.value).toContain("Status: on trial since 1.2.0");
      expect(applyEdits(editor.textOf("main.ts"), resolved.additionalTextEdits ?? [])).toBe(
        `${optedIn}kiosk.pa\n`,
      );
    });

    it("changes no other file: an opt-in there is a code action", async () => {
      editor.type("kiosks.ts", files["kiosks.ts"]);
      editor.type("main.ts", 'import { shared } from "./kiosks.js";\nshared.pa‸\n');
      const resolved = await editor.resolve(named(await editor.completions(), "pay"));
      expect(resolved.documentation?.value).toContain("Experimental feature");
      expect(resolved.additionalTextEdits).toBeUndefined();
    });

    it("offers flags in quotes, and without them, and no removed ones", async () => {
      editor.type(
        "main.ts",
        'import { Kiosk } from "kiosk";\nnew Kiosk("hall", { unlock: ["PANELS", "‸"] });\n',
      );
      const inside = await editor.completions();
      expect(inside.map(({ label }) => label)).toEqual(["PAYMENT", "SEARCH"]);
      expect(inside[0]?.labelDetails?.description).toBe("Payment, on trial since 1.2.0");
      editor.type("main.ts", 'import { Kiosk } from "kiosk";\nnew Kiosk("hall", { unlock: [‸] });\n');
      const outside = await editor.completions();
      const flag = named(outside, '"PAYMENT"');
      expect(applyEdits(editor.textOf("main.ts"), [flag.textEdit!])).toContain('unlock: ["PAYMENT"]');
      expect(await editor.resolve(flag)).toMatchObject({ label: '"PAYMENT"' });
    });
  });

  describe("hover", () => {
    it("tells of a feature below what TypeScript says", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.p‸ay;\n`);
      const text = (await editor.hover())?.contents.value ?? "";
      expect(text).toContain("- Opted in: no");
    });

    it.each(["kiosk.p‸ay;", "kiosk.p‸ay(1);"])("shows what is behind the lock: %s", async (use) => {
      editor.type("main.ts", `${newKiosk}${use}\n`);
      const text = (await editor.hover())?.contents.value ?? "";
      const [fence, signature, end] = text.split("\n");
      expect([fence, signature, end]).toEqual([
        "```typescript",
        "(property) pay: (amount: number) => void",
        "```",
      ]);
    });

    it("tells of a flag, of which TypeScript says nothing", async () => {
      editor.type("main.ts", newKiosk.replace('"hall"', '"hall", { unlock: ["PAY‸MENT"] }'));
      const hover = await editor.hover();
      expect(hover?.contents.value).toContain('(feature flag) "PAYMENT"');
      expect(hover?.range).toEqual({ start: { line: 1, character: 43 }, end: { line: 1, character: 52 } });
    });

    it("says nothing of what is no feature", async () => {
      editor.type("main.ts", `${newKiosk}kiosk.op‸en;\n`);
      expect((await editor.hover())?.contents.value).not.toContain("Experimental");
    });
  });
});
