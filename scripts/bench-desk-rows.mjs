// A desk of any size by SQL, set by set: what a house of nine magazines holds after twenty years. Topics, columns, names and questions are
// skewed, many questions are the same in other words, most were declined or merged, one in twenty was answered, one in a hundred waits. Every
// row depends on its number alone. Triggers are off meanwhile: what they derive is derived here, by the same functions, once for all rows.
import { answers } from "./bench-desk-answers.mjs";
import { books, fees, rights, slots, wonders } from "./bench-desk-fees.mjs";
import { buildHouse } from "./bench-desk-house.mjs";
import { mails } from "./bench-desk-mails.mjs";
import { askedBack, boards, readers, tips } from "./bench-desk-readers.mjs";
import { layOutWords } from "./bench-desk-words.mjs";

/** One row to a question: when it came, to which column, where it is now, and which words it is made of. */
const plan = `
  create unlogged table bench.plan as
  select n, (select max(id) from questions) + n as id, c.id as column_id, c.magazine_id, c.first_number + n::int as number, date_trunc('milliseconds', now() - make_interval(secs => (20 * 31557600.0 * (1 - (n::float8 / :rows) ^ 0.6)))) as at,
    case when n > 0.97 * :rows and d < 0.333 then 'inbox' when n > 0.97 * :rows and d < 0.4 then 'unassigned' when n > 0.97 * :rows and d < 0.43 then 'assigned' when n > 0.97 * :rows and d < 0.48 then 'drafting'
      when n > 0.97 * :rows and d < 0.5 then 'review' when n > 0.97 * :rows and d < 0.52 then 'ready'
      when e < 0.052 then 'published' when e < 0.17 then 'merged' when e < 0.22 then 'spam' when e < 0.25 then 'passedOn' when e < 0.265 then 'retracted' when e < 0.27 then 'killed' else 'declined' end as stage,
    case when bench.dice(n, 3) < 0.35 then 'email' when bench.dice(n, 3) < 0.9 then 'form' else 'letter' end as channel,
    bench.core_of(n, 4, 2.5) as core, bench.name_of(n, 5, 2) as name, bench.noun_of(n, 6, 2) as noun, 1750 + floor(220 * bench.dice(n, 7))::int as year, 1 + floor(0.7 * :rows * bench.dice(n, 36) ^ 1.4)::bigint as reader
  from generate_series(1, :rows) as g(n)
  join (select row_number() over (order by id) - 1 as place, id, magazine_id, next_number as first_number from columns) c on c.place = floor((select count(*) from columns) * bench.dice(n, 8) ^ 2.2)
  cross join lateral (select bench.dice(n, 1) as d, bench.dice(n, 2) as e) r`;

const texts = `
  create unlogged table bench.told as
  select p.n, core.text as core, name.text as name, noun.text as noun,
    replace(replace(replace(one.text, '{}', name.text), '#', noun.text), '%', p.year::text) as one,
    case when bench.dice(p.n, 11) < 0.6 then opening.text || ' ' else '' end as opening,
    case when bench.dice(p.n, 12) < 0.5 then ' ' || replace(replace(replace(two.text, '{}', name.text), '#', noun.text), '%', p.year::text) else '' end || case when bench.dice(p.n, 13) < 0.5 then ' ' || ending.text else '' end as rest
  from bench.plan p join bench.core core on core.n = p.core join bench.name name on name.n = p.name join bench.noun noun on noun.n = p.noun
  join bench.detail one on one.n = bench.detail_of(p.n, 14) join bench.detail two on two.n = bench.detail_of(p.n, 15) join bench.opening opening on opening.n = bench.opening_of(p.n, 16) join bench.ending ending on ending.n = bench.ending_of(p.n, 17)`;

const questions = `
  insert into questions (id, column_id, number, stage, stage_since, slug_line, as_printed, received_at, opened_at, merged_into_id, issue_id) overriding system value
  select p.id, p.column_id, p.number, p.stage, least(now(), p.at + make_interval(hours => case p.stage when 'inbox' then 0 when 'published' then 2000 else 30 end)), left(rtrim(t.core, '?.'), 70), t.core || ' ' || t.one, p.at,
    case when p.stage = 'inbox' and bench.dice(p.n, 21) < 0.5 then null else p.at + interval '2 hours' end,
    case when p.stage = 'merged' then (select a.id from bench.answered a where a.column_id = p.column_id and a.place = 1 + floor(all_answered.total * bench.dice(p.n, 22) ^ 2)::int) end,
    case when p.stage in ('drafting', 'review') or (p.stage = 'ready' and bench.dice(p.n, 100) < 0.67) then (select i.id from issues i where i.magazine_id = p.magazine_id and i.on_sale_on > now() order by i.on_sale_on offset floor(3 * bench.dice(p.n, 99)) limit 1) end
  from bench.plan p join bench.told t using (n) left join (select column_id, count(*) as total from bench.answered group by column_id) all_answered on all_answered.column_id = p.column_id`;

