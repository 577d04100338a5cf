// The completion in an editor: what tsserver with the plugin offers behind `app.`, and what it tells of one that is
// locked. A list of a server says nothing of the order on the screen; editors sort it as `byText` does.
import { codeLines, drawCode, gutter, placeOf } from "./code.mjs";
import { file } from "./example.mjs";
import { markdownLines, wrapped } from "./markdown.mjs";
import { box, drawTextLines, padding, textBoxSize } from "./panel.mjs";
import { cell, element, textLine, window } from "./svg.mjs";
import { theme } from "./theme.mjs";

const member = "registerBlueprint";
const detailColumns = 46;
const rowHeight = 22;
const iconWidth = 24;

export async function completionPicture(server, { path, text }) {
  // The last line as it is while somebody writes it.
  const written = text.slice(0, text.lastIndexOf(`${member}(`));
  const lines = written.split("\n");
  const caret = { line: lines.length, offset: lines.at(-1).length + 1 };

  server.send("configure", { preferences: { useLabelDetailsInCompletionEntries: true } });
  server.send("open", { file: path, fileContent: written });
  const { entries } = await server.ask("completionInfo", { file: path, ...caret });
  const items = entries.toSorted(byText);
  const { name, source } = items.find((item) => item.name === member);
  const entryNames = [{ name, source }];
  const [details] = await server.ask("completionEntryDetails", { file: path, ...caret, entryNames });
  const code = await codeLines(server, path, written);
  server.send("close", { file: path });

  const list = { width: listWidth(items), height: items.length * rowHeight + 8 };
  const pane = detailLines(details);
  const paneSize = textBoxSize(pane, detailColumns);
  const below = caret.line * cell.height + 4;
  const left = (gutter + caret.offset - 1) * cell.width - iconWidth;
  return window({
    title: `An editor: completion behind \`${lines.at(-1)}\``,
    description: describe(items, pane),
    caption: file,
    size: { width: left + list.width + paneSize.width - 1, height: below + paneSize.height },
    draw: (origin) => {
      const place = placeOf(caret, origin);
      const listBox = { x: origin.x + left, y: origin.y + below, ...list };
      const paneBox = { x: listBox.x + list.width - 1, y: listBox.y, ...paneSize };
      return [
        ...drawCode(code, origin),
        element("rect", { x: place.x, y: place.y + 1, width: 2, height: cell.height - 2, fill: theme.text }),
        box(paneBox),
        ...drawTextLines(pane, paneBox),
        box(listBox),
        ...items.flatMap((item, row) => drawItem(item, listBox, row)),
      ];
    },
  });
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const byText = (a, b) => compare(a.sortText, b.sortText) || compare(a.name, b.name);

const labelOf = ({ labelDetails }) => labelDetails?.description ?? "";

function listWidth(items) {
  const columns = Math.max(...items.map((item) => item.name.length)) + 3;
  const labels = Math.max(...items.map((item) => labelOf(item).length));
  return iconWidth + (columns + labels) * cell.width + padding;
}

function drawItem(item, list, row) {
  const top = list.y + 4 + row * rowHeight;
  const y = top + (rowHeight - cell.height) / 2;
  const label = labelOf(item);
  const right = list.x + list.width - padding - label.length * cell.width;
  const isSelected = item.name === member;
  const selection = { x: list.x + 3, y: top, width: list.width - 6, height: rowHeight, rx: 3 };
  return [
    isSelected ? element("rect", { ...selection, fill: theme.selected }) : "",
    icon(item.kind, list.x + iconWidth / 2 + 1, top + rowHeight / 2),
    textLine([{ text: item.name }], list.x + iconWidth, y),
    textLine([{ text: label, colour: isSelected ? theme.text : theme.faint }], right, y),
  ];
}

// A cube for a method and a tag for all else, as editors draw them.
function icon(kind, x, y) {
  const isMethod = kind === "method";
  const d = isMethod
    ? `M${x} ${y - 6}l5 2.5v6l-5 3l-5 -3v-6zm-5 2.5l5 2.8l5 -2.8m-5 2.8v6.2`
    : `M${x - 6} ${y}l4 -4h8v8h-8zm4.5 0h.6`;
  const colour = isMethod ? theme.method : theme.property;
  return element("path", {
    d,
    fill: "none",
    stroke: colour,
    "stroke-width": 1.2,
    "stroke-linejoin": "round",
  });
}

// As editors show them: first what accepting does, then the member, then its documentation.
function detailLines({ codeActions = [], displayParts, documentation }) {
  const actions = codeActions.map(({ description }) => ({
    text: description,
    colour: theme.bulb,
    isBold: true,
  }));
  const head = [{ text: displayParts.map(({ text }) => text).join(""), colour: theme.text }];
  const inLines = (runs) => wrapped(runs, detailColumns).map((line) => ({ runs: line }));
  const text = documentation.map((part) => part.text).join("");
  return [
    ...actions.flatMap((action) => [...inLines([action]), {}]),
    ...inLines(head),
    { isRule: true },
    ...markdownLines(text, detailColumns),
  ];
}

function describe(items, pane) {
  const list = items.map((item) => [item.name, labelOf(item)].filter(Boolean).join(", "));
  const text = pane.map(({ runs = [] }) => runs.map((run) => run.text).join(""));
  return [...list, "", ...text].join("\n");
}
