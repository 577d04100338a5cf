#!/usr/bin/env node
import { crashMessage } from "../report/usage-problem.js";
import { exitStatus } from "./exit-status.js";
import { processIo } from "./io.js";
import { run } from "./run.js";

// Who reads our output may have enough of it: `proviso list | head`. That is no error, and changes no exit status.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

// What no command has foreseen, such as a full disk behind a pipe: one line, never a stack.
process.on("uncaughtException", ({ message }) => {
  process.exitCode = exitStatus.failed;
  process.stderr.write(`${crashMessage(message)}\n`);
});

void run(process.argv.slice(2), processIo(process)).then((status) => {
  // Not `process.exit`, which would cut off what a pipe has not taken yet.
  process.exitCode = status;
});
