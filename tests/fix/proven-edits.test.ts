// Which of the edits that are proposed are made, in a toy language: see `look`.
import { describe, expect, it } from "vitest";
import { provenEdits, type Proven } from "../../src/fix/proven-edits.js";
import { drafted, look, type Texts } from "./toy-programs.js";

interface Answer {
  /** The files that are written. */
  readonly texts: Texts;
  /** `kind flag of file: what it brought`. */
  readonly takenBack: readonly string[];
  readonly looks: number;
  readonly proven: Proven<Texts>;
}

async function prove(start: Texts, notWhole?: (texts: Texts) => boolean): Promise<Answer> {
  let looks = 0;
  const proven = await provenEdits(look(start), (draft) => {
    looks++;
    return Promise.resolve(look(drafted(start, draft), notWhole));
  });
  const takenBack = proven.takenBack.map(({ proposal, isNew, error, place }) => {
    const { kind, flags, site } = proposal;
    const line = start[error.file]?.slice(place).split("\n")[0] ?? "";
    return `${kind} ${flags.join()} at ${site.file}:${site.start}-${site.end}: ${isNew ? "new" : "known"} ${error.code} at ${line}`;
  });
  return { texts: Object.fromEntries(proven.texts), takenBack, looks, proven };
}

describe("is made", () => {
  it("at once, where edits do not meet", async () => {
    const { texts, takenBack, looks } = await prove({ a: "flags:\nuse A", b: "flags:\nuse B", c: "flags:" });
    expect(texts).toEqual({ a: "flags: A\nuse A", b: "flags: B\nuse B" });
    expect([takenBack, looks]).toEqual([[], 1]);
  });

  it("one round after the other, where they do", async () => {
    const { texts, takenBack, looks, proven } = await prove({ a: "flags:\nuse A\nuse B\nuse C" });
    expect(texts).toEqual({ a: "flags: A B C\nuse A\nuse B\nuse C" });
    expect([takenBack, looks]).toEqual([[], 3]);
    expect(proven.sight.from).toEqual(texts);
  });

  it("what is asked for only then", async () => {
    const { texts, takenBack } = await prove({ a: "flags:\nthen B C\nuse A\nthen A B" });
    expect(texts).toEqual({ a: "flags: A B C\nthen B C\nuse A\nthen A B" });
    expect(takenBack).toEqual([]);
  });

  it("beside an error that is there already, before and behind the edit", async () => {
    const { texts, takenBack } = await prove({ a: "wrong\nflags:\nwrong", b: "flags: A\nwrong\nuse B" });
    expect(texts).toEqual({ b: "flags: A B\nwrong\nuse B" });
    expect(takenBack).toEqual([]);
  });

  it("a removal, and nothing is asked of what it was for", async () => {
    const { texts, takenBack } = await prove({ a: "flags: A B\ndrop A" });
    expect(texts).toEqual({ a: "flags: B\ndrop A" });
    expect(takenBack).toEqual([]);
  });

  it("nothing, where nothing is proposed", async () => {
    const { texts, takenBack, looks } = await prove({ a: "flags:\nwrong" });
    expect([texts, takenBack, looks]).toEqual([{}, [], 0]);
  });
});

