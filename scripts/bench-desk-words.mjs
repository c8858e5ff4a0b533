// The words of the large desk: what readers ask (the labelled set of reworded questions and its patterns, and names that were coined), put into
// a schema of its own, from which the rows are made by SQL. Everything depends on the number of the row alone, so that each run makes the same.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vocabulary } from "./bench-answers.mjs";
import { root } from "./trial.mjs";

const from = (name) => readFileSync(join(root, "lib/search/reworded", name), "utf8");
const asked = (name) => from(name).trim().split("\n").map((line) => JSON.parse(line).asked);

/** What a reader adds to the question; `{}` stands for a name, `#` for a thing, `%` for a year. */
const details = [
  "My grandfather was at {} in % and never spoke of the #.", "An old # in our museum is labelled {}, %.", "The book I have says {}, the plaque in town says %.",
  "My aunt kept a # that came from {}.", "In a letter of % my great-uncle writes of the # near {}.", "I read of it in a history of {} printed in %.",
  "There was a # at {} when I was a child, and it is gone.", "The guide at {} told us it was because of the #.", "Could it have to do with {} and the winter of %?",
  "Our local paper had a piece on the # of {} last spring.", "A film I saw shows it at {} with a # in every scene.", "His discharge papers give {} and the year %, nothing else.",
  "The # on page 40 of your % issue made me wonder.", "My neighbor, who was born in {}, says there were two.", "Nobody at the {} library could find a thing about the #.",
];
const first = "Ann Ruth Walter Harold Margaret Edith James Robert Dorothy Frank Alice Henry Carl Louise Martin Grace Peter Helen Thomas Irene Paul Clara David Esther Samuel Joan Arthur Rose Leon Vera Hugh Mabel Owen Nora Karl Ida Ralph Sylvia Victor Hazel".split(" ");
const last = "Smith Ellison Marsh Tanner Frost Keane Bauer Olsen Novak Doyle Hughes Whitlock Moreau Castle Brandt Ortega Finch Lowell Pike Sorensen Hale Quinn Barlow Reyes Stroud Kimball Vance Thorne Gage Mercer".split(" ");
const regions = "Ohio Texas California Pennsylvania Illinois Michigan Florida Virginia Oregon Minnesota Wisconsin Tennessee Georgia Ontario England Scotland Ireland Queensland Maine Kansas".split(" ").concat("New York", "British Columbia", "New Jersey");

/** Every question there is by the patterns and the set, and the same asked of coined people and places. */
function cores(names) {
  const { groups } = JSON.parse(from("patterns.json"));
  const of = (group, subjects) => subjects.flatMap((subject) => group.questions.map((text) => text.replaceAll("{}", subject)));
  const coined = [...of(groups[2], names.map((name) => `Captain ${name}`)), ...of(groups[1], names)];
  return [...asked("open.jsonl"), ...asked("others.jsonl"), ...groups.flatMap((group) => of(group, group.subjects)), ...coined];
}

/**
 * Makes the schema `bench`: lists of words as tables (n, text), numbered from 0, and dice that fall by a row's number and a salt.
 * @param sql a connection of the postgres driver
 */
export async function layOutWords(sql) {
  const { nouns, names } = vocabulary();
  const { openings, endings } = JSON.parse(from("patterns.json"));
  await sql.unsafe(`
    drop schema if exists bench cascade; create schema bench;
    create function bench.dice(n bigint, salt int) returns float8 language sql immutable parallel safe as $$ select ((hashint8extended(n, salt) >> 11) & 9007199254740991)::float8 / 9007199254740992 $$;`);
  const lists = { core: cores(names), opening: openings, ending: endings, detail: details, name: names, noun: nouns, first, last, region: regions };
  for (const [list, texts] of Object.entries(lists)) {
    await sql.unsafe(`create table bench.${list} (n int primary key, text text not null)`);
    await sql`insert into bench.${sql(list)} select at - 1, text from jsonb_array_elements_text(${sql.json(texts)}) with ordinality as t(text, at)`;
    // Which of the list falls to a row: the first ones far more often, by the power.
    await sql.unsafe(`create function bench.${list}_of(n bigint, salt int, power float8 default 1) returns int language sql immutable parallel safe as $$ select floor(${texts.length} * bench.dice(n, salt) ^ power)::int $$`);
  }
  await sql`analyze`;
}
