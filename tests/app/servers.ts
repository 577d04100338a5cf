import { afterEach } from "vitest";
import type { App, Server } from "../../src/app/index.js";
import { serve } from "../../src/app/index.js";
import { within } from "./client.js";

const running: Server[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => within(server.close())));
});

/** Serves an App on a free port until the test has ended. */
export async function served(app: App): Promise<Server> {
  const server = await within(serve(app));
  running.push(server);
  return server;
}
