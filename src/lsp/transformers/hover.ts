import { featureAt } from "../../editor/feature-at.js";
import type { NamedFeature } from "../../editor/named-feature.js";
import { withUnlockedNames } from "../../editor/unlocked-names.js";
import { featureHover, flagInfo } from "../../report/feature-hover.js";
import type { Hover, Markup, Position } from "../protocol.js";
import { withTypeBehindLock } from "./hover-behind-locks.js";
import type { Moment, Transformer } from "./moment.js";

/** Hover: what a feature is and how this receiver stands to it, below what the server says itself. */
export const hoverTransformer: Transformer = {
  prepare: (moment, params) => hovered(moment, params) !== undefined,
  transform(moment, result, params) {
    const found = hovered(moment, params);
    if (!found) return result;
    const text = featureHover(found.feature, found.catalog, found.standing);
    const own = (result as Hover | null) ?? hoverOfFlag(moment, found);
    const shown =
      found.behind === undefined ? unlocked(moment, found, own.contents) : opened(own.contents, found.behind);
    return { ...own, contents: appendedTo(shown, text) };
  },
};

function hovered({ view, file, lines }: Moment, params: unknown): NamedFeature | undefined {
  const { position } = params as { readonly position: Position };
  return featureAt(view, file, lines.offsetAt(position));
}

/** The compiler says nothing of strings, as long as they are not properties. */
function hoverOfFlag({ view, lines, client }: Moment, { node, feature }: NamedFeature): Hover {
  const range = lines.rangeOf({ start: view.context.compiler.startOf(node), end: node.end });
  const info = flagInfo(feature);
  return client.hasMarkdownHover
    ? { contents: { kind: "markdown", value: `\`\`\`typescript\n${info}\n\`\`\`\n` }, range }
    : { contents: { kind: "plaintext", value: info }, range };
}

function unlocked(
  { view, seesBehindLocks }: Moment,
  { node }: NamedFeature,
  contents: Hover["contents"],
): Hover["contents"] {
  const open = (text: string): string =>
    withUnlockedNames(seesBehindLocks ? withTypeBehindLock(view.context, node, text) : text);
  if (typeof contents === "string") return open(contents);
  const { value } = contents as Partial<Markup>;
  return value === undefined ? contents : { ...(contents as Markup), value: open(value) };
}

function appendedTo(contents: Hover["contents"], text: string): Hover["contents"] {
  // A list of texts is how older servers answer.
  if (Array.isArray(contents)) return [...(contents as readonly unknown[]), text];
  return appendedMarkup(contents as Markup | string, text);
}

/** What is behind a lock, in place of the lock, or of the `() => any` that TypeScript 7 shows where a lock is called. */
function opened(contents: Hover["contents"], behind: string): Hover["contents"] {
  const { value } = contents as Partial<Markup>;
  if (value === undefined) return contents;
  // The code block; in plain text, the first line.
  const start = value.startsWith("```") ? value.indexOf("\n") + 1 : 0;
  const end = value.indexOf(start > 0 ? "\n```" : "\n", start);
  const rest = end < 0 ? "" : value.slice(end);
  return { ...(contents as Markup), value: `${value.slice(0, start)}(property) ${behind}${rest}` };
}

/** Puts a text below the doc comment, which stays. It reads well as Markdown and as it is. */
export function appendedMarkup(documentation: Markup | string, text: string): Markup | string {
  if (typeof documentation === "string") return join(documentation, text);
  return { ...documentation, value: join(documentation.value, text) };
}

const join = (above: string, below: string): string =>
  above.trim() === "" ? below : `${above.trimEnd()}\n\n${below}`;
