// A real WordPress for tests: finds its files, PHP and MariaDB where a distribution puts them, and runs all of it in a folder that is
// thrown away, on ports of its own. Nothing of the machine's own is touched.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { tryPort, until } from "./processes.mjs";
import { launch } from "./run.mjs";

const folders = ["/usr/sbin", "/usr/bin", "/opt/homebrew/bin", "/usr/local/bin", "/opt/homebrew/opt/mariadb/bin"];
const inSystem = (...names) => [...(process.env.PATH ?? "").split(delimiter), ...folders].flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync) ?? null;
const hasModules = (php, ...names) => {
  const loaded = (spawnSync(php, ["-m"], { encoding: "utf8", timeout: 20_000 }).stdout ?? "").toLowerCase().split("\n");
  return names.every((name) => loaded.includes(name));
};

/** What the packages are called: MariaDB without a service of the machine's own. */
export const packages = "wordpress wordpress-theme-twentytwentythree mariadb-server-core php-cli php-mysql php-gd";

/** `{ found }` with the paths of all that is needed, or `{ missing }` with words for what is not there. */
export function findWordpress() {
  const files = [process.env.WORDPRESS, "/usr/share/wordpress"].find((folder) => folder && existsSync(join(folder, "wp-includes/version.php"))) ?? null;
  const php = process.env.PHP || inSystem("php");
  const [server, installer] = [inSystem("mariadbd", "mysqld"), inSystem("mariadb-install-db", "mysql_install_db")];
  const missing = [
    !files && "the files of WordPress (a folder with wp-includes in it, named as WORDPRESS)",
    files && !existsSync(join(files, "wp-content/themes/twentytwentythree")) && "its theme Twenty Twenty-Three",
    !php && "PHP",
    php && !hasModules(php, "mysqli", "gd") && "PHP’s mysqli and gd",
    !(server && installer) && "MariaDB",
  ].filter(Boolean);
  return missing.length > 0 ? { missing } : { found: { files, php, server, installer } };
}

async function startDatabase({ server, installer }, folder) {
  const data = join(folder, "mariadb");
  const socket = join(folder, "mariadb.sock");
  const who = process.getuid?.() === 0 ? ["--user=root"] : [];
  const made = spawnSync(installer, ["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=normal", "--skip-test-db", ...who], { encoding: "utf8", timeout: 120_000 });
  if (made.status !== 0) throw new Error(`MariaDB could not be set up: ${(made.stderr || made.stdout || String(made.error)).slice(-500)}`);
  // What is thrown away need not survive a power cut.
  const careless = ["--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0", "--innodb-buffer-pool-size=32M", "--skip-log-bin"];
  const child = launch([server, "--no-defaults", `--datadir=${data}`, `--socket=${socket}`, "--skip-networking", `--pid-file=${join(folder, "mariadb.pid")}`, ...careless, ...who], { stdio: "ignore", endWith: "SIGTERM" });
  let ended = null;
  child.ended.then((code) => (ended = code));
  if (!(await until(() => ended !== null || existsSync(socket), 60_000, 50)) || ended !== null) throw new Error(`MariaDB did not start (${ended ?? "no socket"}).`);
  return { socket, child };
}

const configuration = ({ socket, address }) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $key ) define( $key, 'for a test: ' . $key );
$table_prefix = 'wp_';
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
define( 'WP_ENVIRONMENT_TYPE', 'local' ); // application passwords without TLS
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'FS_METHOD', 'direct' );
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** Runs PHP with the WordPress of a folder loaded, and returns what it echoes, read as JSON. */
export function runPhp({ php, site, address }, code, isInstalling = false) {
  const before = `<?php $_SERVER['HTTP_HOST'] = '${new URL(address).host}'; $_SERVER['REQUEST_METHOD'] = 'GET'; ${isInstalling ? "define( 'WP_INSTALLING', true );" : ""} require '${site}/wp-load.php';\n`;
  const ran = spawnSync(php, ["-d", "display_errors=stderr"], { input: before + code, encoding: "utf8", timeout: 120_000 });
  if (ran.status !== 0) throw new Error(`PHP ended with ${ran.status}: ${ran.stderr}${ran.stdout}`.slice(0, 2000));
  return ran.stdout.trim() ? JSON.parse(ran.stdout) : null;
}

/**
 * Starts one with nothing in it.
 * @param found what findWordpress() found
 * @returns `{ php, site, address, version, stop() }`: the folder of its files, and where it serves
 * @throws an Error with a sentence when it does not come to answer
 */
export async function startWordpress(found) {
  const folder = mkdtempSync(join(tmpdir(), "askdesk-wordpress-"));
  chmodSync(folder, 0o755);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const site = join(folder, "site");
  const children = [];
  const stop = async () => {
    for (const child of children.toReversed()) await child.end();
    remove();
  };
  try {
    mkdirSync(site);
    // Debian keeps some of it behind links; its own wp-config.php looks for the machine's sites.
    for (const name of readdirSync(found.files)) if (name !== "wp-config.php") cpSync(join(found.files, name), join(site, name), { recursive: true, dereference: true });
    const { socket, child } = await startDatabase(found, folder);
    children.push(child);
    const port = await tryPort(0);
    const address = `http://127.0.0.1:${port}`;
    writeFileSync(join(site, "wp-config.php"), configuration({ socket, address }));
    const made = spawnSync(found.php, ["-r", `(new mysqli('localhost', 'root', '', null, 0, '${socket}'))->query('create database wordpress character set utf8mb4') or exit(1);`], { encoding: "utf8", timeout: 20_000 });
    if (made.status !== 0) throw new Error(`The database of WordPress could not be made: ${made.stderr}${made.stdout}`);
    const here = { php: found.php, site, address };
    const { version } = runPhp(here, "require_once ABSPATH . 'wp-admin/includes/upgrade.php'; wp_install( 'The Magazine', 'admin', 'admin@magazine.example', true, '', 'a password nobody needs' ); echo json_encode( array( 'version' => get_bloginfo( 'version' ) ) );", true);
    // Loopback requests of its own need a second pair of hands.
    const server = launch([found.php, "-d", "upload_max_filesize=64M", "-d", "post_max_size=64M", "-S", `127.0.0.1:${port}`, "-t", site], { stdio: "ignore", env: { ...process.env, PHP_CLI_SERVER_WORKERS: "3" } });
    children.push(server);
    const answers = () => fetch(`${address}/?rest_route=/`).then((answer) => answer.ok, () => false);
    if (!(await until(answers, 30_000, 100))) throw new Error("WordPress did not come to answer.");
    return { ...here, version, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
