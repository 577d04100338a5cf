import type ts from "typescript";
import type { DeclarationGuards } from "../syntax/guards.js";

/** The catalog of a package, read from the text of its built declarations. */
export interface BuiltCatalog {
  /** Its type, as it stands there. */
  readonly text: string;
  readonly features: ReadonlyMap<string, BuiltFeature>;
  /** Release tags that stand for a flag: `beta` for `"BETA"`. */
  readonly tags: ReadonlyMap<string, string>;
}

export interface BuiltFeature {
  readonly status: "trial" | "accepted" | "rejected";
  readonly finalized: string | undefined;
}

type Value = string | ReadonlyMap<string, Value> | undefined;

/**
 * Finds `export declare const features: { readonly docs: …; readonly features: { … } }`, which is what a build makes of
 * a call of `defineFeatures`.
 */
export function catalogIn(is: DeclarationGuards, file: ts.SourceFile): BuiltCatalog | undefined {
  for (const statement of file.statements) {
    if (!is.variableStatement(statement)) continue;
    for (const { type } of statement.declarationList.declarations) {
      const catalog = type && catalogOf(is, file.text, type);
      if (catalog) return catalog;
    }
  }
  return undefined;
}

function catalogOf(is: DeclarationGuards, text: string, type: ts.TypeNode): BuiltCatalog | undefined {
  if (!is.typeLiteral(type)) return undefined;
  const members = membersOf(is, text, type);
  const features = members.get("features");
  if (typeof members.get("docs") !== "string" || !isGroup(features)) return undefined;
  const tags = members.get("tags");
  return {
    text: text.slice(type.pos, type.end).trim(),
    features: new Map([...features].flatMap(([flag, value]) => feature(flag, value))),
    tags: new Map(
      [...(isGroup(tags) ? tags : [])].filter((tag): tag is [string, string] => typeof tag[1] === "string"),
    ),
  };
}

function feature(flag: string, value: Value): readonly [string, BuiltFeature][] {
  if (!isGroup(value)) return [];
  const status = value.get("status");
  if (status !== "trial" && status !== "accepted" && status !== "rejected") return [];
  const finalized = value.get("finalized");
  return [[flag, { status, finalized: typeof finalized === "string" ? finalized : undefined }]];
}

function membersOf(
  is: DeclarationGuards,
  text: string,
  type: ts.TypeLiteralNode,
): ReadonlyMap<string, Value> {
  const members = new Map<string, Value>();
  for (const member of type.members) {
    if (!is.property(member) || !member.type) continue;
    const name = is.identifier(member.name) || is.stringLiteral(member.name) ? member.name.text : "";
    members.set(name, valueOf(is, text, member.type));
  }
  return members;
}

function valueOf(is: DeclarationGuards, text: string, type: ts.TypeNode): Value {
  if (is.typeLiteral(type)) return membersOf(is, text, type);
  if (is.literalType(type) && is.stringLiteral(type.literal)) return type.literal.text;
  return undefined;
}

const isGroup = (value: Value): value is ReadonlyMap<string, Value> => value instanceof Map;
