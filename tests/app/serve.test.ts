import { createServer, connect } from "node:net";
import { once } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { App, serve } from "../../src/app/index.js";
import { Client, within } from "./client.js";
import { served } from "./servers.js";

const hello = () => {
  const app = new App("myapp");
  app.route("GET", "/hello/:name", ({ params }) => ({ hello: params["name"] }));
  app.route("POST", "/echo", ({ raw }) => raw.text());
  return app;
};

/** Sends raw lines to a server and returns the first line of its answer. */
async function firstLine(port: number, lines: string[]): Promise<string> {
  const stream = connect(port, "localhost");
  stream.write(`${lines.join("\r\n")}\r\n\r\n`);
  const [answer] = (await within(once(stream, "data"))) as [Buffer];
  stream.destroy();
  return answer.toString().split("\r\n")[0]!;
}

describe("serve", () => {
  it("answers over HTTP", async () => {
    const { url, port } = await served(hello());
    expect(url).toBe(`http://localhost:${port}`);
    const response = await fetch(`${url}/hello/you`);
    expect([response.status, await response.json()]).toEqual([200, { hello: "you" }]);
    const echo = await fetch(`${url}/echo`, { method: "POST", body: "sent" });
    expect(await echo.text()).toBe("sent");
    const head = await fetch(`${url}/hello/you`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await fetch(`${url}/other`)).status).toBe(404);
  });

  it("answers 500 where a handler throws, and goes on", async () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const app = hello();
    app.route("GET", "/broken", () => Promise.reject(new Error("broken")));
    const { url } = await served(app);
    expect((await fetch(`${url}/broken`)).status).toBe(500);
    expect((await fetch(`${url}/hello/you`)).status).toBe(200);
    print.mockRestore();
  });

  it("leaves the global Request and Response alone", async () => {
    const before = [Request, Response];
    await served(hello());
    expect([Request, Response]).toEqual(before);
  });

  it("listens on the address that it is given, also of IPv6", async () => {
    const server = await within(serve(hello(), { hostname: "::1" }));
    expect(server.url).toBe(`http://[::1]:${server.port}`);
    expect((await fetch(`${server.url}/hello/you`)).status).toBe(200);
    await within(server.close());
  });

  it("says which port is taken", async () => {
    const { port } = await served(hello());
    await expect(serve(hello(), { port })).rejects.toThrow(/^listen EADDRINUSE: .*$/);
  });

  it("refuses a WebSocket where there is no handler for it", async () => {
    const { url } = await served(hello());
    await expect(Client.open(url)).rejects.toThrow("Unexpected server response: 404");
  });

  it.each([
    ["another protocol", ["GET / HTTP/1.1", "Host: localhost", "Connection: Upgrade", "Upgrade: h2c"]],
    ["a wrong host", ["GET / HTTP/1.1", "Host: a b", "Connection: Upgrade", "Upgrade: websocket"]],
    ["no key", ["GET / HTTP/1.1", "Host: localhost", "Connection: Upgrade", "Upgrade: websocket"]],
  ])("refuses an upgrade with %s", async (_, lines) => {
    const app = new App("myapp", { experimentalFeatureFlags: ["WEBSOCKETS"] });
    app.onWsConnect(() => undefined);
    const { port } = await served(app);
    expect(await firstLine(port, lines)).toBe("HTTP/1.1 400 Bad Request");
  });
});

describe("close", () => {
  it("frees the port", async () => {
    const server = await served(hello());
    await within(server.close());
    await expect(fetch(server.url)).rejects.toThrow();
    const again = createServer().listen(server.port, "localhost");
    await within(once(again, "listening"));
    again.close();
  });

  it("may be called twice", async () => {
    const server = await served(hello());
    await within(Promise.all([server.close(), server.close()]));
    await within(server.close());
  });

  it("lets a request that is under way end", async () => {
    const app = hello();
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    let end: () => void = () => undefined;
    const mayEnd = new Promise<void>((resolve) => (end = resolve));
    app.route("GET", "/slow", async () => {
      begun();
      await mayEnd;
      return "done";
    });
    const server = await served(app);
    const answer = fetch(`${server.url}/slow`).then((response) => response.text());
    await within(hasBegun);
    const closed = server.close();
    end();
    await within(Promise.all([closed, expect(answer).resolves.toBe("done")]));
  });

  it("does not wait for a request that never ends", async () => {
    const app = hello();
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    app.route("GET", "/never", () => {
      begun();
      return new Promise<string>(() => undefined);
    });
    const server = await served(app);
    const answer = expect(fetch(`${server.url}/never`)).rejects.toThrow();
    await within(hasBegun);
    await within(Promise.all([server.close(), answer]));
  });

  it("closes open WebSockets with the code 1001", async () => {
    const app = new App("myapp", { experimentalFeatureFlags: ["WEBSOCKETS"] });
    app.onWsConnect(() => undefined);
    const server = await served(app);
    const client = await Client.open(server.url);
    await within(server.close());
    expect(await client.closed()).toEqual([1001, "The server goes away."]);
  });

  it("does not wait for a WebSocket whose other end does not answer", async () => {
    const app = new App("myapp", { experimentalFeatureFlags: ["WEBSOCKETS"] });
    app.onWsConnect(() => undefined);
    const server = await served(app);
    const client = await Client.open(server.url);
    client.socket.pause();
    await within(server.close());
    client.socket.terminate();
  });
});