const steps = [
  ["plan", plan],
  ["", "create table bench.answered as select id, column_id, row_number() over (partition by column_id order by id) as place from bench.plan where stage = 'published'; create index on bench.answered (column_id, place); analyze bench.answered"],
  ["", "update bench.plan p set stage = 'declined' where stage = 'merged' and not exists (select 1 from bench.answered a where a.column_id = p.column_id)"], // of a column without an answer
  ["words", `${texts}; create unique index on bench.told (n); create unique index on bench.plan (n); analyze bench.plan; analyze bench.told`],
  ["questions", questions],
  ["", "insert into question_topics (question_id, topic_id) select p.id, t.id from bench.plan p join (select id, magazine_id, row_number() over (partition by magazine_id order by id) - 1 as place, count(*) over (partition by magazine_id) as total from topics) t on t.magazine_id = p.magazine_id and t.place = floor(t.total * bench.dice(p.n, 23) ^ 2) where p.stage not in ('spam', 'inbox', 'retracted')"],
  ["askers", "insert into askers (question_id, name, town, region, withheld, email, consent_wording, consented_at, token) select p.id, f.text || ' ' || l.text, t.text, r.text, bench.dice(p.n, 31) < 0.1, case when p.channel <> 'letter' then 'reader-' || p.reader || '@example.org' end, 'As shown.', p.at, md5('asker ' || p.n) from bench.plan p join bench.first f on f.n = bench.first_of(p.reader, 32, 1.5) join bench.last l on l.n = bench.last_of(p.reader, 33, 1.5) join bench.name t on t.n = bench.name_of(p.reader, 34, 2) join bench.region r on r.n = bench.region_of(p.reader, 35, 1.5)"],
  ["answers", answers],
  ["mails", mails],
  ["messages", `
    insert into messages (column_id, question_id, channel, raw, mail_id, content_hash, body, received_at, token)
    select p.column_id, p.id, p.channel, convert_to(body, 'UTF8'), m.mail_id, md5(body) || md5(p.n::text), body, p.at, case when p.channel = 'form' then 'bench-' || p.n end
    from bench.plan p join bench.told t using (n) left join bench.first_mail m using (n) cross join lateral (select t.opening || t.core || ' ' || t.one || t.rest as body) b`],
  ["further messages", `
    insert into messages (column_id, question_id, channel, raw, mail_id, content_hash, body, received_at)
    select p.column_id, p.id, case when m.mail_id is null then 'form' else 'email' end, convert_to(body, 'UTF8'), m.mail_id, md5(body) || md5(g.k::text), body, least(now(), p.at + make_interval(hours => 20 + (g.k % 400)::int))
    from generate_series(1, :rows) as g(k) join bench.plan p on p.n = 1 + floor(:rows * bench.dice(g.k, 41))::int join bench.told t on t.n = 1 + floor(:rows * bench.dice(g.k, 42))::int left join bench.further_mail m on m.k = g.k cross join lateral (select 'To add to what I wrote: ' || t.one || t.rest as body) b`],
  ["readers", readers],
  ["tips", tips],
  ["", askedBack],
  ["", boards],
  ["who wonders too", wonders],
  ["fees and rights", fees],
  ["", rights],
  ["", books],
  ["", slots],
  ["events", `
    insert into events (at, magazine_id, question_id, kind, by_kind, by_id, data)
    select at, magazine_id, id, kind, by_kind, by_id, data from (
      select p.at, p.magazine_id, p.id, 'received' as kind, 'reader' as by_kind, null::bigint as by_id, '{"how":"sent the question"}'::jsonb as data from bench.plan p
      union all select p.at + interval '30 hours', p.magazine_id, p.id, case p.stage when 'spam' then 'markedAsSpam' when 'retracted' then 'takenBack' when 'killed' then 'accepted' when 'declined' then 'declined' when 'merged' then 'merged' when 'passedOn' then 'passedOn' else 'accepted' end,
        case p.stage when 'retracted' then 'reader' else 'person' end, case when p.stage <> 'retracted' then (array[:editor::bigint, s.id])[1 + (bench.dice(p.n, 51) < 0.5)::int] end, '{"reason":"It is outside of what the column covers.","into":"WWQ-1","to":"Subscriptions"}'::jsonb
        from bench.plan p cross join (select min(person_id) as id from roles where role = 'checker') s where p.stage <> 'inbox'
      union all select least(now(), p.at + interval '60 hours'), p.magazine_id, p.id, 'topicsSet', 'person', :editor, '{"topics":"The war at sea"}'::jsonb from bench.plan p where p.stage not in ('spam', 'inbox', 'retracted') and bench.dice(p.n, 52) < 0.4
      union all select least(now(), p.at + make_interval(hours => (40 + 200 * bench.dice(p.n, 53))::int)), p.magazine_id, p.id, 'readerWrote', 'reader', null, '{"body":"To add to what I wrote."}'::jsonb from bench.plan p where bench.dice(p.n, 54) < 0.2
    ) e order by at`],
  ["", "update columns c set next_number = greatest(next_number, (select max(number) + 1 from questions q where q.column_id = c.id))"],
];

