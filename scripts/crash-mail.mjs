// Kills the mailroom in the middle of two hundred deliveries, and PostgreSQL with it every third time. A sender brings what was not
// acknowledged again, as mail servers do: in the end each mail must be there, once, and none that was acknowledged may be missing.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createTransport } from "nodemailer";
import postgres from "postgres";
import { dice } from "./dice.mjs";
import { keepMailroom } from "./mailroom.mjs";
import { migrate } from "./migrate.mjs";
import { tryPort } from "./processes.mjs";
import { openDatabase, root } from "./trial.mjs";
import { bundleWorkers } from "./workers.mjs";

const mails = 200;
const lanes = 8;
const address = "ask@example.net";

const mailOf = (round, n) => Buffer.from(`From: Reader ${n} <reader-${n}@example.org>\r\nTo: ${address}\r\nSubject: Round ${round}, mail ${n}\r\nMessage-ID: <${round}-${n}@example.org>\r\n\r\n${"Why is this so? ".repeat(1 + (n % 40))}\r\n`);
const hashOf = (raw) => createHash("sha256").update(raw).digest("hex");

/** A magazine, its column and the column's mailbox, in an empty desk. */
async function makeMailbox(sql) {
  const [magazine] = await sql`insert into magazines (name, handle) values ('Crash', 'crash') returning id`;
  const [column] = await sql`insert into columns (magazine_id, name, path, prefix, consent_wording) values (${magazine.id}, 'Crash', 'crash', 'CR', 'Yes.') returning id`;
  await sql`insert into mailboxes (column_id, address) values (${column.id}, ${address})`;
}

/** Delivers every mail until it is acknowledged; `kill` is called at the nth acknowledgement. */
async function deliver(port, round, nth, kill) {
  let acknowledged = 0;
  let killing = null;
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true, pool: true, maxConnections: lanes, maxMessages: 10 });
  const waiting = Array.from({ length: mails }, (_, n) => n);
  const lane = async () => {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
      for (let isTaken = false; !isTaken; ) {
        isTaken = await transport.sendMail({ envelope: { from: "reader@example.org", to: [address] }, raw: mailOf(round, n) }).then(() => true, () => wait(100, false));
      }
      acknowledged += 1;
      if (acknowledged === nth) killing = kill();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await killing;
  transport.close();
}

async function runRound(folder, round, nth, isPowerCut) {
  let database = await openDatabase(folder);
  const name = `mail_${round}`;
  const server = postgres(database.url, { max: 1 });
  await server`create database ${server(name)}`;
  await server.end();
  await migrate(database.urlOf(name));
  let sql = postgres(database.urlOf(name), { max: 1, onnotice: () => {} });
  await makeMailbox(sql);
  const port = await tryPort(0);
  const begin = () => keepMailroom(root, { env: { DATABASE_URL: database.urlOf(name), ASKDESK_SMTP_PORT: String(port), ASKDESK_SMTP_HOST: "127.0.0.1" } });
  let mailroom = begin();
  const kill = async () => {
    if (isPowerCut) mailroom.stopped = true;
    process.kill(-mailroom.child.pid, "SIGKILL");
    if (!isPowerCut) return; // the keeper starts it again
    process.kill(database.pid, "SIGKILL");
    database = await openDatabase(folder);
    sql = postgres(database.urlOf(name), { max: 1, onnotice: () => {} });
    mailroom = begin();
  };
  await deliver(port, round, nth, kill);
  const rows = await sql`select raw_hash as hash, (select string_agg(bytes, ''::bytea order by part) from mail_raw where mail_id = mail.id) as raw from mail`;
  const missing = Array.from({ length: mails }, (_, n) => mailOf(round, n)).filter((raw) => !rows.some(({ hash, raw: kept }) => hash === hashOf(raw) && kept.equals(raw))).length;
  await mailroom.stop();
  await sql.end();
  console.log(`  round ${round}: killed the mailroom${isPowerCut ? " and PostgreSQL" : ""} at delivery ${nth}; ${missing} of ${mails} lost, ${rows.length - mails + missing} there twice`);
  return missing === 0 && rows.length === mails;
}

/** Resolves with how many rounds lost nothing, and how many did. What it starts it leaves to the caller's endAll. */
export async function crashMail(folder, rounds, seed = Date.now() % 100_000) {
  const roll = dice(seed);
  console.log(`  seed ${seed}`);
  await bundleWorkers(root);
  const count = { passed: 0, failed: 0 };
  for (let round = 1; round <= rounds; round++) {
    const nth = 1 + Math.floor(roll() * (mails - 1));
    count[(await runRound(join(folder, "mail"), round, nth, round % 3 === 0)) ? "passed" : "failed"]++;
  }
  return count;
}
