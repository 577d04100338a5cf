import type { Compiler, Type } from "../../analysis/program/compiler.js";
import type { Comparison } from "./comparison.js";
import type { Instances, Maker } from "./maker.js";

// Types that are made anew at each step have no end, and those of ten declarations that lead to each other cannot be counted:
// `interface Box<T> { optional(): Box<T | undefined>; list(): List<Box<T>> }`.
const most = 4;
// What is exported is told by itself as well.
const mostOfExported = 1;

/**
 * Takes down that two types are compared, which counts for one export at a time: what is told of one says nothing of another.
 *
 * @returns nothing for types that the package has not declared, such as unions
 */
export function instancesOf(comparison: Comparison, older: Type, newer: Type): Instances | undefined {
  const { compiler, instances } = comparison;
  // Of what is written once there is one in each state.
  if ([older, newer].some((type) => compiler.isAnonymous(type) && !compiler.isInstantiated(type)))
    return undefined;
  if (compiler.unionMembers(older).length > 1) return undefined;
  const [before, after] = [makerOf(compiler, older), makerOf(compiler, newer)];
  if (!before || !after) return undefined;
  // Lists and promises are everybody's: what is in one has nothing to do with what is in another.
  const isOwn = [before, after].every(({ declarations }) => declarations.some(comparison.isOwn));
  if (!isOwn) return undefined;
  const others = instances.get(before.identity) ?? new Map<Maker["identity"], Instances>();
  instances.set(before.identity, others);
  const known = others.get(after.identity) ?? {
    pairs: new Map<Type, Set<Type>>(),
    most: comparison.exportedGenerics.has(before.name) ? mostOfExported : most,
    count: 0,
    isTold: false,
  };
  others.set(after.identity, known);
  return known;
}

function makerOf(compiler: Compiler, type: Type): Maker | undefined {
  // `(path: string) => void` by itself: how it is called is asked anyway.
  const [call] = compiler.isAnonymous(type) && !compiler.aliasOf(type) ? compiler.signaturesOf(type) : [];
  const written = call?.declaration;
  if (written?.kind === compiler.SyntaxKind.FunctionType)
    return { identity: written, name: "", declarations: [written] };
  const symbol = compiler.symbolOfType(type);
  return (
    symbol && {
      identity: symbol,
      name: compiler.nameOf(symbol),
      declarations: compiler.declarationsOf(symbol),
    }
  );
}

/** Whether so many of them have been looked into that another one says nothing more. */
export function isEnough(known: Instances, older: Type, newer: Type): boolean {
  const others = known.pairs.get(older) ?? new Set<Type>();
  known.pairs.set(older, others);
  if (others.has(newer)) return false;
  if (known.count >= known.most) return true;
  others.add(newer);
  known.count++;
  return false;
}
