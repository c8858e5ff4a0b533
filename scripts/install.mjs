// Installs the packages when what lies in node_modules is not what the lock file asks for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

const read = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
};

/**
 * Compares the lock file with the record npm keeps of what it installed. Optional packages may be missing:
 * most are for other systems. "Extraneous" ones stand in the lock file though nothing asks for them.
 */
export function isInstalled(lock, record) {
  return Object.entries(lock?.packages ?? {}).every(([path, wanted]) => {
    const found = record?.packages?.[path];
    return path === "" || (found ? found.version === wanted.version && found.integrity === wanted.integrity : Boolean(wanted.optional || wanted.extraneous));
  });
}

/** Runs `npm ci` in the folder if need be. */
export async function install(root) {
  const here = isInstalled(read(join(root, "package-lock.json")), read(join(root, "node_modules/.package-lock.json")));
  if (here) return;
  console.log("Installing the packages (once, about half a minute) ...");
  // Under npm, the very npm that started us; an outer NODE_ENV=production must not leave out what the build needs.
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const words = ["ci", "--include=dev", "--include=optional", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  await run([...npm, ...words], { cwd: root, stdio: ["ignore", "ignore", "inherit"], failure: "The packages could not be installed." });
}
