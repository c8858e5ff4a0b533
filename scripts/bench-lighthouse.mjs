// What Lighthouse says of a page in Chromium, on the profile of a telephone. It is large and nobody else needs it, so it is fetched from the
// registry into the folder of the measurement.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Of the last line that runs on Node 20. */
const version = "12.8.2";
const categories = ["performance", "accessibility", "best-practices", "seo"];

/**
 * Installs it.
 * @returns the path of its command, or null where the registry cannot be reached
 */
export function fetchLighthouse(folder) {
  mkdirSync(folder, { recursive: true });
  spawnSync("npm", ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", `lighthouse@${version}`], { stdio: "ignore" });
  const command = join(folder, "node_modules/lighthouse/cli/index.js");
  return existsSync(command) ? command : null;
}

/** One run. Resolves with each category's points, of a hundred; rejects with what it said when it did not come to an end. */
function run(command, browser, address) {
  const flags = `--chrome-flags=--headless=new${process.getuid?.() === 0 ? " --no-sandbox" : ""}`;
  const child = spawn(process.execPath, [command, address, "--quiet", "--output=json", "--output-path=stdout", `--only-categories=${categories.join()}`, flags], { env: { ...process.env, CHROME_PATH: browser } });
  const [said, wrong] = [[], []];
  child.stdout.on("data", (piece) => said.push(piece));
  child.stderr.on("data", (piece) => wrong.push(piece));
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      if (code !== 0) return reject(new Error(`Lighthouse ended with ${code}: ${Buffer.concat(wrong).toString().trim()}`));
      const { categories: found } = JSON.parse(Buffer.concat(said).toString());
      resolve(categories.map((name) => Math.round(found[name].score * 100)));
    });
  });
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The median of so many runs, as a sentence: "performance 100, accessibility 100, …". */
export async function lighthouse(command, browser, address, runs = 5) {
  const all = [];
  for (let n = 0; n < runs; n += 1) all.push(await run(command, browser, address));
  return categories.map((name, at) => `${name} ${median(all.map((points) => points[at]))}`).join(", ");
}