describe("is taken back", () => {
  it("what brings an error, wherever that is", async () => {
    const { texts, takenBack } = await prove({ a: "flags:\nuse A\nagainst A", b: "flags:\nuse B" });
    expect(texts).toEqual({ b: "flags: B\nuse B" });
    expect(takenBack).toEqual(["opt-in A at a:0-6: new TS2322 at against A"]);
  });

  it("what does not help", async () => {
    const { texts, takenBack } = await prove({ a: "flags:\nstuck A", b: "flags:\nuse B" });
    expect(texts).toEqual({ b: "flags: B\nuse B" });
    expect(takenBack).toEqual(["opt-in A at a:0-6: known opt-in-required at stuck A"]);
  });

  it("what brings an error that nothing mends", async () => {
    const { texts, takenBack, proven } = await prove({
      a: "flags:\nuse A",
      b: "flags:\nthen A B\nagainst B",
      c: "flags:\nuse C",
    });
    expect(texts).toEqual({ c: "flags: C\nuse C" });
    expect(takenBack).toEqual([
      "opt-in B at b:0-6: new TS2322 at against B",
      "opt-in A at a:0-6: new opt-in-required at then A B",
    ]);
    expect(proven.sight.from).toMatchObject({ a: "flags:\nuse A", c: "flags: C\nuse C" });
  });

  it("what brings an error that is no use, at the place of one that is mended next", async () => {
    const { texts, takenBack } = await prove({ a: "flags:\nuse A", b: "flags:\nboth A B" });
    expect(texts).toEqual({});
    expect(takenBack).toEqual(["opt-in A at a:0-6: new TS2322 at both A B"]);
  });

  it("one of two at one place, whichever is tried first", async () => {
    const first = await prove({ a: "flags:\nuse A\nuse B\nagainst A" });
    expect(first.texts).toEqual({ a: "flags: B\nuse A\nuse B\nagainst A" });
    expect(first.takenBack).toEqual(["opt-in A at a:0-6: new TS2322 at against A"]);
    const second = await prove({ a: "flags:\nuse A\nuse B\nagainst A\nagainst B" });
    expect(second.texts).toEqual({});
    expect(second.takenBack).toEqual([
      "opt-in A at a:0-6: new TS2322 at against A",
      "opt-in B at a:0-6: new TS2322 at against B",
    ]);
    const removals = await prove({ a: "flags: A B\nneeds A\ndrop A\ndrop B" });
    expect(removals.texts).toEqual({ a: "flags: A\nneeds A\ndrop A\ndrop B" });
    expect(removals.takenBack).toEqual(["remove-flag A at a:0-10: new TS2322 at needs A"]);
  });

  it("what has no end, and all that came of it", async () => {
    const { texts, takenBack, looks } = await prove({ a: "flags:\ngrow", b: "flags:\nuse B" });
    expect(texts).toEqual({ b: "flags: B\nuse B" });
    expect(takenBack).toEqual(["opt-in G10 at a:0-6: new opt-in at flags:"]);
    expect(looks).toBe(11);
  });

  it("of many, what is near an error, found by halves", async () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const files: Texts = Object.fromEntries(names.map((name) => [name, `flags:\nuse ${name}`]));
    const { texts, takenBack, looks } = await prove({
      ...files,
      e: "flags:\nuse e\nagainst e",
    });
    expect(Object.keys(texts)).toEqual(["a", "b", "c", "d", "f", "g", "h"]);
    expect(takenBack).toEqual(["opt-in e at e:0-6: new TS2322 at against e"]);
    // All, those that are far, and the one that is near.
    expect(looks).toBe(3);
  });

  it("of one file, found by halves", async () => {
    const { texts, takenBack } = await prove({ a: "flags:\nuse A\nuse B\nuse C\nagainst B" });
    expect(texts).toEqual({ a: "flags: A C\nuse A\nuse B\nuse C\nagainst B" });
    expect(takenBack).toEqual(["opt-in B at a:0-6: new TS2322 at against B"]);
  });
});

it("nothing is written where a program cannot be looked at any more", async () => {
  const { texts, proven, looks } = await prove(
    { a: "flags:\nuse A", b: "flags:\nuse B\nagainst B" },
    () => true,
  );
  expect(texts).toEqual({});
  expect(proven.sight.isWhole).toBe(false);
  expect(looks).toBe(1);
});

it("nothing more is tried when a program cannot be looked at in the middle of a search", async () => {
  const files = { a: "flags:\nuse A\nagainst A", b: "flags:\nuse B", c: "flags:\nuse C" };
  const { texts, looks } = await prove(files, ({ a }) => a === "flags:\nuse A\nagainst A");
  expect([texts, looks]).toEqual([{}, 2]);
});
