import type { Command } from "../command.js";
import { audit } from "./audit.js";
import { check } from "./check.js";
import { docs } from "./docs.js";
import { explain } from "./explain.js";
import { init } from "./init.js";
import { list } from "./list.js";
import { lock } from "./lock.js";
import { lsp } from "./lsp.js";

/** All commands, in the order in which somebody needs them. */
export const commands: readonly Command[] = [init, check, list, explain, docs, lock, audit, lsp];
