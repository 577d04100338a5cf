/** The packages that serve an App on Node. They are loaded here and nowhere else: who only calls `fetch` needs none. */
export async function loadServerPackages() {
  const [{ createAdaptorServer }, { WebSocketServer }] = await Promise.all([
    load("@hono/node-server", () => import("@hono/node-server")),
    load("ws", () => import("ws")),
  ]);
  return { createAdaptorServer, WebSocketServer };
}

async function load<T>(name: string, importPackage: () => Promise<T>): Promise<T> {
  try {
    return await importPackage();
  } catch (error) {
    if (!isMissing(error, name)) throw error;
    throw new Error(`serve() needs the package ${name}: npm install ${name}`, { cause: error });
  }
}

// Another package that is missing inside of this one has the same code, and its own name in the message.
const isMissing = (error: unknown, name: string) =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "ERR_MODULE_NOT_FOUND" || error.code === "MODULE_NOT_FOUND") &&
  error.message.includes(`'${name}'`);
