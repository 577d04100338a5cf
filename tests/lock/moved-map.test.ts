import { describe, expect, it } from "vitest";
import { editedText } from "../../src/lock/edits/edit.js";
import { inlineMap, mapComment } from "../../src/lock/map/map-comment.js";
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

  it("changes nothing that only looks like its mappings", () => {
    const mappings = encodeMappings(lines);
    const odd = { names: [mappings], x_more: { mappings }, sourcesContent: [`"${mappings}"\\`] };
    const written = JSON.stringify({ version: 3, ...odd, mappings });
    const after = JSON.parse(movedMap(written, old, edited) ?? "") as Record<string, unknown>;
    expect(after).toEqual({ version: 3, ...odd, mappings: expect.not.stringMatching(mappings) as string });
  });

  it("moves the sections of an index map, and leads a lock by the one that it stands in", () => {
    const section = (line: number, column: number, mapped: number[][][]) => ({
      offset: { line, column },
      map: { version: 3, sources: ["a.ts"], names: [], mappings: encodeMappings(mapped) },
    });
    const index = {
      version: 3,
      sections: [section(0, 0, lines.slice(0, 2)), section(2, 8, [[[6, 0, 5, 6]]])],
    };
    const after = JSON.parse(movedMap(JSON.stringify(index), old, edited) ?? "") as typeof index;
    expect(after.sections.map(({ offset, map }) => [offset, decodeMappings(map.mappings)])).toEqual([
      [
        { line: 0, column: 0 },
        [
          [],
          [
            [0, 0, 4, 0],
            [17, 0, 4, 16],
          ],
          [[14, 0, 4, 16]],
        ],
      ],
      [{ line: 3, column: 8 }, [[[6, 0, 5, 6]]]],
    ]);
  });

  it.each(["no JSON", "{}", '{"version":3,"sections":[]}', '{"version":3,"sections":[{}]}'])(
    "gives nothing for %s",
    (text) => {
      expect(movedMap(text, old, edited)).toBeUndefined();
    },
  );
});

describe("the comment that names a map", () => {
  it.each([
    ["a;\n//# sourceMappingURL=a.map\n", "a.map"],
    ["a;\r\n//@ sourceMappingURL=the a.map \r\n\r\n//# other\r\n", "the a.map"],
    ["//# sourceMappingURL=a.map\na;", undefined],
    ["a; // sourceMappingURL=a.map", undefined],
    ["a;", undefined],
  ])("%j", (text, url) => {
    expect(mapComment(text)?.url).toBe(url);
  });

  it.each(["data:application/json;charset=utf-8;base64,e30=", "data:application/json,%7B%7D"])(
    "has the map in itself: %s",
    (url) => {
      const inline = inlineMap(url);
      expect(inline?.map).toBe("{}");
      expect(inlineMap(inline?.with('{ "ö": 1 }') ?? "")?.map).toBe('{ "ö": 1 }');
    },
  );
});
