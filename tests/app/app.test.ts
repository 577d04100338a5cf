import { describe, expect, it, vi } from "vitest";
import { App, Blueprint, features } from "../../src/app/index.js";
import type * as Contract from "../../src/app/index.js";

const get = (app: Contract.App, path: string, init?: RequestInit) =>
  app.fetch(new Request(`http://localhost${path}`, init));
const textOf = async (app: Contract.App, path: string) => (await get(app, path)).text();

describe("App", () => {
  it("lists its experiments", () => {
    expect(Object.keys(features.features)).toEqual(["BLUEPRINTS", "WEBSOCKETS"]);
  });

  it("has a name, and the flags that it was given", () => {
    const app = new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] });
    expect(app.name).toBe("myapp");
    expect([...app.experimentalFeatureFlags]).toEqual(["BLUEPRINTS"]);
    expect(new App("none").experimentalFeatureFlags.size).toBe(0);
  });

  it("does not let its flags be changed", () => {
    const app = new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] });
    const flags = app.experimentalFeatureFlags as Set<string>;
    expect(() => flags.add("WEBSOCKETS")).toThrow("This set is read-only.");
    expect(() => flags.delete("BLUEPRINTS")).toThrow("This set is read-only.");
    expect(() => flags.clear()).toThrow("This set is read-only.");
    expect(() => Object.assign(app, { experimentalFeatureFlags: new Set() })).toThrow(TypeError);
    expect([...flags]).toEqual(["BLUEPRINTS"]);
  });

  it("can be extended by a class with members of any name", async () => {
    class Shop extends App<["BLUEPRINTS"]> {
      handlers = "mine";
      router = "mine";
      constructor() {
        super("shop", { experimentalFeatureFlags: ["BLUEPRINTS"] });
        this.route("GET", "/", () => this.handlers);
      }
    }
    expect(await textOf(new Shop(), "/")).toBe("mine");
  });
});

describe("a route", () => {
  it("is given the request, the parts of its path and the query", async () => {
    const app = new App("myapp");
    app.route("POST", "/users/:id/:tab", async ({ raw, params, query }) => ({
      body: await raw.text(),
      params,
      query,
    }));
    const response = await get(app, "/users/7/a%20b?x=1&x=2&y=%26", { method: "POST", body: "hello" });
    expect(await response.json()).toEqual({
      body: "hello",
      params: { id: "7", tab: "a b" },
      query: { x: "2", y: "&" },
    });
  });

  it.each([
    ["a text", "hello", 200, /^text\/plain/, "hello"],
    ["an empty text", "", 200, /^text\/plain/, ""],
    ["nothing", undefined, 204, null, ""],
    ["null", null, 200, /^application\/json/, "null"],
    ["an object", { a: 1 }, 200, /^application\/json/, '{"a":1}'],
    ["a list", [1, 2], 200, /^application\/json/, "[1,2]"],
    ["a number", 0, 200, /^application\/json/, "0"],
    ["a boolean", false, 200, /^application\/json/, "false"],
    ["a Response", new Response("gone", { status: 410 }), 410, /^text\/plain/, "gone"],
  ])("may return %s", async (_, result, status, type, body) => {
    const app = new App("myapp");
    app.route("GET", "/", () => result);
    const response = await get(app, "/");
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(body);
    if (type === null) expect(response.headers.get("content-type")).toBeNull();
    else expect(response.headers.get("content-type")).toMatch(type);
  });

  it("answers HEAD where it answers GET, without the body", async () => {
    const app = new App("myapp");
    app.route("GET", "/", () => "hello");
    const response = await get(app, "/", { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it("answers its own method and path only; the rest is 404", async () => {
    const app = new App("myapp");
    app.route("GET", "/", () => "hello");
    expect((await get(app, "/other")).status).toBe(404);
    expect((await get(app, "/", { method: "DELETE" })).status).toBe(404);
  });

  it("that throws is answered with 500, and the error is printed", async () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const app = new App("myapp");
    const error = new Error("broken");
    app.route("GET", "/now", () => {
      throw error;
    });
    app.route("GET", "/later", () => Promise.reject(error));
    expect((await get(app, "/now")).status).toBe(500);
    expect((await get(app, "/later")).status).toBe(500);
    expect(print.mock.calls).toEqual([[error], [error]]);
    print.mockRestore();
  });

  it("can be added after requests have been answered", async () => {
    const app = new App("myapp");
    expect((await get(app, "/late")).status).toBe(404);
    app.route("GET", "/late", () => "here");
    expect(await textOf(app, "/late")).toBe("here");
  });

  it("that was added first answers where two fit", async () => {
    const app = new App("myapp");
    app.route("GET", "/:any", () => "first");
    app.route("GET", "/name", () => "second");
    expect(await textOf(app, "/name")).toBe("first");
  });
});

describe("a blueprint", () => {
  const newApp = () => new App("myapp", { experimentalFeatureFlags: ["BLUEPRINTS"] });
  const users = () => {
    const blueprint = new Blueprint("users");
    blueprint.route("GET", "/", () => "all");
    blueprint.route("GET", "/:id", ({ params }) => `user ${params["id"]}`);
    return blueprint;
  };

  it.each(["/users", "/users/", "users", "//users//"])("goes under the prefix %s", async (urlPrefix) => {
    const app = newApp();
    app.registerBlueprint(users(), { urlPrefix });
    expect(await textOf(app, "/users")).toBe("all");
    expect(await textOf(app, "/users/7")).toBe("user 7");
    expect((await get(app, "/7")).status).toBe(404);
  });

  it.each([[undefined], [{}], [{ urlPrefix: "" }], [{ urlPrefix: "/" }]])(
    "goes to the root with the options %j",
    async (options) => {
      const app = newApp();
      app.registerBlueprint(users(), options);
      expect(await textOf(app, "/")).toBe("all");
      expect(await textOf(app, "/7")).toBe("user 7");
    },
  );

  it("can go to two places, and into two apps", async () => {
    const [blueprint, app, other] = [users(), newApp(), newApp()];
    app.registerBlueprint(blueprint, { urlPrefix: "/users" });
    app.registerBlueprint(blueprint, { urlPrefix: "/v2/users" });
    other.registerBlueprint(blueprint);
    expect(await textOf(app, "/users/7")).toBe("user 7");
    expect(await textOf(app, "/v2/users/8")).toBe("user 8");
    expect(await textOf(other, "/9")).toBe("user 9");
  });

  it("may have a prefix with a part that is named", async () => {
    const app = newApp();
    const blueprint = new Blueprint("items");
    blueprint.route("GET", "/items/:item", ({ params }) => `${params["shop"]}/${params["item"]}`);
    app.registerBlueprint(blueprint, { urlPrefix: "/shops/:shop" });
    expect(await textOf(app, "/shops/a/items/b")).toBe("a/b");
  });

  it("counts the routes that it is given after it was registered, and after requests", async () => {
    const [app, blueprint] = [newApp(), users()];
    app.registerBlueprint(blueprint, { urlPrefix: "/users" });
    expect(await textOf(app, "/users")).toBe("all");
    blueprint.route("POST", "/", () => "added");
    expect(await (await get(app, "/users", { method: "POST" })).text()).toBe("added");
  });

  it("has a name and lists its routes", () => {
    const blueprint = users();
    expect(blueprint.name).toBe("users");
    expect(blueprint.routes.map(({ method, path }) => `${method} ${path}`)).toEqual(["GET /", "GET /:id"]);
  });
});
