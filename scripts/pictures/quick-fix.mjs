// The error in an editor, with the fixes that tsserver with the plugin offers for it.
import { codeLines, drawCode, gutter, placeOf } from "./code.mjs";
import { file } from "./example.mjs";
import { wrapped } from "./markdown.mjs";
import { box, drawTextLines, padding, textBoxSize } from "./panel.mjs";
import { cell, element, window } from "./svg.mjs";
import { theme } from "./theme.mjs";

const columns = 98;

export async function quickFixPicture(server, { path, text }) {
  server.send("open", { file: path, fileContent: text });
  const [problem, ...others] = await server.ask("semanticDiagnosticsSync", { file: path });
  if (!problem || others.length > 0) throw new Error("the example must have one error");
  const { start, end } = problem;
  const fixes = await server.ask("getCodeFixes", {
    file: path,
    startLine: start.line,
    startOffset: start.offset,
    endLine: end.line,
    endOffset: end.offset,
    errorCodes: [problem.code],
  });
  const code = await codeLines(server, path, text.trimEnd());
  server.send("close", { file: path });

  const pane = [...messageLines(problem.text), { isRule: true }, ...fixes.flatMap(fixLines)];
  const paneSize = textBoxSize(pane, Math.max(...pane.map(({ width = 0 }) => width)));
  const left = gutter * cell.width;
  const below = end.line * cell.height + 7;
  return window({
    title: "An editor: the error and its fixes",
    description: pane.map(({ runs = [] }) => runs.map((run) => run.text).join("")).join("\n"),
    caption: file,
    size: { width: left + paneSize.width, height: below + paneSize.height },
    draw: (origin) => {
      const paneBox = { x: origin.x + left, y: origin.y + below, ...paneSize };
      return [
        ...drawCode(code, origin),
        squiggle(placeOf(start, origin), placeOf(end, origin)),
        box(paneBox),
        ...drawTextLines(pane, paneBox),
        ...pane.flatMap(({ isFix }, row) =>
          isFix ? [bulb(paneBox.x + padding + 7, paneBox.y + padding + (row + 0.5) * cell.height)] : [],
        ),
      ];
    },
  });
}

const line = (runs, rest) => ({ runs, width: runs.reduce((sum, { text }) => sum + text.length, 0), ...rest });

const messageLines = (message) =>
  message.split("\n").flatMap((text) => {
    // The lines of a chain are indented, which a wrapped one must be too.
    const [indent] = /^ */.exec(text);
    return wrapped([{ text: text.trim(), colour: theme.text }], columns - indent.length).map((runs) =>
      line([{ text: indent, colour: theme.text }, ...runs]),
    );
  });

const fixLines = ({ description, fixAllDescription }) =>
  [description, fixAllDescription]
    .filter(Boolean)
    .map((text) => line([{ text, colour: theme.link }], { indent: 3, isFix: true, width: text.length + 3 }));

function squiggle(from, to) {
  const waves = Math.round((to.x - from.x) / 4);
  const d = `M${from.x} ${from.y + cell.height - 1}${"q1 -2 2 0t2 0".repeat(waves)}`;
  return element("path", { d, fill: "none", stroke: theme.squiggle, "stroke-width": 1.2 });
}

function bulb(x, y) {
  const d = `M${x - 2} ${y + 3}c0 -2 -2 -2 -2 -4.5a4 4 0 0 1 8 0c0 2.5 -2 2.5 -2 4.5zm.5 2.5h3`;
  return element("path", {
    d,
    fill: "none",
    stroke: theme.bulb,
    "stroke-width": 1.3,
    "stroke-linejoin": "round",
  });
}