const big = ["questions", "question_topics", "messages", "askers", "events", "mail", "mail_raw", "filings", "letters", "revisions", "publications", "printings", "assignments", "drafts", "archive", "question_words", "readers", "tips", "reader_queries", "board_entries", "wonders", "ledger", "open_fees", "grants"];

/** Takes off the big tables what would be done for each row: triggers, foreign keys, and the indexes that nothing needs. What comes back puts all of it back. */
async function bare(sql) {
  const indexes = await sql`select indexname as name, indexdef as make from pg_indexes where schemaname = 'public' and tablename in ${sql(big)} and indexname not in (select conname from pg_constraint)`;
  const keys = await sql`select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as make from pg_constraint where contype = 'f' and conrelid::regclass::text in ${sql(big)}`;
  for (const table of big) await sql.unsafe(`alter table ${table} disable trigger user`);
  for (const { name, table } of keys) await sql.unsafe(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  return async () => {
    for (const { make } of indexes) await sql.unsafe(make);
    for (const { name, table, make } of keys) await sql.unsafe(`alter table ${table} add constraint ${name} ${make}`);
    for (const table of big) await sql.unsafe(`alter table ${table} enable trigger user`);
  };
}

/** What the triggers would have kept. */
const derived = [
  ["what is searched", "create index messages_question on messages (question_id, received_at); insert into question_words select o.* from words_of_questions(array(select id from bench.plan)) o order by 1; drop index messages_question"],
  ["the words of the archive", "insert into archive_words (column_id, word, printed, stem, answers, named) select a.column_id, p.word, min(p.printed), min(p.stem), count(*), count(*) filter (where p.named) from archive a cross join lateral page_words(a.publication_id) p group by 1, 2 on conflict (column_id, word) do update set answers = excluded.answers, named = excluded.named"],
  ["", "truncate tallies, inbox_channels, question_historians; insert into tallies select 'questions', q.column_id, counted_with(q), count(*) from questions q group by 2, 3 union all select 'mail', column_id, tray, count(*) from filings group by 2, 3 union all select 'letters', magazine_id, state, count(*) from letters where magazine_id is not null group by 2, 3 union all select 'tips', q.column_id, 'open', count(*) from tips t join questions q on q.id = t.question_id where t.settled_at is null group by 2, 3"],
  ["", "insert into inbox_channels select distinct q.id, q.column_id, counted_with(q), m.channel from questions q join messages m on m.question_id = q.id and m.detached_at is null where q.stage = 'inbox'"], // its own triggers count
];

/** The same for what the figures are made of and for the lists of boards, which look things up by those indexes; their own triggers count. */
const figures = "select board_places_keep(array(select question_id from board_entries)); " +
  "update assignments a set column_id = q.column_id, came_at = (select min(made_at) from revisions r where r.question_id = a.question_id and r.contributor_id = a.contributor_id) from questions q where q.id = a.question_id; " +
  "insert into question_historians select h.* from historians_of_questions(array(select question_id from assignments union select question_id from messages where channel = 'archive' and question_id is not null)) h; " +
  "insert into question_facts select f.* from facts_of_questions(array(select id from bench.plan)) f; select insight_sum()";

/**
 * Fills the demo's database with so many questions, twice as many messages, and all that goes with them.
 * @param say told of each step and its seconds
 * @returns the id of the editor whose desk it is
 */
export async function loadDesk(sql, rows, say = () => {}) {
  const editor = await sql.begin(async (tx) => {
    await layOutWords(tx);
    return buildHouse(tx);
  });
  const all = await sql.reserve();
  try {
    await all`set maintenance_work_mem = '512MB'`;
    await all`set work_mem = '128MB'`;
    const again = await bare(all);
    for (const [name, step] of [...steps, ...derived, ["indexes and foreign keys", again], ["what the figures count", figures]]) {
      const start = performance.now();
      await (typeof step === "function" ? step() : all.unsafe(step.replaceAll(":rows", `${rows}::bigint`).replaceAll(":editor", String(editor))));
      if (name) say(name, (performance.now() - start) / 1000);
    }
    const numbered = await all`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'id' and table_name in ${all(big)}`;
    for (const { name } of numbered) await all`select setval(pg_get_serial_sequence(${name}, 'id'), (select max(id) from ${all(name)}))`;
    await all`drop schema bench cascade`;
  } finally {
    await all`reset all`;
    all.release();
  }
  await sql`vacuum analyze`;
  return editor;
}
