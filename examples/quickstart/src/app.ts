import { App } from "proviso/app";
import { users } from "./users.js";

export const app = new App("quickstart", { experimentalFeatureFlags: ["BLUEPRINTS", "WEBSOCKETS"] });

app.route("GET", "/", () => "Hello!");

// BLUEPRINTS
app.registerBlueprint(users, { urlPrefix: "/users" });

// WEBSOCKETS
app.onWsMessage((connection, data) => {
  connection.send(typeof data === "string" ? data.toUpperCase() : data);
});
