// `npm run bench:asked`: how often a question that is asked again is found among some thousands, by each way of ranking there is, on pairs labelled
// by hand. The half that is open; `-- --half sealed` takes the other, and `-- --half sealed-2` the set that is for the next measurement of a settled matcher.
import { parseArgs } from "node:util";
import postgres from "postgres";
import { rankings } from "./bench-asked-rankings.mjs";
import { halves, hardOnes, hows, newOthers, others, pairsOf, shelfOf } from "./bench-asked-set.mjs";
import { percentile } from "./bench-load.mjs";
import { fill } from "./bench-asked-scale.mjs";
import { measureIn, note } from "./bench-table.mjs";
import { migrate } from "./migrate.mjs";
import { openDatabase } from "./trial.mjs";

// "keep" is for bench-table.mjs.
const { values } = parseArgs({ options: { half: { type: "string", default: "open" }, scale: { type: "boolean" }, keep: { type: "boolean" } } });
/** With `--scale` all of it lies among so many invented questions, and the desk's own matcher alone is asked. */
const scale = values.scale ? 1_000_000 : 0;
const half = values.half;
if (!halves.includes(half)) throw new Error(`--half is one of ${halves.join(", ")}, and not ${half}`);

/** A column with all that was asked. Resolves with its id and the id of each pair's question. */
async function load(sql, asked) {
  return sql.begin(async (tx) => {
    const [magazine] = await tx`insert into magazines (name, handle) values ('Asked Twice', 'asked-twice') returning id`;
    const [column] = await tx`insert into columns (magazine_id, name, path, prefix, next_number, consent_wording) values (${magazine.id}, 'Asked Twice', 'asked-twice', 'ATW', ${asked.length + 1}, 'As shown.') returning id`;
    const rows = asked.map(({ id, asked: words }, at) => ({ label: id, number: at + 1, words }));
    const made = await tx`
      insert into questions (column_id, number, stage, slug_line, as_printed, received_at)
      select ${column.id}, number, 'inbox', left(words, 60), words, now() - make_interval(hours => number)
      from jsonb_to_recordset(${tx.json(rows)}) as r(number int, words text) returning id, number`;
    return { columnId: Number(column.id), idOf: new Map(made.map(({ id, number }) => [rows[number - 1].label, Number(id)])) };
  });
}

const share = (part, all) => `${((100 * part) / all).toFixed(0)}% (${part} of ${all})`;

/** Where each pair's question stands among the five: 1 to 5, or 0. */
async function places(find, sql, { columnId, idOf }, pairs) {
  const found = [];
  for (const { id, how, again } of pairs) {
    const from = performance.now();
    const place = (await find(sql, columnId, again)).slice(0, 5).indexOf(idOf.get(id)) + 1;
    found.push({ how, place, took: performance.now() - from });
  }
  return found;
}

function tell(name, what, found) {
  note(`${name}: ${what}, recall at 5`, share(found.filter(({ place }) => place > 0).length, found.length));
  note(`${name}: ${what}, precision at 1`, share(found.filter(({ place }) => place === 1).length, found.length));
}

/**
 * How often a question is called probably the same, and how often that is right: of those asked again, and of as many as there are by hand that nobody
 * asked before, though most are about the same ship or battle as another.
 */
async function precision(name, claim, { columnId, idOf }, pairs) {
  const [claimed, strange] = [[], []];
  for (const { id, again } of pairs) claimed.push({ id: await claim(columnId, again), wanted: idOf.get(id) });
  for (const { id, asked } of others(half).filter((other) => other.id.startsWith("other-"))) strange.push({ id, of: (await claim(columnId, asked, idOf.get(id))) !== null });
  const right = claimed.filter(({ id, wanted }) => id === wanted).length;
  const wrong = claimed.filter(({ id, wanted }) => id !== null && id !== wanted).length;
  const of = strange.filter((one) => one.of).length;
  note(`${name}: called probably the same, and right`, share(right, right + wrong + of));
  note(`${name}: pairs called probably the same`, share(right, pairs.length));
  note(`${name}: new questions called probably the same`, share(of, strange.length));
  if (half !== "sealed-2") return;
  // The others of the first set could be looked at while the matcher was tuned; these could not.
  const unseen = new Set(newOthers().map(({ id }) => id));
  const ofUnseen = strange.filter((one) => one.of && unseen.has(one.id)).length;
  note(`${name}: of them those that came with this set`, share(ofUnseen, unseen.size));
}

async function measure(folder) {
  const database = await openDatabase(folder);
  const url = database.urlOf("askdesk");
  await migrate(url);
  process.env.DATABASE_URL = url;
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const pairs = pairsOf(half);
    const all = shelfOf(half);
    const rest = others(half);
    // By the end of their ids, so that a pair's question is neither older nor newer than the rest.
    const mixed = [...all, ...rest].toSorted((a, b) => [...a.id].toReversed().join("").localeCompare([...b.id].toReversed().join("")));
    const shelf = await load(sql, mixed);
    await sql`analyze questions`;
    if (scale) {
      await fill(sql, shelf.columnId, mixed.length + 1, scale);
      note("invented questions besides", scale.toLocaleString("en-US"));
    }
    note("pairs looked for", `${pairs.length}, the ${half} ${half === "sealed-2" ? "set" : "half"}`);
    note("questions among which they are looked for", `${mixed.length}, ${hardOnes(all, rest).length} of them about something that a pair is about`);
    for (const { name, find, prepare, claim } of scale ? rankings.slice(-1) : rankings) {
      await prepare?.(sql, shelf.columnId);
      const found = await places(find, sql, shelf, pairs);
      tell(name, "all", found);
      for (const how of hows) tell(name, how, found.filter((one) => one.how === how));
      const times = found.map(({ took }) => took).toSorted((a, b) => a - b);
      if (claim && !scale) await precision(name, claim, shelf, pairs);
      note(`${name}: a question looked for, p95`, `${percentile(times, 0.95).toFixed(0)} ms (p50 ${percentile(times, 0.5).toFixed(0)} ms)`);
    }
  } finally {
    await sql.end();
  }
}

const warning = `
********************************************************************************
  THE SEALED ${half === "sealed-2" ? "SET. It is" : "HALF. It was"} for one measurement, of matching that is settled. Once
  it was run, say so beside the figures: nothing may be tuned by it from now on.
********************************************************************************
`;
if (half !== "open") console.log(warning);
await measureIn(measure);
if (half !== "open") console.log(warning);
