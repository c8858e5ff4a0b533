// What a web server can do at best here: finds an nginx and wrk, or installs the distribution's, and serves a folder as it stands.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tryPort, until } from "./processes.mjs";
import { launch } from "./run.mjs";

const places = ["/usr/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];
const inSystem = (name) => places.map((folder) => join(folder, name)).find(existsSync) ?? null;

/** Installs the packages. A web server of the machine's own is not to be started by that: see policy-rc.d(8). */
function install() {
  const policy = "/usr/sbin/policy-rc.d";
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  spawnSync("sh", ["-c", "apt-get update -q && apt-get install -qy --no-install-recommends nginx-light wrk"], { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  if (isOurs) rmSync(policy, { force: true });
}

/** The paths of nginx and of wrk, which asks as fast as it is answered; null where one is not to be had. */
export function findNginx() {
  const found = () => ({ nginx: inSystem("nginx"), wrk: inSystem("wrk") });
  if ((!found().nginx || !found().wrk) && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) install();
  const { nginx, wrk } = found();
  return nginx && wrk ? { nginx, wrk } : null;
}

const configuration = (folder, servers) => `
daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_processes auto;
events { worker_connections 1024; }
http {
  access_log off;
  default_type application/octet-stream;
  keepalive_requests 1000000;
  sendfile on; tcp_nopush on;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
${servers}
}
`;

/**
 * Serves files as they stand.
 * @param files names and what is in them
 * @returns `{ address, end() }`
 */
export async function serveFiles(nginx, folder, files) {
  mkdirSync(join(folder, "files"), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, "files", name), bytes, { mode: 0o644 });
  const address = `127.0.0.1:${await tryPort(0)}`;
  const { end } = await serveWith(nginx, folder, `open_file_cache max=1000 inactive=60s; server { listen ${address}; root ${folder}/files; }`, `http://${address}/${Object.keys(files)[0]}`);
  return { address: `http://${address}`, end };
}

/**
 * Serves with a configuration of one's own.
 * @param servers what stands in its `http`; `probe` an address that answers well as soon as it serves
 * @returns `{ end() }`
 */
export async function serveWith(nginx, folder, servers, probe) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, servers));
  const child = launch([nginx, "-c", join(folder, "nginx.conf"), "-p", folder], { stdio: ["ignore", "ignore", "inherit"] });
  if (!(await until(() => fetch(probe).then((answer) => answer.ok, () => false), 10_000, 50))) throw new Error(`nginx does not serve ${probe}`);
  return { end: () => child.end() };
}

/**
 * As many connections as given, each asking again as soon as it is answered, as a browser asks: compressed.
 * @returns requests a second, the 99th percentile in milliseconds, and how many were answered otherwise than with 2xx or 3xx
 */
export function press(wrk, address, connections, seconds) {
  const { stdout } = spawnSync(wrk, ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "-H", "Accept-Encoding: gzip, br", address], { encoding: "utf8" });
  const [, value, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
  if (!rate || !value) throw new Error(`wrk said: ${stdout}`);
  return { rate: Number(rate), p99: Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit], wrong: Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0) };
}
