// A real Visual Studio Code, without a screen: its server with our extension, and a browser in front of it.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearTimeout, setTimeout } from "node:timers";
import { setTimeout as wait } from "node:timers/promises";
import chromium from "@sparticuz/chromium";
import puppeteer from "puppeteer-core";
import { node, vscode } from "./install.mjs";

const folder = import.meta.dirname;
const patience = 60_000;

export async function openEditor(temp, workspace) {
  const probeFile = join(temp, "probe-port");
  installExtensions(join(temp, "extensions"));
  writeSettings(join(temp, "data"));
  const ends = [];
  const end = async () => {
    for (const each of ends.splice(0).reverse()) await each();
  };
  try {
    const server = spawn(
      node,
      [
        join(vscode, "out", "server-main.js"),
        ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token"],
        ...["--disable-workspace-trust", "--disable-telemetry", "--accept-server-license-terms"],
        ...["--extensions-dir", join(temp, "extensions"), "--server-data-dir", join(temp, "data")],
      ],
      { env: { ...process.env, PROBE_FILE: probeFile, PATH: `${join(node, "..")}:${process.env.PATH}` } },
    );
    ends.push(() => endOf(server));
    const port = await portOf(server);
    const browser = await puppeteer.launch({
      args: [...chromium.args, "--no-sandbox"],
      executablePath: await chromium.executablePath(),
      headless: "shell",
    });
    ends.push(() => browser.close());
    const page = await browser.newPage();
    await page.setViewport({ width: 860, height: 620, deviceScaleFactor: 2 });
    await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}`);
    await until(() => existsSync(probeFile), "the editor to open");
    const probe = `http://127.0.0.1:${readFileSync(probeFile, "utf8")}/`;
    const ask = async (action, args = {}) => {
      const body = JSON.stringify({ action, ...args });
      const response = await fetch(probe, { method: "POST", body, signal: AbortSignal.timeout(patience) });
      const { result, error } = await response.json();
      if (error) throw new Error(error);
      return result;
    };
    return { page, ask, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Waits until something holds, and gives it. */
export async function until(find, what) {
  for (const end = Date.now() + patience; ; await wait(200)) {
    const found = await find();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${patience} ms for ${what}`);
  }
}

function installExtensions(extensions) {
  const copy = (from, name) => cpSync(from, join(extensions, name), { recursive: true });
  const ours = join(extensions, "proviso.proviso-0.1.0");
  for (const part of ["package.json", "dist"])
    cpSync(join(folder, "..", part), join(ours, part), { recursive: true });
  copy(join(folder, "probe"), "proviso-tests.probe-0.0.0");
  copy(join(folder, "typescript-extension"), "typescriptteam.native-preview-0.0.0");
  const modules = join(extensions, "typescriptteam.native-preview-0.0.0", "node_modules");
  symlinkSync(join(folder, "node_modules"), modules, "junction");
}

// A quiet editor: the extension of its own for TypeScript 5 and 6 is not in use where that for 7 is.
function writeSettings(data) {
  mkdirSync(join(data, "data", "Machine"), { recursive: true });
  const settings = {
    "js/ts.experimental.useTsgo": true,
    "workbench.startupEditor": "none",
    "workbench.colorTheme": "Default Light Modern",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "chat.disableAIFeatures": true,
    "window.commandCenter": false,
    "workbench.layoutControl.enabled": false,
    "editor.minimap.enabled": false,
    "editor.fontSize": 14,
    "git.enabled": false,
    "breadcrumbs.enabled": false,
    "workbench.activityBar.location": "hidden",
    "telemetry.telemetryLevel": "off",
    "extensions.ignoreRecommendations": true,
  };
  writeFileSync(join(data, "data", "Machine", "settings.json"), JSON.stringify(settings));
}

function portOf(server) {
  return new Promise((settle, fail) => {
    let said = "";
    const timer = setTimeout(() => fail(new Error(`the editor's server did not start: ${said}`)), patience);
    const take = (data) => {
      said += data;
      const [, port] = /listening on (\d+)/.exec(said) ?? [];
      if (!port) return;
      clearTimeout(timer);
      settle(Number(port));
    };
    server.stdout.on("data", take);
    server.stderr.on("data", take);
    server.on("exit", () => fail(new Error(`the editor's server has ended: ${said}`)));
  });
}

async function endOf(server) {
  const ended = new Promise((settle) => server.once("exit", settle));
  server.kill();
  const timer = setTimeout(() => server.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(timer);
}
