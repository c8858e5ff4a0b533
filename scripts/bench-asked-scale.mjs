// A desk with a million questions, for bench:asked -- --scale: invented letters whose words are as rare and as common as those of letters are.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dice } from "./dice.mjs";

const folder = join(import.meta.dirname, "../lib/asked");
const lines = (name) => readFileSync(join(folder, name), "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
const small = "the of to and in a that was for on is with he his at by from it as were be had not or which did how why what who when".split(" ");

/** A word by Zipf's law: that of rank r about 1/r as often as the first. The list is in the order of how common its words are. */
const zipf = (chance, words) => words[Math.min(words.length - 1, Math.floor(Math.exp(chance() * Math.log(words.length))))];

/** A letter of some dozen to some fifty words: small ones, others by Zipf's law, now and then a name that hardly anybody has, and in every other of them two words of one thing. */
function letter(chance, words, things) {
  const said = Array.from({ length: 10 + Math.floor(chance() ** 2 * 45) }, () => (chance() < 0.45 ? small[Math.floor(chance() * small.length)] : zipf(chance, words)));
  const thing = things[Math.floor(chance() * things.length)];
  if (chance() < 0.5) for (let more = 0; more < 2; more += 1) said.splice(Math.floor(chance() * said.length), 0, thing[Math.floor(chance() * thing.length)]);
  if (chance() < 0.3) said.push(`${words[Math.floor(chance() * words.length)]}${words[Math.floor(chance() * words.length)].slice(-3)}`);
  return `${said.join(" ")}?`;
}

/** Puts so many invented questions into a column: one in a hundred waits, the others are published. */
export async function fill(sql, columnId, first, many) {
  const [words, things] = [lines("words.txt"), lines("things.txt").map((line) => line.split(",").map((name) => name.trim()))];
  const chance = dice(7);
  await sql`drop index questions_searched`;
  for (let from = 0; from < many; from += 10_000) {
    const texts = Array.from({ length: Math.min(10_000, many - from) }, () => letter(chance, words, things));
    await sql`
      insert into questions (column_id, number, stage, slug_line, as_printed, received_at)
      select ${columnId}, ${first + from} + at, case when at % 100 = 0 then 'inbox' else 'published' end, left(words, 60), words, now() - make_interval(mins => (${from} + at)::int)
      from jsonb_array_elements_text(${sql.json(texts)}) with ordinality as t(words, at)`;
  }
  await sql`create index questions_searched on questions using gin (searched)`;
  await sql`vacuum analyze questions`;
}
