import type { NativeApiModule, NativeChecker, NativeType } from "./api.js";
import { memo } from "../../memo.js";

/** Reads the keys that something may be by its type. */
export function keyReader(
  { TypeFlags }: NativeApiModule,
  checker: NativeChecker,
): (type: NativeType) => readonly string[] {
  const keysOf = memo((type: NativeType): readonly string[] => {
    const { flags, value } = type;
    if (typeof value === "string" || typeof value === "number") return [String(value)];
    // `"on" & Brand`
    if (flags & (TypeFlags.Union | TypeFlags.Intersection)) return type.getTypes().flatMap(keysOf);
    if (flags & TypeFlags.UniqueESSymbol) {
      const symbol = type.getSymbol();
      // As the compiler itself names the members that are declared by it.
      return symbol ? [`__@${symbol.name}@${symbol.id}`] : [];
    }
    const constraint = flags & TypeFlags.Instantiable ? checker.getBaseConstraintOfType(type) : undefined;
    return constraint && constraint !== type ? keysOf(constraint) : [];
  });
  return keysOf;
}
