import { expect, test } from "vitest";
import { isOnlyKey } from "../../../src/analysis/references/only-key.js";

test.each([
  "for (const key of keys) copy[key] = source[ key ];",
  "const pick = (source: Source, key: string) => source[key];",
  "const pick = key => source[key];",
  "function pick(source: Source, key?: string) { return source[key]; }",
  "entry.key === other ? copy[key] : entry\n  .key;",
  "keys === monkey && key_ === $key; copy[key];",
  "nothing of that name",
  "const key\n   = first; copy[key]",
  "var  key = first; copy [ key\n]",
  "const pick = (  key ?: string) => source[key];",
  "const pick = key  => source[key];",
  "({ key: string }) => 1",
])("only a key: %s", (text) => {
  expect(isOnlyKey("key", text)).toBe(true);
});

test.each([
  'if (key === "on") app[key];',
  'if ((key) === "on") app[key];',
  "if (key /* sic */ === other) app[key];",
  "if (other === key) app[key];",
  "switch (key) { case other: app[key]; }",
  "switch (true) { case other === key: app[key]; }",
  "if (isName(key)) app[key];",
  "assertName(first, key); app[key];",
  "if (key) app[key];",
  'if (k\\u0065y === "on") app[key];',
  "key",
  "app[key",
  "[app, key]",
  "key]",
  "[0]; key",
  "(first); key: 1",
  "constkey; const a = key;",
  "myconst key;",
  "call(key); a => b",
])("something else too: %s", (text) => {
  expect(isOnlyKey("key", text)).toBe(false);
});
