// What each feature of the reference App opens, with the types that its users write against.
import { check } from "../equal.js";
import type { Equal } from "../equal.js";
import { App, Blueprint, features, serve } from "../../dist/app/index.js";
import type { AppRequest, FeatureName, Server, WsConnection, WsData } from "../../dist/app/index.js";

check<Equal<FeatureName, "BLUEPRINTS" | "WEBSOCKETS">>();
check<Equal<(typeof features)["docs"], "https://example.com/experimental">>();
check<Equal<(typeof features)["features"]["WEBSOCKETS"]["added"], "1.10.0">>();

const app = new App("x", { experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKETS"] });
app.route("GET", "/hello/:name", (request) => {
  check<Equal<typeof request, AppRequest>>();
  return { hello: request.params["name"] };
});
app.route("POST", "/", async () => new Response("text"));
app.route("GET", "/nothing", () => undefined);
// @ts-expect-error Argument of type '"get"' is not assignable to parameter of type 'Method'. || Argument of type '"get"'
app.route("get", "/", () => "text");
check<Equal<ReturnType<typeof app.fetch>, Promise<Response>>>();

app.registerBlueprint(new Blueprint("users"));
app.registerBlueprint(new Blueprint("users"), { urlPrefix: "/users" });
// @ts-expect-error 'prefix' does not exist in type 'BlueprintOptions'.
app.registerBlueprint(new Blueprint("users"), { prefix: "/users" });
app.onWsConnect((connection) => {
  check<Equal<typeof connection, WsConnection>>();
  connection.send("text");
});
app.onWsMessage(async (connection, data) => {
  check<Equal<typeof data, WsData>>();
  connection.send(data);
});
app.onWsDisconnect((connection, code, reason) => {
  check<Equal<[typeof code, typeof reason], [number, string]>>();
  connection.close();
});

const locked = new App("x");
// @ts-expect-error Type 'OptInRequired<"BLUEPRINTS", "add it to experimentalFeatureFlags">' has no call signatures.
locked.registerBlueprint(new Blueprint("users"));
// @ts-expect-error Type 'OptInRequired<"WEBSOCKETS", "add it to experimentalFeatureFlags">' has no call signatures.
locked.onWsConnect(() => undefined);
// @ts-expect-error Type 'OptInRequired<"WEBSOCKETS", "add it to experimentalFeatureFlags">' has no call signatures.
locked.onWsMessage(() => undefined);
// @ts-expect-error Type 'OptInRequired<"WEBSOCKETS", "add it to experimentalFeatureFlags">' has no call signatures.
locked.onWsDisconnect(() => undefined);

// Serving asks for no flag, and takes every App.
check<Equal<ReturnType<typeof serve>, Promise<Server>>>();
void serve(locked);
void serve(app, { port: 0 });
export class Site extends App<["WEBSOCKETS"]> {
  constructor() {
    super("site", { experimentalFeatureFlags: ["WEBSOCKETS"] });
    this.onWsConnect(() => undefined);
  }
}
void serve(new Site());
// @ts-expect-error is not assignable to parameter of type
void serve({ name: "x" });
