import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "../../src/app/index.js";
import type { WsConnection } from "../../src/app/index.js";
import { Client, within } from "./client.js";
import { served } from "./servers.js";

const newApp = () => new App("myapp", { experimentalFeatureFlags: ["WEBSOCKETS"] });

const print = vi.spyOn(console, "error");
beforeEach(() => void print.mockReset());
afterEach(() => void print.mockReset());

describe("a WebSocket connection", () => {
  it("opens, echoes text and bytes, and closes", async () => {
    const app = newApp();
    const told: unknown[] = [];
    const closed = new Promise<void>((resolve) => {
      app.onWsConnect((connection) => connection.send("welcome"));
      app.onWsMessage((connection, data) => connection.send(data));
      app.onWsDisconnect((_, code, reason) => {
        told.push(code, reason);
        resolve();
      });
    });
    const { url } = await served(app);
    const client = await Client.open(url);
    expect(await client.next()).toBe("welcome");
    client.socket.send("grüße");
    expect(await client.next()).toBe("grüße");
    client.socket.send(Uint8Array.of(0, 1, 255));
    expect(await client.next()).toEqual([0, 1, 255]);
    client.socket.close(4001, "enough");
    expect(await client.closed()).toEqual([4001, "enough"]);
    await within(closed);
    expect(told).toEqual([4001, "enough"]);
  });

  it("gives text as a string and bytes as a Uint8Array of just these bytes", async () => {
    const app = newApp();
    app.onWsMessage((connection, data) => {
      connection.send(
        typeof data === "string" ? "string" : `${data.constructor.name} ${data.buffer.byteLength}`,
      );
    });
    const client = await Client.open((await served(app)).url);
    client.socket.send("text");
    expect(await client.next()).toBe("string");
    client.socket.send(Uint8Array.of(1, 2, 3));
    expect(await client.next()).toBe("Uint8Array 3");
  });

  it("knows the request that opened it, on any path", async () => {
    const app = newApp();
    app.onWsConnect((connection) => {
      const { request } = connection;
      connection.send(`${request.url} ${request.headers.get("upgrade")}`);
    });
    const { url } = await served(app);
    const client = await Client.open(`${url}/chat/7?token=x`);
    expect(await client.next()).toBe(`${url}/chat/7?token=x websocket`);
  });

  it("can be closed by a handler", async () => {
    const app = newApp();
    app.onWsMessage((connection) => connection.close(4000, "no"));
    const client = await Client.open((await served(app)).url);
    client.socket.send("hello");
    expect(await client.closed()).toEqual([4000, "no"]);
  });

  it("has an id of its own, and leaves the other connections alone", async () => {
    const app = newApp();
    const open = new Map<string, WsConnection>();
    app.onWsConnect((connection) => void open.set(connection.id, connection));
    app.onWsMessage((sender, data) => {
      for (const connection of open.values()) if (connection !== sender) connection.send(data);
    });
    app.onWsDisconnect(({ id }) => void open.delete(id));
    const { url } = await served(app);
    const [a, b, c] = await Promise.all([Client.open(url), Client.open(url), Client.open(url)]);
    await vi.waitFor(() => expect(open.size).toBe(3), 5_000);
    a.socket.send("from a");
    expect(await Promise.all([b.next(), c.next()])).toEqual(["from a", "from a"]);
    a.socket.close();
    await vi.waitFor(() => expect(open.size).toBe(2), 5_000);
    b.socket.send("from b");
    expect(await c.next()).toBe("from b");
  });

  it("sends nothing once it has closed, and does not fail", async () => {
    const app = newApp();
    const sent = new Promise<void>((resolve) => {
      app.onWsDisconnect((connection) => {
        connection.send("too late");
        resolve();
      });
    });
    const client = await Client.open((await served(app)).url);
    client.socket.close();
    await within(sent);
    expect(print).not.toHaveBeenCalled();
  });

  it("opens where handlers are added after the App is served", async () => {
    const app = newApp();
    const { url } = await served(app);
    app.onWsConnect((connection) => connection.send("late"));
    expect(await (await Client.open(url)).next()).toBe("late");
  });
});

describe("handlers", () => {
  it("are called in the order in which they were added, each waited for", async () => {
    const app = newApp();
    // Who does not wait goes on in the same turn.
    const pause = () => new Promise((resolve) => setImmediate(resolve));
    app.onWsConnect(async (connection) => {
      await pause();
      connection.send("connect 1");
    });
    app.onWsConnect((connection) => connection.send("connect 2"));
    app.onWsMessage(async (connection, data) => {
      if (data === "a") await pause();
      connection.send(`message 1 ${data as string}`);
    });
    app.onWsMessage((connection, data) => connection.send(`message 2 ${data as string}`));
    const client = await Client.open((await served(app)).url);
    client.socket.send("a");
    client.socket.send("b");
    const messages = [];
    for (let i = 0; i < 6; i++) messages.push(await client.next());
    expect(messages).toEqual([
      "connect 1",
      "connect 2",
      "message 1 a",
      "message 2 a",
      "message 1 b",
      "message 2 b",
    ]);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("broken");
      },
    ],
    ["rejects", () => Promise.reject(new Error("broken"))],
  ])("close only their own connection, with 1011, when one %s", async (_, fail) => {
    print.mockImplementation(() => undefined);
    const app = newApp();
    const seen: unknown[] = [];
    app.onWsMessage((_, data) => (data === "fail" ? fail() : undefined));
    app.onWsMessage((connection, data) => {
      seen.push(data);
      connection.send(data);
    });
    const { url } = await served(app);
    const [failing, other] = await Promise.all([Client.open(url), Client.open(url)]);
    failing.socket.send("fail");
    failing.socket.send("after");
    expect(await failing.closed()).toEqual([1011, "A handler failed."]);
    other.socket.send("still here");
    expect(await other.next()).toBe("still here");
    expect(seen).toEqual(["still here"]);
    expect(print.mock.calls).toEqual([[new Error("broken")]]);
  });

  it("that fail when a connection opens close it, and it is told as closed", async () => {
    print.mockImplementation(() => undefined);
    const app = newApp();
    const closed = new Promise((resolve) => {
      app.onWsConnect(() => {
        throw new Error("not today");
      });
      app.onWsDisconnect((_, code) => resolve(code));
    });
    const client = await Client.open((await served(app)).url);
    expect(await client.closed()).toEqual([1011, "A handler failed."]);
    expect(await within(closed)).toBe(1011);
  });

  it("for a closed connection are all called, also after one has failed", async () => {
    print.mockImplementation(() => undefined);
    const app = newApp();
    const called = new Promise((resolve) => {
      app.onWsDisconnect(() => {
        throw new Error("broken");
      });
      app.onWsDisconnect(() => resolve("called"));
    });
    const client = await Client.open((await served(app)).url);
    client.socket.close();
    expect(await within(called)).toBe("called");
    expect(print.mock.calls).toEqual([[new Error("broken")]]);
  });

  it("get nothing of what breaks the protocol; the server goes on", async () => {
    const app = newApp();
    app.onWsMessage((connection, data) => connection.send(data));
    const { url } = await served(app);
    const [broken, other] = await Promise.all([Client.open(url), Client.open(url)]);
    // The first byte has bits set that are reserved.
    (broken.socket as unknown as { _socket: NodeJS.WritableStream })._socket.write(
      Buffer.of(0xff, 0x80, 0, 0, 0, 0),
    );
    expect((await broken.closed())[0]).toBe(1002);
    other.socket.send("still here");
    expect(await other.next()).toBe("still here");
  });
});
