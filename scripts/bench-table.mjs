// What the measurements share: a folder that is thrown away, each figure said when it is found, and all of them in a table at the end. With
// `-- --keep` the table is kept in docs/measured, with the machine it was measured on.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { basename, join } from "node:path";
import { endAll } from "./run.mjs";
import { makeFolder, root } from "./trial.mjs";

const rows = [];

/** Notes a figure. `wanted`: the bar in words; `limit`: what this machine could do at best. */
export function note(what, figure, wanted = "", limit = "") {
  rows.push([what, figure, wanted, limit]);
  console.log(`${what}: ${figure}${wanted ? ` (wanted: ${wanted})` : ""}${limit ? `; ${limit}` : ""}`);
}

const commit = () => execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();

/** Keeps the table as a page of its own; `command` as it was called: "bench:site". */
function keep(command) {
  const machine = `${cpus().length} processors (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}, everything on the one machine`;
  const cell = (text) => text.replaceAll("|", "\\|");
  const lines = rows.map((cells) => `| ${cells.map(cell).join(" | ")} |`);
  const folder = join(root, "docs/measured");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${command.replace("bench:", "")}.md`), `# npm run ${command}\n\n${new Date().toISOString().slice(0, 10)}, at ${commit()}: ${machine}.\n\n| what | measured | wanted | beside |\n|---|---|---|---|\n${lines.join("\n")}\n`);
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
  if (process.argv.includes("--keep")) keep(basename(process.argv[1], ".mjs").replace("-", ":"));
}
