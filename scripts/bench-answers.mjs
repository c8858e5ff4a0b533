// Published answers by SQL, in the number a column has after forty years: each with some five hundred words, by several historians, in topics
// and issues, asked by readers from many places. Words are as common as in English: a few in every answer, most in few, names in fewer.
import { dice } from "./dice.mjs";

const common = "the of and a to in was that it for on with as his by at from had were which this but their they not been her have one all she there would who its when".split(" ");
const [starts, middles, ends] = ["b br c cl d dr f fl g gr h k l m n p pl r s st t tr v w".split(" "), "a e i o u ai ea oo".split(" "), "ck d ft g l ld m n nd ng nt p r rd rn sh st t".split(" ")];
const nameEnds = "burg canal dale field ford gate ham holm mere mouth stead ton wick worth".split(" ");
const places = "Ala. Alaska Ariz. Calif. Colo. Conn. Fla. Ga. Idaho Ill. Ind. Iowa Kan. La. Maine Md. Mass. Mich. Minn. Mo. Mont. Neb. N.H. N.J. N.M. N.Y. N.C. Ohio Ore. Pa. S.C. Tenn. Texas Utah Va. Wash. Wis. Ontario Manitoba England Scotland Wales Ireland France Belgium Norway".split(" ");
const sentence = "The ledger of that winter lists the ship twice and the captain once.";

/** `count` words by chance, each other than the rest. */
function coin(chance, count, of) {
  const words = new Set();
  while (words.size < count) words.add(of(chance));
  return [...words];
}
const pick = (chance, list) => list[Math.floor(chance() * list.length)];
const syllable = (chance) => pick(chance, starts) + pick(chance, middles) + pick(chance, ends);
const nounOf = (chance) => syllable(chance) + (chance() < 0.6 ? pick(chance, middles) + pick(chance, ends) : "");
const nameOf = (chance) => ((name) => name[0].toUpperCase() + name.slice(1))(syllable(chance) + pick(chance, nameEnds));

/** What is written of one case: a name and two things it is about come again and again among words of all kinds. */
function write(n, nouns, names) {
  const chance = dice(n + 1);
  const [name, one, other] = [pick(chance, names), pick(chance, nouns), pick(chance, nouns)];
  const noun = () => nouns[Math.floor(nouns.length * chance() ** 3)]; // the first ones far more often
  const said = () => Array.from({ length: 16 }, () => (chance() < 0.5 ? pick(chance, common) : chance() < 0.1 ? name : chance() < 0.2 ? pick(chance, [one, other]) : chance() < 0.05 ? pick(chance, names) : noun())).join(" ");
  const paragraph = (at) => `${at === 0 ? `Case ${n}. ${sentence} ` : ""}${Array.from({ length: 5 }, () => `The ${said()}. `).join("")}`;
  return {
    headline: `Why did the ${one} of ${name} sink in case ${n}?`,
    deck: `What became of the ${other}.`,
    asked: `My grandfather spoke of a ${one} and the ${other} at ${name}. Why does the ledger of case ${n} list the ship twice?`,
    credit: `Ann Frost, ${pick(chance, names)}, ${pick(chance, places)}`,
    document: { type: "doc", content: Array.from({ length: 6 }, (_, at) => ({ type: "paragraph", content: [{ type: "text", text: paragraph(at) }, { type: "text", text: "The Cold Road", marks: [{ type: "italic" }] }, { type: "text", text: " says as much." }] })) },
  };
}
/** The words they are written in: a few of the nouns in most answers, most in few; a name in a dozen or two. */
export const vocabulary = () => ({ nouns: coin(dice(1), 6_000, nounOf), names: coin(dice(2), 900, nameOf) });

const bio = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "A historian who writes on the northern convoys." }] }] };

/**
 * Publishes `count` answers in a column, over forty years back from now, by all contributors there are.
 * @param sql a connection of the postgres driver
 */
export async function loadAnswers(sql, columnPath, count) {
  const [column] = await sql`select id, magazine_id, next_number from columns where path = ${columnPath}`;
  const people = await sql`select p.id, c.byline, c.handle from contributors c join people p on p.id = c.person_id order by p.id`;
  const person = people[0].id;
  const first = Number(column.next_number);
  const hours = (40 * 8_766) / count;
  const { nouns, names } = vocabulary();
  await sql`
    insert into issues (magazine_id, name, path, cover_date, on_sale_on, copy_close_on)
    select ${column.magazine_id}, 'Number ' || n, 'number-' || n, day, day, day - 60 from generate_series(1, 160) n, lateral (select (now() - make_interval(days => 91 * n))::date as day) d`;
  for (let from = 0; from < count; from += 1_000) {
    const rows = Array.from({ length: Math.min(1_000, count - from) }, (_, at) => {
      const n = from + at;
      const { id, byline, handle } = people[n % people.length];
      return { n, number: first + n, ...write(n, nouns, names), bylines: [{ personId: Number(id), name: byline, handle }] };
    });
    await sql.begin(async (tx) => {
      await tx`create temp table fresh on commit drop as select *, now() - make_interval(secs => n * ${hours * 3_600}::float8) as at from jsonb_to_recordset(${tx.json(rows)}) as r(n int, number int, headline text, deck text, asked text, credit text, document jsonb, bylines jsonb)`;
      await tx`insert into questions (column_id, number, stage, stage_since, slug_line, as_printed, received_at, opened_at) select ${column.id}, number, 'published', at, left(asked, 60), asked, at, at from fresh`;
      await tx`create temp table made on commit drop as select q.id as question_id, f.* from fresh f join questions q on q.column_id = ${column.id} and q.number = f.number`;
      await tx`insert into question_topics (question_id, topic_id) select m.question_id, t.id from made m join (select id, row_number() over (order by id) - 1 as place, count(*) over () as total from topics where magazine_id = ${column.magazine_id}) t on t.place = m.n % t.total`;
      await tx`insert into revisions (question_id, number, kind, document, question, words, words_by, contributor_id, made_by_id, made_at) select question_id, 1, 'submitted', document, asked, 560, '{}'::jsonb, ${person}, ${person}, at from made`;
      await tx`
        insert into publications (question_id, revision_id, column_id, path, headline, deck, bylines, bio, credit, issue_id, published_by_id, made_at, goes_live_at, went_live_at)
        select m.question_id, r.id, ${column.id}, 'case-' || m.n, m.headline, m.deck, m.bylines, ${tx.json(bio)}, m.credit,
          (select i.id from issues i where i.magazine_id = ${column.magazine_id} and i.on_sale_on <= m.at::date order by i.on_sale_on desc limit 1), ${person}, m.at, m.at, m.at
        from made m join revisions r on r.question_id = m.question_id`;
    });
  }
  await sql`update columns set next_number = ${first + count} where id = ${column.id}`;
  await sql`vacuum analyze`;
  await sql`select pg_notify('askdesk_stale', '{"everything":true}')`;
}
