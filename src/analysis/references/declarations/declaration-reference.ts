import type ts from "typescript";
import type { ImplicitReference } from "../implicit-reference.js";
import type { GivenTypeArguments } from "./given-type-arguments.js";
import type { IndirectCall } from "./indirect-call.js";

/** A place that names a declaration, by how that is found out. */
export type DeclarationReference =
  /** A name by itself, or behind a dot. */
  | { readonly kind: "name"; readonly name: ts.Identifier }
  /** `options["telemetry"]`, `Options["telemetry"]` */
  | { readonly kind: "element"; readonly name: ts.Node; readonly of: ts.Node }
  /** `const { telemetry } = options`, `({ telemetry } = options)` */
  | {
      readonly kind: "taken";
      readonly name: ts.Node;
      readonly key: string;
      /** All keys that it may be, where it is computed. */
      readonly all?: readonly string[];
      readonly pattern: ts.Node;
    }
  /** `{ telemetry: true }`, `<Panel telemetry />` */
  | {
      readonly kind: "given";
      readonly name: ts.Node;
      readonly key: string;
      readonly all?: readonly string[];
      readonly object: ts.Expression;
    }
  /** A member that a class or an interface declares again. */
  | { readonly kind: "redeclared"; readonly name: ts.Node; readonly key: string; readonly member: ts.Node }
  /** `pluck(options, "telemetry")` */
  | {
      readonly kind: "keyed";
      readonly name: ts.Node;
      readonly key: string;
      /** All keys that it may be. */
      readonly all: readonly string[];
      readonly of: ts.Node;
    }
  /** `for (const each of stream)`, which calls what nobody names. */
  | ({ readonly kind: "implicit" } & ImplicitReference)
  /** `await query`, which calls a method that nobody names. */
  | { readonly kind: "awaited"; readonly name: ts.Node; readonly key: string }
  /** A call whose signature, or a parameter of it, may be marked by itself. */
  | { readonly kind: "call"; readonly name: ts.Node; readonly call: ts.CallLikeExpression }
  /** A call of which only the type of what is called can tell. */
  | { readonly kind: "unnamed"; readonly call: ts.CallLikeExpression }
  /** The same by a method that all functions have: `serve.call(undefined, app)`. */
  | { readonly kind: "indirect"; readonly name: ts.Node; readonly call: IndirectCall }
  /** What a type parameter that is marked may be given: `Wall<string>`, `serve<string>(app)`. */
  | { readonly kind: "typed"; readonly name: ts.Node; readonly given: GivenTypeArguments }
  /** A function that is given for what is asked for: `on((event) => …)`. */
  | { readonly kind: "made"; readonly name: ts.Node; readonly made: ts.Expression | ts.MethodDeclaration }
  /** A function that is handed over without being called: `apps.map(serve)`. */
  | { readonly kind: "handed"; readonly name: ts.Identifier; readonly expression: ts.Expression };
