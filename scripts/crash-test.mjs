// Kills the server in the middle of two hundred questions, again and again, and looks for every one it had acknowledged;
// then the mailroom, in the middle of two hundred deliveries: see crash-mail.mjs.
// `npm run test:crash -- --rounds 10 --seed 7`; the seed is printed, and gives the same moments again.
import { parseArgs } from "node:util";
import { filled, openForm, send, somebody } from "./ask-form.mjs";
import { dice } from "./dice.mjs";
import { endAll } from "./run.mjs";
import { makeFolder, openDatabase, openDesk } from "./trial.mjs";

const posts = 200;
/** As many at once as a good evening brings; the database has ten connections. */
const lanes = 8;
const column = "wardroom";
const env = { ASKDESK_ASKS_PER_HOUR: "1000000", ASKDESK_ASK_SECONDS: "0" };

/** Sends until the server is dead; `kill` is called at the nth acknowledgement. */
async function sendUntil(forms, nth, kill) {
  const acknowledged = [];
  const waiting = [...forms.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [number, { form, body }] = next;
      const status = await send(form, body).catch(() => null);
      if (!status) continue;
      acknowledged.push({ number, token: status.split("/q/")[1].split("?")[0] });
      if (acknowledged.length === nth) kill();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return acknowledged;
}

async function lost(databaseUrl, round, acknowledged) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(databaseUrl, { max: 1 });
  const rows = await sql`select a.token, m.body from askers a join messages m using (question_id) join events e on e.question_id = a.question_id and e.kind = 'received'`;
  await sql.end();
  const kept = new Map(rows.map(({ token, body }) => [token, body]));
  return acknowledged.filter(({ number, token }) => kept.get(token) !== somebody(`${round}-${number}`)["Your question"]);
}

async function runRound(folder, round, nth, isPowerCut) {
  const database = await openDatabase(folder);
  const desk = await openDesk(folder, database, { env, mailroom: false });
  const forms = [];
  for (let number = 0; number < posts; number++) {
    const form = await openForm(`${desk.address}/${column}/ask`);
    forms.push({ form, body: filled(form, somebody(`${round}-${number}`)) });
  }
  const kill = () => {
    process.kill(-desk.child.pid, "SIGKILL");
    if (isPowerCut) process.kill(database.pid, "SIGKILL");
  };
  const acknowledged = await sendUntil(forms, nth, kill);
  await desk.child.ended;
  const again = isPowerCut ? await openDatabase(folder) : database;
  const missing = await lost(again.urlOf("askdesk"), round, acknowledged);
  console.log(`  round ${round}: killed the server${isPowerCut ? " and PostgreSQL" : ""} at acknowledgement ${nth}; ${acknowledged.length} acknowledged, ${missing.length} lost`);
  return acknowledged.length >= nth && missing.length === 0;
}

/** Resolves with how many rounds lost nothing, and how many did. What it starts it leaves to the caller's endAll. */
export async function crashTest(folder, rounds, seed = Date.now() % 100_000) {
  const roll = dice(seed);
  console.log(`  seed ${seed}`);
  const count = { passed: 0, failed: 0 };
  for (let round = 1; round <= rounds; round++) {
    const nth = 1 + Math.floor(roll() * (posts - 1));
    count[(await runRound(folder, round, nth, round % 3 === 0)) ? "passed" : "failed"]++;
  }
  return count;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "10" }, seed: { type: "string" } } });
  for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => void endAll().then(() => process.exit(130)));
  const { folder, remove } = makeFolder();
  try {
    const [rounds, seed] = [Number(values.rounds), values.seed && Number(values.seed)];
    const questions = await crashTest(folder, rounds, seed);
    const mail = await (await import("./crash-mail.mjs")).crashMail(folder, rounds, seed);
    const [passed, failed] = [questions.passed + mail.passed, questions.failed + mail.failed];
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    await endAll();
    remove();
  }
}
