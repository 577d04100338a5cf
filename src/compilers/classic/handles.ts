import type ts from "typescript";
import type { Symbol, Type } from "../../analysis/program/compiler.js";

// What the analysis is given to keep are the compiler's own objects, under names that tell nothing of them.
export const inside = (type: Type): ts.Type => type as unknown as ts.Type;
export const outside = (type: ts.Type): Type => type as unknown as Type;
export const insideSymbol = (symbol: Symbol): ts.Symbol => symbol as unknown as ts.Symbol;
export const outsideSymbol = (symbol: ts.Symbol): Symbol => symbol as unknown as Symbol;
