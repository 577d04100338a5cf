import { expect, it } from "vitest";
import { keptTexts } from "../../src/compilers/native/kept-texts.js";

/** Texts that are read, and which files were. */
function reading(most: number) {
  const texts = keptTexts(most);
  const read: string[] = [];
  const of = (fileName: string, text: string | undefined = fileName): string | undefined =>
    texts.of(fileName, () => {
      read.push(fileName);
      return text;
    });
  return { texts, read, of };
}

it("reads a text once, as long as there is room for it", () => {
  const { read, of } = reading(4);
  for (const fileName of ["aa", "bb", "aa", "bb"]) expect(of(fileName)).toBe(fileName);
  expect(read).toEqual(["aa", "bb"]);
  of("cc");
  expect([of("bb"), of("cc"), of("aa")]).toEqual(["bb", "cc", "aa"]);
  expect(read).toEqual(["aa", "bb", "cc", "aa"]);
});

it("keeps the last text, however long it is, and that there is none", () => {
  const { read, of } = reading(4);
  for (const fileName of ["long one", "long one"]) expect(of(fileName)).toBe(fileName);
  expect(read).toEqual(["long one"]);
  const none = reading(4);
  const { texts } = none;
  for (let times = 0; times < 2; times++)
    expect(texts.of("none", () => void none.read.push("none"))).toBe(undefined);
  expect(none.read).toEqual(["none"]);
});

it("keeps what is settled, and has it take no room of others", () => {
  const { texts, read, of } = reading(4);
  of("aa");
  texts.settle("aa", "settled");
  for (const fileName of ["bb", "cc", "dd"]) of(fileName);
  expect(of("aa")).toBe("settled");
  expect([of("cc"), of("dd")]).toEqual(["cc", "dd"]);
  expect(read).toEqual(["aa", "bb", "cc", "dd"]);
});
