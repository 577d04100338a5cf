// node tree-time.mjs FILE COMMAND ARGUMENT…: runs a command, and writes into FILE how many milliseconds of processors it and all
// that it has started have used, also what was killed meanwhile, of which the system says nothing to anybody.
import { spawn } from "node:child_process";
import { clearInterval, setInterval } from "node:timers";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const [file, command, ...args] = process.argv.slice(2);
const used = new Map();
const child = spawn(command, args, { stdio: "inherit" });
const watch = setInterval(look, 10);
child.once("exit", (code) => {
  clearInterval(watch);
  writeFileSync(file, String([...used.values()].reduce((sum, ticks) => sum + ticks * 10, 0)));
  process.exitCode = code ?? 1;
});

function look() {
  const waiting = [child.pid];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      used.set(pid, Number(fields[11]) + Number(fields[12]));
      for (const thread of readdirSync(`/proc/${pid}/task`))
        for (const each of readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" "))
          if (each !== "") waiting.push(Number(each));
    } catch {
      // It has ended.
    }
  }
}
