// Preloaded by a command line under test: something happens the moment that it has read a file, and not some time later.
import fs from "node:fs";

const { ON_READ = "", THEN } = process.env;
const { readFileSync } = fs;
fs.readFileSync = (path, ...rest) => {
  const content = readFileSync(path, ...rest);
  if (String(path).replaceAll("\\", "/").endsWith(ON_READ)) {
    fs.readFileSync = readFileSync;
    if (THEN === "remove") fs.rmSync(path);
    // As a terminal does for Ctrl-C: it tells the whole group.
    if (THEN === "interrupt") process.kill(-process.pid, "SIGINT");
  }
  return content;
};
