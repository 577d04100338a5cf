import { Blueprint } from "proviso/app";

const names = new Map([
  ["1", "Ada"],
  ["2", "Grace"],
]);

/** Everything under /users. A blueprint needs no flag by itself; the App that registers it does. */
export const users = new Blueprint("users");

users.route("GET", "/", () => [...names.values()]);

users.route("GET", "/:id", ({ params }) => {
  const name = names.get(params.id ?? "");
  return name === undefined ? new Response("no such user", { status: 404 }) : { id: params.id, name };
});
