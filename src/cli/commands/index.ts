import type { ListedCommand } from "../command.js";

/** All commands, in the order in which somebody needs them. */
export const commands: readonly ListedCommand[] = [
  {
    name: "init",
    summary: "Sets up tsconfig.json and the editor, and says what to run next",
    load: async () => (await import("./init.js")).init,
  },
  {
    name: "check",
    summary: "Finds every use of an experimental feature without opting in",
    load: async () => (await import("./check.js")).check,
  },
  {
    name: "list",
    summary: "Lists the experimental APIs that a program sees, and whether it uses them",
    load: async () => (await import("./list.js")).list,
  },
  {
    name: "explain",
    summary: "Tells everything that is known of one experimental feature",
    load: async () => (await import("./explain.js")).explain,
  },
  {
    name: "docs",
    summary: "Keeps the list of experimental APIs in a Markdown file, and their changes in a changelog",
    load: async () => (await import("./docs.js")).docs,
  },
  {
    name: "lock",
    summary: "Makes the types that a package publishes refuse what is marked, until a program opts in",
    load: async () => (await import("./lock.js")).lock,
  },
  {
    name: "audit",
    summary: "Tells what is no longer as it was promised, and which version that needs",
    load: async () => (await import("./audit.js")).audit,
  },
  {
    name: "lsp",
    summary: "Serves an editor on TypeScript 7",
    load: async () => (await import("./lsp.js")).lsp,
  },
];
