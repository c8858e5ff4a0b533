// What the measurements share: a folder that is thrown away, each figure said when it is found, and all of them in a table at the end.
import { endAll } from "./run.mjs";
import { makeFolder } from "./trial.mjs";

const rows = [];

/** Notes a figure. `wanted`: the bar in words; `limit`: what this machine could do at best. */
export function note(what, figure, wanted = "", limit = "") {
  rows.push([what, figure, wanted, limit]);
  console.log(`${what}: ${figure}${wanted ? ` (wanted: ${wanted})` : ""}${limit ? `; ${limit}` : ""}`);
}

/** Measures in a folder of its own and prints the table. Whatever was started ends with it, also by a signal. */
export async function measureIn(measure) {
  for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => void endAll().then(() => process.exit(130)));
  const { folder, remove } = makeFolder();
  try {
    await measure(folder);
  } finally {
    await endAll();
    remove();
  }
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => cells[column].length)));
  console.log(`\n${rows.map((cells) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ").trimEnd()).join("\n")}`);
}
