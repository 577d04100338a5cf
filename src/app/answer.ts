import type { Context } from "hono";
import type { Handler } from "./handler.js";

/** Calls a handler with what Hono knows of the request, and makes a response of what it returns. */
export async function answer(context: Context, handler: Handler): Promise<Response> {
  const result = await handler({
    raw: context.req.raw,
    params: context.req.param(),
    query: Object.fromEntries(new URL(context.req.url).searchParams),
  });
  if (result instanceof Response) return result;
  if (result === undefined) return context.body(null, 204);
  return typeof result === "string" ? context.text(result) : Response.json(result);
}
