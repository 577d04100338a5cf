import { expect, it } from "vitest";
import { nearest } from "../src/nearest.js";

const flags = ["BLUEPRINTS", "WEBSOCKETS", "PRIORITY", "PAUSE"];

it.each<[word: string, found: string[]]>([
  ["BLEUPRINTS", ["BLUEPRINTS"]],
  ["blueprints", ["BLUEPRINTS"]],
  ["websocket", ["WEBSOCKETS"]],
  ["PAUES", ["PAUSE"]],
  ["BLUE", ["BLUEPRINTS"]],
  ["SOMETHING_ELSE", []],
  ["", []],
])("near '%s' are %j", (word, found) => {
  expect(nearest(word, flags)).toEqual(found);
});
