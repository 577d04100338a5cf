import type { Drawn } from "../drawn.js";

/** Objects with methods that a package hands out: who gives one has it from there, unless a function asks for one by itself. */
export const handedOut: readonly Drawn[] = [
  {
    title: "what a hook is called on, of which its users get others",
    text: `
export interface App {
  on(route: (route: Route) => void): void;
+ close(): void;
}
export type Hook = (this: App) => void;
export interface Route { hook: Hook }
export declare function create(route: Route): App;
`,
    lines: [],
  },
  {
    title: "what a handler is handed, of which the package has some itself",
    text: `
export interface Context {
  send(): void;
+ end(): void;
}
export type Handler = (context: Context) => void;
export declare function use(handler: Handler): void;
export declare function cors(): Handler;
`,
    lines: [],
  },
  {
    title: "what a handler of an interface is handed",
    text: `
export interface Context {
  send(): void;
+ end(): void;
}
export interface Plugin { setup(context: Context): void }
export declare function use(plugin: Plugin): readonly Plugin[];
`,
    lines: [],
  },
  {
    title: "data that a handler is handed",
    text: `
export interface Point {
  x: number;
+ y: number;
}
export type Handler = (point: Point) => void;
export declare function use(handler: Handler): void;
export declare function logged(): Handler;
`,
    lines: ["'Point.y' has to be given."],
  },
  {
    title: "what a function asks for, and another one makes",
    text: `
export interface Server {
  close(): void;
+ open(): void;
}
export declare function create(): Server;
export declare function attach(server: Server): void;
`,
    lines: ["'Server.open' has to be given."],
  },
  {
    title: "what an option asks for, and is handed out again",
    text: `
export interface Logger {
  info(): void;
+ warn(): void;
}
export interface Options { logger?: Logger }
export interface App { log: Logger }
export declare function create(options: Options): App;
`,
    lines: ["'Logger.warn' has to be given."],
  },
  {
    title: "what users write, and the package has one of",
    text: `
export interface Plugin {
  setup(): void;
+ reset(): void;
}
export interface App { use: (plugin: Plugin) => App }
export declare function create(): App;
export declare function banner(): Plugin;
`,
    lines: ["'Plugin.reset' has to be given."],
  },
  {
    title: "what a type parameter of a type has to extend, and is handed out",
    text: `
export interface Reply {
  send(): void;
+ end(): void;
}
export interface Options<R extends Reply> { name(reply: R): string }
export declare function create<R extends Reply>(options: Options<R>): (handler: (reply: Reply) => void) => void;
`,
    lines: [],
  },
  {
    title: "what a callback gives back, and the package makes",
    text: `
export interface App {
  close(): void;
+ open(): void;
}
export interface Options { inner?: () => App }
export declare function create(options: Options): App;
`,
    lines: [],
  },
  {
    title: "what a callback gives back, and the package keeps",
    text: `
export interface Logger {
  info(): void;
+ warn(): void;
}
export interface Options { logger?: () => Logger }
export interface App { log: Logger }
export declare function create(options: Options): App;
`,
    lines: ["'Logger.warn' has to be given."],
  },
  {
    title: "what a handler that is handed out is handed",
    text: `
export interface Reply {
  send(): void;
+ end(): void;
}
export interface App {
  onError: (reply: Reply) => void;
  setHandler(handler: (reply: Reply) => void): void;
}
export declare function create(): App;
`,
    lines: [],
  },
  {
    title: "what a method asks for, and handlers are handed",
    text: `
export interface Reply {
  send(): void;
+ end(): void;
}
export interface App {
  finish(reply: Reply): void;
  setHandler(handler: (reply: Reply) => void): void;
}
export declare function create(): App;
`,
    lines: ["'Reply.end' has to be given."],
  },
  {
    title: "one member of an object that is handed out",
    text: `
export interface Reply {
  send(): void;
  code: number;
+ end(): void;
}
export declare function create(handler: (reply: Reply) => void): (code: Reply["code"]) => void;
`,
    lines: [],
  },
];
