// LibreOffice for the tests of Word files: finds one, or installs the distribution's Writer.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { launch } from "./run.mjs";

const elsewhere = ["/usr/lib/libreoffice/program", "/opt/libreoffice/program", "/Applications/LibreOffice.app/Contents/MacOS"];

const runs = (path) => existsSync(path) && (spawnSync(path, ["--version"], { encoding: "utf8", timeout: 60_000 }).stdout ?? "").startsWith("LibreOffice");
const inSystem = () => [...(process.env.PATH ?? "").split(delimiter), ...elsewhere].map((folder) => join(folder, "soffice")).find(runs) ?? null;

/** The path of a LibreOffice that runs, installed if need be; null when there is none to be had. */
export async function findLibreOffice() {
  if (process.env.SOFFICE) return runs(process.env.SOFFICE) ? process.env.SOFFICE : null;
  const found = inSystem();
  if (found || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return found;
  console.log("No LibreOffice here yet: fetching one for the tests of Word files.");
  const child = launch(["sh", "-c", "apt-get update -q && apt-get install -qy --no-install-recommends libreoffice-writer-nogui"], { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  const timer = setTimeout(() => void child.end(), 400_000);
  await child.ended;
  clearTimeout(timer);
  return inSystem();
}
