import { describe, expect, it } from "vitest";
import { editedText } from "../../src/lock/edits/edit.js";
import { movedMap } from "../../src/lock/map/moved-map.js";
import { decodeMappings, encodeMappings } from "../../src/lock/map/vlq.js";

describe("the mappings of a source map", () => {
  it.each(["", "AAAA", "AAAA,UAAU,CAAC;;AACA,SAASA,gBAAgB", "gzBAAizB;AAAD"])(
    "%j are written as they were read",
    (mappings) => {
      expect(encodeMappings(decodeMappings(mappings))).toBe(mappings);
    },
  );
});

describe("movedMap", () => {
  // `f` of line 2 and `g` of line 3 come from lines 5 and 6 of the source.
  const old = "// first\nexport declare function f(): void;\ndeclare const g: 1;\n";
  const lines = [
    [],
    [
      [0, 0, 4, 0],
      [24, 0, 4, 16],
    ],
    [[14, 0, 5, 6]],
  ];
  const map = `{"version":3, "file":"a.d.ts","sources":["a.ts"],"names":[],"mappings":"${encodeMappings(lines)}"}`;
  const edited = editedText(old, [
    { start: 9, end: 16, newText: "" },
    { start: 43, end: 43, newText: "\ndeclare const f$lock: 1;", names: [{ at: 15, of: 33 }] },
  ]);

  it("leads each place to where it led before, and a lock to what it stands for", () => {
    expect(edited.text).toBe(
      "// first\ndeclare function f(): void;\ndeclare const f$lock: 1;\ndeclare const g: 1;\n",
    );
    const { mappings } = JSON.parse(movedMap(map, old, edited) ?? "") as { mappings: string };
    expect(decodeMappings(mappings)).toEqual([
      [],
      [
        [0, 0, 4, 0],
        [17, 0, 4, 16],
      ],
      [[14, 0, 4, 16]],
      [[14, 0, 5, 6]],
    ]);
  });

  it("leaves everything else in the file of the map as it is", () => {
    expect(movedMap(map, old, edited)).toMatch(
      /^\{"version":3, "file":"a\.d\.ts","sources":\["a\.ts"\],"names":\[\],"mappings":"/,
    );
  });

  it.each(["no JSON", "{}", '{"version":3,"sections":[]}'])("gives nothing for %s", (text) => {
    expect(movedMap(text, old, edited)).toBeUndefined();
  });
});
