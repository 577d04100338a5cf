import type { Type } from "../../analysis/program/compiler.js";
import { compareTypes } from "./compare-types.js";
import { further, report, type Comparison, type Standing } from "./comparison.js";

/**
 * Compares what two types have behind keys that are not known by name. That a literal may have any key is told by no type:
 * `{ name?: string }` takes all that `{ name?: string; [key: string]: unknown }` did, but for literals.
 */
export function compareIndexes(comparison: Comparison, older: Type, newer: Type, standing: Standing): void {
  const { compiler } = comparison;
  const olds = compiler.indexesOf(older);
  if (olds.length === 0) return;
  const news = compiler.indexesOf(newer).map((index) => ({ ...index, key: compiler.textOfType(index.key) }));
  for (const { key: keyType, value, isReadonly } of olds) {
    const key = compiler.textOfType(keyType);
    const other = news.find((each) => each.key === key) ?? news.find((each) => each.key === "string");
    const known = compiler.propertiesOf(older).map((member) => compiler.nameOf(member));
    const { takes } = standing.use;
    if (!other) {
      report(comparison, standing, { kind: "index-gone", key, use: takes ? "read" : "given", known });
      continue;
    }
    if (takes && other.isReadonly && !isReadonly)
      report(comparison, standing, { kind: "index-gone", key, use: "written", known });
    compareTypes(comparison, value, other.value, further(standing, { kind: "indexed", key }));
  }
}
