import type ts from "typescript";
import type { TypeScript } from "../compilers/typescript.js";
import { featureAt } from "../editor/feature-at.js";
import type { NamedFeature } from "../editor/named-feature.js";
import { withUnlockedNames } from "../editor/unlocked-names.js";
import { featureHover, flagInfo } from "../report/feature-hover.js";
import type { Extensions } from "./guard.js";
import type { View } from "./view.js";

/** Hover: what a feature is and how this receiver stands to it, below what the editor says itself. */
export function hoverExtensions(typescript: TypeScript, view: () => View | undefined): Extensions {
  return {
    getQuickInfoAtPosition(ask, fileName, position, ...rest) {
      const own = ask(fileName, position, ...rest);
      const at = view();
      const file = at?.program.getSourceFile(fileName);
      const found = at && file && featureAt(at, file, position);
      if (!found) return own;
      const info = own ?? infoOfFlag(typescript, at, found);
      const text = featureHover(found.feature, found.catalog, found.standing);
      const displayParts =
        found.behind === undefined
          ? info.displayParts?.map((part) => ({ ...part, text: withUnlockedNames(part.text) }))
          : [{ kind: "text", text: `(property) ${found.behind}` }];
      const documentation = appended(info.documentation, text);
      return { ...info, ...(displayParts && { displayParts }), documentation };
    },
  };
}

/** The compiler says nothing of strings, as long as they are not properties. */
function infoOfFlag(
  typescript: TypeScript,
  { context }: View,
  { node, feature }: NamedFeature,
): ts.QuickInfo {
  const start = context.compiler.startOf(node);
  return {
    kind: typescript.ScriptElementKind.string,
    kindModifiers: "",
    textSpan: { start, length: node.end - start },
    displayParts: [{ kind: "stringLiteral", text: flagInfo(feature) }],
  };
}

/** Puts a text below the doc comment, which stays. */
export function appended(
  documentation: readonly ts.SymbolDisplayPart[] = [],
  text: string,
): ts.SymbolDisplayPart[] {
  const isAlone = documentation.length === 0;
  return [...documentation, { kind: "text", text: isAlone ? text : `\n\n${text}` }];
}
