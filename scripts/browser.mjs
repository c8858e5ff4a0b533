// Finds a Chromium for the browser tests: the system's, Playwright's own, or the distribution's package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { launch } from "./run.mjs";

// The one without a window first: a story takes a third of the time in it.
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const onMac = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** A program that is there may still lack a library, or be a stand-in that only says where to get it. */
const works = (path) => existsSync(path) && spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;

const inSystem = () => [...(process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))), ...onMac].find(works);

async function ofPlaywright() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return works(path) ? path : null;
}

/** Runs an installer for a few minutes at most; whether it worked is seen by what it leaves. */
async function attempt(command) {
  const child = launch(command, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  const timer = setTimeout(() => void child.end(), 240_000);
  await child.ended;
  clearTimeout(timer);
}

/** The path of a Chromium that runs, installed if need be; null when there is none to be had. */
export async function findBrowser(root) {
  if (process.env.CHROMIUM) return works(process.env.CHROMIUM) ? process.env.CHROMIUM : null;
  const found = inSystem() ?? (await ofPlaywright());
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  console.log("No Chromium here yet: fetching one for the browser tests.");
  await attempt([process.execPath, join(root, "node_modules/playwright/cli.js"), "install", ...(isRoot ? ["--with-deps"] : []), "chromium"]);
  const fetched = await ofPlaywright();
  if (fetched || !isRoot) return fetched;
  const get = "apt-get install -qy --no-install-recommends";
  await attempt(["sh", "-c", `apt-get update -q && (${get} chromium-headless-shell || ${get} chromium)`]);
  return inSystem() ?? null;
}
