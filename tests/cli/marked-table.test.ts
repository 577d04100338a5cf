import { describe, expect, it } from "vitest";
import { withTable } from "../../src/cli/marked-table.js";

const begin = "<!-- proviso:list -->";
const end = "<!-- /proviso:list -->";

describe("a table between markers", () => {
  it("takes the place of what was there, and the rest stays", () => {
    const text = `# A\n\n${begin}\nold\n${end}\n\nB`;
    expect(withTable(text, "| new |\n")).toBe(`# A\n\n${begin}\n\n| new |\n\n${end}\n\nB`);
  });

  it("has the line breaks of the text", () => {
    const text = `# A\r\n${begin}\r\n${end}\r\nB\r\n`;
    expect(withTable(text, "| 1 |\n| 2 |\n")).toBe(
      `# A\r\n${begin}\r\n\r\n| 1 |\r\n| 2 |\r\n\r\n${end}\r\nB\r\n`,
    );
  });

  it("keeps the line breaks of the others where they are mixed", () => {
    const text = `A\n${begin}\r\n${end}\nB\r\n`;
    expect(withTable(text, "x")).toBe(`A\n${begin}\r\n\n` + `x\n\n${end}\nB\r\n`);
  });

  it("is the nearest one, so that nothing is lost where a marker has been left over", () => {
    expect(withTable(`${begin}\nmine\n${begin}\nold\n${end}\n`, "x")).toBe(
      `${begin}\nmine\n${begin}\n\nx\n\n${end}\n`,
    );
  });

  it("is not looked for in blocks of code", () => {
    expect(withTable(`\`\`\`\n${begin}\n${end}\n\`\`\`\n`, "x")).toBeUndefined();
    const text = `~~~~md\n${begin}\n~~~\n${end}\n~~~~\n${begin}\n${end}\n`;
    expect(withTable(text, "x")).toBe(`~~~~md\n${begin}\n~~~\n${end}\n~~~~\n${begin}\n\nx\n\n${end}\n`);
  });

  it.each(["", begin, end, `${end}\n${begin}\n`, `see ${begin}\n${end}\n`])(
    "does not find a place in %j",
    (text) => {
      expect(withTable(text, "x")).toBeUndefined();
    },
  );
});
