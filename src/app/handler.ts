/** The HTTP methods that a route may answer. A route for `GET` answers `HEAD` too, without the body. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";

/** What a handler is given. */
export interface AppRequest {
  /** The standard request, with its headers and body. */
  readonly raw: Request;
  /** The parts of the path that the route names: `"/users/:id"` gives `params.id`. */
  readonly params: Readonly<Record<string, string>>;
  /** The parameters behind the `?`; the last one wins where a name comes twice. */
  readonly query: Readonly<Record<string, string>>;
}

/** What a handler may return: a `Response` as it is, a string as text, `undefined` as 204, anything else as JSON. */
export type HandlerResult =
  Response | string | undefined | null | boolean | number | readonly unknown[] | object;

/** Answers one request. */
export type Handler = (request: AppRequest) => HandlerResult | Promise<HandlerResult>;

/** One route: what answers which requests. */
export interface Route {
  readonly method: Method;
  /** The path, in Hono's syntax: `"/users/:id"`. */
  readonly path: string;
  readonly handler: Handler;
}
