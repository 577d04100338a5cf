import { serve } from "proviso/app";
import { app } from "./app.js";

const server = await serve(app, { port: Number(process.env.PORT ?? 8080) });
console.log(`Listening on ${server.url}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void server.close());
}
