// The error in a terminal: what `proviso check` prints there, and what `--fix` does about it.
import { join } from "node:path";
import { node } from "../run.mjs";
import { readAnsi } from "./ansi.mjs";
import { cell, element, lengthOf, textLine, window } from "./svg.mjs";
import { terminalColours, theme } from "./theme.mjs";

export async function terminalPicture({ folder, command }) {
  const check = await run(folder, command);
  const fix = await run(folder, `${command} --fix`);
  const lines = [...check.lines, [], ...fix.lines];
  const size = { width: Math.max(...lines.map(lengthOf)) * cell.width, height: lines.length * cell.height };
  return window({
    title: `A terminal: ${command}`,
    description: `${check.output.trim()}\n\n${command} --fix: ${fix.output.trim()}`,
    size,
    draw: ({ x, y }) => lines.flatMap((line, row) => drawLine(line, x, y + row * cell.height)),
  });
}

async function run(folder, command) {
  const [npx, name, ...args] = command.split(" ");
  if (`${npx} ${name}` !== "npx proviso") throw new Error(`not a command of Proviso: ${command}`);
  const env = { ...process.env, FORCE_COLOR: "1", NO_COLOR: undefined };
  const cli = join("node_modules", "proviso", "dist", "cli", "main.js");
  const { output } = await node([cli, ...args], { cwd: folder, env });
  const printed = readAnsi(output.replaceAll("\r\n", "\n").trimEnd());
  const prompt = [
    { text: "$ ", colour: "green" },
    { text: command, isBold: true },
  ];
  const plain = printed.map((line) => line.map(({ text }) => text).join("")).join("\n");
  return { lines: [prompt, ...printed], output: plain };
}

function drawLine(line, x, y) {
  let column = 0;
  const backgrounds = [];
  const runs = line.map((run) => {
    const colour = terminalColours[run.colour] ?? theme.text;
    const start = column;
    column += run.text.length;
    if (!run.isInverse) return { ...run, colour };
    const place = { x: x + start * cell.width, y, width: run.text.length * cell.width, height: cell.height };
    backgrounds.push(element("rect", { ...place, fill: colour }));
    return { ...run, colour: theme.window };
  });
  return [...backgrounds, textLine(runs, x, y)];
}
