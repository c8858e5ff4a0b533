// A real mail server for tests and measurements: finds a Dovecot, or installs the distribution's, and runs it with a configuration
// of its own on ports of its own, in a folder that is thrown away.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { tryPort, until } from "./processes.mjs";
import { launch } from "./run.mjs";

/** Whoever signs in, by whatever name, has this password and a mailbox that is made at once. */
export const password = "open-sesame";

const folders = ["/usr/sbin", "/opt/homebrew/sbin", "/usr/local/sbin"];
const isRoot = process.getuid?.() === 0;

const versionOf = (path) => (existsSync(path) ? /^\d+\.\d+/.exec(spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 }).stdout ?? "")?.[0] ?? null : null);
const inSystem = () => [...(process.env.PATH ?? "").split(delimiter), ...folders].map((folder) => join(folder, "dovecot")).find(versionOf) ?? null;

/** Installs the distribution's packages. A mail server of the machine's own is not to be started by that: see policy-rc.d(8). */
async function installPackages() {
  const policy = "/usr/sbin/policy-rc.d";
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  const command = ["sh", "-c", "apt-get update -q && apt-get install -qy --no-install-recommends dovecot-imapd dovecot-lmtpd"];
  const child = launch(command, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  const timer = setTimeout(() => void child.end(), 240_000);
  await child.ended;
  clearTimeout(timer);
  if (isOurs) rmSync(policy, { force: true });
}

/** The path of a Dovecot that runs, installed if need be; null when there is none to be had. */
export async function findDovecot() {
  if (process.env.DOVECOT) return versionOf(process.env.DOVECOT) ? process.env.DOVECOT : null;
  const found = inSystem();
  if (found || !isRoot || !existsSync("/usr/bin/apt-get")) return found;
  console.log("No Dovecot here yet: fetching one for the tests of the mailroom.");
  await installPackages();
  return inSystem();
}

/** The account mail is kept under: Dovecot keeps none as root. */
function account() {
  const of = (flag, who) => spawnSync("id", [flag, ...(who ? [who] : [])], { encoding: "utf8" }).stdout.trim();
  const who = isRoot ? "nobody" : "";
  return { user: of("-un", who), uid: Number(of("-u", who)), gid: Number(of("-g", who)) };
}

/** The configuration. Version 2.4 asks some things in other words than the versions before it. */
function configuration({ folder, version, imapPort, lmtpPort, user, uid, gid }) {
  const isNew = Number(version.split(".")[0]) > 2 || Number(version.split(".")[1]) >= 4;
  const ours = isNew
    ? `dovecot_config_version = ${version}.0
dovecot_storage_version = ${version}.0
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = ${folder}/mail/%{user}
namespace inbox {
  inbox = yes
  separator = /
}
passdb static {
  password = ${password}
}
userdb static {
  fields {
    uid = ${uid}
    gid = ${gid}
    home = ${folder}/mail/%{user}
  }
}`
    : `disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail/%u
}`;
  const bare = (names) => names.map((name) => `service ${name} {\n  chroot =\n}`).join("\n");
  return `${ours}
protocols = imap lmtp
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/dovecot.log
ssl = no
default_internal_user = ${isRoot ? "dovecot" : user}
default_internal_group = ${isRoot ? "dovecot" : spawnSync("id", ["-gn"], { encoding: "utf8" }).stdout.trim()}
default_login_user = ${isRoot ? "dovenull" : user}
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 200
mail_fsync = never
recipient_delimiter = +
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
${isRoot ? "" : bare(["anvil", "stats", "auth", "imap-urlauth-login"])}
`;
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", () => resolve(true)).once("error", () => resolve(false)).once("close", () => resolve(false));
    socket.setTimeout(1000, () => socket.destroy());
  }).finally(() => {});

/**
 * Starts it in a folder of its own.
 * @returns `{ imapPort, lmtpPort, stop() }` once it answers
 * @throws an Error with a sentence when it does not come to answer
 */
export async function startDovecot(path) {
  const folder = mkdtempSync(join(tmpdir(), "askdesk-dovecot-"));
  chmodSync(folder, 0o755); // its processes run under other accounts than ours
  const who = account();
  mkdirSync(join(folder, "mail"));
  if (isRoot) chownSync(join(folder, "mail"), who.uid, who.gid);
  const [imapPort, lmtpPort] = [await tryPort(0), await tryPort(0)];
  writeFileSync(join(folder, "dovecot.conf"), configuration({ folder, version: versionOf(path), imapPort, lmtpPort, ...who }));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const child = launch([path, "-F", "-c", join(folder, "dovecot.conf")], { stdio: ["ignore", "ignore", "inherit"] });
  let ended = null;
  child.ended.then((code) => (ended = code));
  const ready = await until(async () => ended !== null || (await answers(imapPort)), 15_000, 50);
  if (ended !== null || !ready) {
    await child.end();
    remove();
    throw new Error(`Dovecot did not come to answer (${ended ?? "no answer"}).`);
  }
  return { imapPort, lmtpPort, stop: () => child.end().then(remove) };
}
