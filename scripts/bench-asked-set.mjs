// The labelled set of questions that were asked twice, as lib/search/reworded/README.md tells, and the other questions among which they are looked for.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dice } from "./dice.mjs";

const folder = join(import.meta.dirname, "../lib/search/reworded");
const read = (name) => readFileSync(join(folder, name), "utf8");
const lines = (name) => read(name).split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** What became of a question when it was asked again. */
export const hows = ["retyped", "shortened", "lengthened", "rephrased", "reworded", "renamed", "mixed"];

/** What pairs can be looked for: the two halves of the first set, and the second sealed set, which came when the sealed half had been spent. */
export const halves = ["open", "sealed", "sealed-2"];

/** The pairs `{ id, how, asked, again }` of one of `halves`. */
export const pairsOf = (half) => lines(`${half}.jsonl`);

/** All pairs whose questions lie in the column when those of `half` are looked for. The second set stays out for the first two, whose figures would change. */
export const shelfOf = (half) => (half === "sealed-2" ? halves : ["open", "sealed"]).flatMap(pairsOf);

const hash = (id) => createHash("sha256").update(id).digest("hex");

/** Which half each pair belongs to: within each `how` by the order of the ids' hashes, in turn. */
export function deal(pairs) {
  const dealt = { open: [], sealed: [] };
  for (const how of hows) {
    const sorted = pairs.filter((pair) => pair.how === how).toSorted((a, b) => (hash(a.id) < hash(b.id) ? -1 : 1));
    for (const [at, { id }] of sorted.entries()) dealt[at % 2 === 0 ? "open" : "sealed"].push(id);
  }
  return dealt;
}

const pick = (chance, list) => list[Math.floor(chance() * list.length)];

/** Each subject with each question that makes sense for it, and now and then a greeting or a thank-you around it. */
function fromPatterns() {
  const { openings, endings, groups } = JSON.parse(read("patterns.json"));
  const chance = dice(1);
  return groups
    .flatMap(({ subjects, questions }) => subjects.flatMap((subject) => questions.map((question) => question.replaceAll("{}", subject))))
    .map((question, at) => ({
      id: `made-${at + 1}`,
      asked: [chance() < 0.4 ? pick(chance, openings) : "", question, chance() < 0.4 ? pick(chance, endings) : ""].filter(Boolean).join(" "),
    }));
}

/** The other questions written by hand with the second set, most of them about what one of its pairs is about. */
export const newOthers = () => lines("others-2.jsonl");

/** The questions `{ id, asked }` that are none of the pairs' when those of `half` are looked for: by hand ("other-…") and made of patterns ("made-…"). */
export const others = (half = "open") => [...lines("others.jsonl"), ...(half === "sealed-2" ? newOthers() : []), ...fromPatterns()];

const wordsOf = (text) => text.match(/\p{L}{4,}/gu) ?? [];

/**
 * The rare names among the pairs: words that stand with a capital wherever they stand, in no more than `most` pairs.
 * @returns a set of words, as written
 */
export function rareNames(pairs, rest = others(), most = 3) {
  const small = new Set([...pairs, ...rest].flatMap(({ asked }) => wordsOf(asked)).filter((word) => word === word.toLowerCase()));
  const seen = new Map();
  for (const { asked, again } of pairs) for (const word of new Set(wordsOf(`${asked} ${again}`))) seen.set(word, (seen.get(word) ?? 0) + 1);
  return new Set([...seen].filter(([word, times]) => times <= most && word[0] !== word[0].toLowerCase() && !small.has(word.toLowerCase())).map(([word]) => word));
}

/** Those of the other questions that share a rare name with some pair: about the same ship, battle or person, and yet not the same. */
export function hardOnes(pairs, rest = others()) {
  const names = rareNames(pairs, rest);
  return rest.filter(({ asked }) => wordsOf(asked).some((word) => names.has(word)));
}
