import type ts from "typescript";
import type { AnalysisContext } from "../context.js";
import { addToFlagsValue } from "./flags-value.js";
import { appendItems } from "./list-edit.js";
import { insertAt, isEditable, quoted, spanOf, textOfNode, type Plan } from "./plan.js";

/** Adds flags to the option `option` of an options object: a literal, or the constant that holds it. */
export function addToOptions(
  context: AnalysisContext,
  options: ts.Expression,
  option: string,
  flags: readonly string[],
): Plan {
  const { is } = context;
  if (is.wrapper(options)) return addToOptions(context, options.expression, option, flags);
  if (is.objectLiteral(options)) return addToLiteral(context, options, option, flags);
  return addToConstant(context, options, option, flags) ?? spread(context, options, option, flags);
}

function addToLiteral(
  context: AnalysisContext,
  literal: ts.ObjectLiteralExpression,
  option: string,
  flags: readonly string[],
): Plan {
  const { compiler, is } = context;
  // The last one wins at run time, so it is the one to change.
  for (const property of literal.properties.toReversed()) {
    if (is.propertyAssignment(property) && nameText(context, property.name) === option) {
      return addToFlagsValue(context, property.initializer, flags);
    }
    if (is.shorthandAssignment(property) && property.name.text === option) {
      return addToShorthand(context, property, flags);
    }
    if (is.spreadAssignment(property)) {
      const [type] = compiler.typesAt([property.expression]);
      if (type && compiler.propertyOf(type, option)) {
        const inside = addToConstant(context, property.expression, option, flags);
        const base = `...${textOfNode(context, property.expression)}.${option}`;
        return (
          inside ??
          addOption(context, literal, `${option}: [${[base, ...quoted(context, literal, flags)].join(", ")}]`)
        );
      }
    }
  }
  return addOption(context, literal, `${option}: [${quoted(context, literal, flags).join(", ")}]`);
}

function addOption(context: AnalysisContext, literal: ts.ObjectLiteralExpression, text: string): Plan {
  return {
    changes: [appendItems(context, literal, literal.properties, [text], " ")],
    site: spanOf(context, literal),
  };
}

// `{ experimentalFeatureFlags }`: the constant is changed, or else the shorthand is written out.
function addToShorthand(
  context: AnalysisContext,
  property: ts.ShorthandPropertyAssignment,
  flags: readonly string[],
): Plan {
  const plan = addToFlagsValue(context, property.name, flags);
  const isElsewhere = plan.changes.every(({ start, end }) => end < property.pos || start > property.end);
  if (isElsewhere) return plan;
  const name = property.name.text;
  const added = quoted(context, property.parent, flags).join(", ");
  return {
    changes: [insertAt(context, property, property.name.end, `: [...${name}, ${added}]`)],
    site: spanOf(context, property),
  };
}

function addToConstant(
  context: AnalysisContext,
  options: ts.Expression,
  option: string,
  flags: readonly string[],
): Plan | undefined {
  const { compiler, is } = context;
  if (!is.identifier(options) && !is.propertyAccess(options)) return undefined;
  const symbol = compiler.symbolAt(is.identifier(options) ? options : options.name);
  for (const declaration of symbol ? compiler.declarationsOf(symbol) : []) {
    if (!isEditable(context, declaration)) continue;
    if (!is.variable(declaration) && !is.propertyAssignment(declaration)) continue;
    // Behind an annotation the flags are not seen as they are written, so changing them there would not help.
    if (!declaration.initializer || compiler.annotationOf(declaration)) continue;
    return addToOptions(context, declaration.initializer, option, flags);
  }
  return undefined;
}

function spread(
  context: AnalysisContext,
  options: ts.Expression,
  option: string,
  flags: readonly string[],
): Plan {
  const { compiler } = context;
  const [type] = compiler.typesAt([options]);
  const text = textOfNode(context, options);
  const base = type && compiler.propertyOf(type, option) ? [`...${text}.${option}`] : [];
  const value = [...base, ...quoted(context, options, flags)].join(", ");
  return {
    changes: [
      insertAt(context, options, compiler.startOf(options), "{ ..."),
      insertAt(context, options, options.end, `, ${option}: [${value}] }`),
    ],
    site: spanOf(context, options),
  };
}

function nameText({ is }: AnalysisContext, name: ts.PropertyName): string | undefined {
  return is.identifier(name) || is.stringLiteral(name) ? name.text : undefined;
}
