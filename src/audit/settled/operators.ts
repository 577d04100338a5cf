import type { Place } from "../surface/export-item.js";
import type { Piece } from "./pieces.js";
import type { Operated } from "./operated.js";

/** Whether an operator makes a type of what a name stands for in a piece. */
export function isOperated(
  { operated, mentions }: Piece,
  name: string,
  isOperator: (operated: Operated) => boolean,
): boolean {
  return operated.some(
    (each) => (each.name === name || mentions.get(each.name)?.name === name) && isOperator(each),
  );
}

/** The same of a part of a piece. Of what is in none only the text tells. */
export function isOperatedIn(
  piece: Piece | undefined,
  place: Place | undefined,
  text: string,
  name: string,
  isOperator: (operated: Operated) => boolean,
): boolean {
  if (!piece || !place) return /\bkeyof\b|\btypeof\b|\bextends\b|[\w$>\])]\[[^\]]|</.test(text);
  const operated = piece.operated.filter(({ start, end }) => place.start <= start && end <= place.end);
  return isOperated({ ...piece, operated }, name, isOperator);
}

// Of the language's own types these look into what they are handed.
const looking =
  /^(Awaited|ConstructorParameters|Exclude|Extract|InstanceType|NonNullable|Omit|OmitThisParameter|Parameters|Partial|Pick|Readonly|Record|Required|ReturnType|ThisParameterType)$/;

/** Tells whether a name is handed to an operator, by itself or through aliases that have one. */
export function operatorsIn(pieces: readonly Piece[]): (operated: Operated) => boolean {
  const names = new Set<string>();
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const { name, operated, isAlias } of pieces)
      if (
        isAlias &&
        operated.some(({ through }) => through === undefined || names.has(through) || looking.test(through))
      )
        names.add(name);
  }
  return ({ through }) => through === undefined || looking.test(through) || names.has(through);
}
