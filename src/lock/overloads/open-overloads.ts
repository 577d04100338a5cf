import type ts from "typescript";
import type { EditContext } from "../edits/member-edits.js";
import type { FileMarks } from "../marks/read-marks.js";
import { left, type Left } from "../outcome.js";
import { push } from "../../push.js";
import type { PackageNames } from "../scopes/package-names.js";
import type { Scope } from "../scopes/scope.js";
import { modifierOf } from "../syntax/guards.js";
import { fallingThrough, type Overload } from "./falls-through.js";

/** What a member stands in. */
export interface Container {
  readonly node: ts.Node;
  readonly scope: Scope;
}

/** Why a lock on one of several overloads would refuse nothing. */
export interface OpenOverloads {
  /** @param container what the member stands in: a class, an interface, a type literal */
  leftOf(member: ts.Node, container: Container): Left | undefined;
}

type Members = Partial<Pick<ts.InterfaceDeclaration, "members">>;

export function openOverloads(context: EditContext, marks: FileMarks, names: PackageNames): OpenOverloads {
  const { is, parser, text } = context;
  const known = new Map<ts.Node, ReadonlyMap<ts.Node, ts.SignatureDeclaration>>();
  return {
    leftOf(member, container) {
      if (!is.signature(member)) return undefined;
      let falling = known.get(container.node);
      if (!falling) known.set(container.node, (falling = fallingIn(container)));
      return leftTo(context, falling.get(member));
    },
  };

  function fallingIn(container: Container): ReadonlyMap<ts.Node, ts.SignatureDeclaration> {
    const groups = new Map<string, Overload[]>();
    const members = blocksOf(container).flatMap((block) => [...((block as Members).members ?? [])]);
    for (const node of members) {
      if (!is.signature(node)) continue;
      const lock = marks.ownOf(node)?.lock;
      push(groups, keyOf(node), { node, lock, scope: container.scope });
    }
    return new Map(
      [...groups.values()].flatMap((group) => [...fallingThrough({ parser, is, names }, group)]),
    );
  }

  /** A class or interface may be declared in several blocks: the members of the last one are tried first. */
  function blocksOf({ node, scope }: Container): readonly ts.Node[] {
    for (const parts of scope.names.values()) {
      if (parts.some((part) => part.node === node)) return parts.map((part) => part.node).toReversed();
    }
    return [node];
  }

  function keyOf(node: ts.SignatureDeclaration): string {
    const kind = is.methodLike(node) ? "method" : String(node.kind);
    const isStatic = modifierOf(node, parser.SyntaxKind.StaticKeyword) !== undefined;
    return `${kind} ${isStatic} ${node.name ? text.slice(parser.startOf(node.name), node.name.end) : ""}`;
  }
}

/** Says which overload takes the calls of one. */
export function leftTo(
  { parser, text }: EditContext,
  next: ts.SignatureDeclaration | undefined,
): Left | undefined {
  if (!next) return undefined;
  const start = parser.startOf(next);
  const written = text.slice(start, next.end).replace(/\s+/g, " ").replace(/;$/, "");
  return left({ code: "falls-through", to: written.length > 90 ? `${written.slice(0, 87)}...` : written });
}
