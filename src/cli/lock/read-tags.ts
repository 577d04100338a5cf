import { Refusal } from "../../hosts/refusal.js";

/**
 * Reads what stands behind `--tags`.
 *
 * @throws {Refusal} where it is not of the form `beta=BETA,alpha=ALPHA`
 */
export function readTags(text: string): ReadonlyMap<string, string> {
  if (text === "") return new Map();
  return new Map(
    text.split(",").map((pair) => {
      const [, tag, flag] = /^\s*@?([A-Za-z]\w*)\s*=\s*([^\s=]+)\s*$/.exec(pair) ?? [];
      if (tag === undefined || flag === undefined) throw new Refusal({ code: "tags-wrong", text });
      return [tag, flag] as const;
    }),
  );
}
