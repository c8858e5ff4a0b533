// Who asked, on the large desk: most once or twice, a few for twenty years; one in a hundred from two addresses that were put together. What they
// told of answers, what the desk asked them back, and the boards of open questions, with how many wonder too.

export const readers = `
  create unlogged table bench.who as
  select (select coalesce(max(id), 0) from readers) + row_number() over (order by magazine_id, address, question_id) as id, * from (
    select p.magazine_id, lower(a.email) as address, null::bigint as question_id, (array_agg(a.name))[1] as name, (array_agg(a.town))[1] as town, (array_agg(a.region))[1] as region, max(p.at) as last_at from bench.plan p join askers a on a.question_id = p.id where a.email is not null group by 1, 2
    union all select p.magazine_id, null, p.id, a.name, a.town, a.region, p.at from bench.plan p join askers a on a.question_id = p.id where a.email is null) w;
  create index on bench.who (magazine_id, address); create index on bench.who (question_id); analyze bench.who;
  insert into readers (id, magazine_id, address, name, town, region, last_at) overriding system value select id, magazine_id, address, name, town, region, last_at from bench.who order by id;
  create unique index bench_readers on readers (id);
  update readers r set merged_into_id = o.id from bench.who w join bench.who o on o.id = w.id + 1 and o.magazine_id = w.magazine_id where r.id = w.id and w.id % 100 = 7 and w.address is not null and o.address is not null;
  update readers o set last_at = greatest(o.last_at, r.last_at) from readers r where r.merged_into_id = o.id;
  update askers a set reader_id = w.id from bench.plan p join bench.who w on w.magazine_id = p.magazine_id where a.question_id = p.id and w.address = lower(a.email);
  update askers a set reader_id = w.id from bench.who w where w.question_id = a.question_id;
  drop index bench_readers`;

/** Of one answer in six, by readers who asked something too; one in thirty of them still open. */
export const tips = `
  create unlogged table bench.tip as
  select p.n, p.id as question_id, p.column_id, p.magazine_id, pub.id as publication_id, least(now(), p.at + interval '90 days') as at, w.name, w.town, w.region, w.address, w.id as reader_id, t.one || t.rest as words
  from bench.plan p join publications pub on pub.question_id = p.id join bench.told t using (n)
  join (select magazine_id, min(id) as first, count(*) as total from bench.who where address is not null group by 1) m on m.magazine_id = p.magazine_id
  join bench.who w on w.id = m.first + floor(m.total * bench.dice(p.n, 82))::bigint and w.address is not null
  where p.stage = 'published' and bench.dice(p.n, 81) < 0.17;
  insert into messages (column_id, question_id, channel, raw, content_hash, body, received_at, token) select column_id, null, 'form', convert_to(words, 'UTF8'), md5(words) || md5(n::text), words, at, 'bench tip ' || n from bench.tip order by n;
  insert into tips (message_id, question_id, publication_id, kind, reader_id, name, town, region, email, told_at, opened_at, settled_at, settled_by_id, "end")
    select m.id, t.question_id, t.publication_id, case when bench.dice(t.n, 83) < 0.6 then 'error' else 'witness' end, t.reader_id, t.name, t.town, t.region, t.address, t.at, t.at,
      case when bench.dice(t.n, 84) > 0.03 then t.at + interval '2 days' end, case when bench.dice(t.n, 84) > 0.03 then :editor end, case when bench.dice(t.n, 84) > 0.03 then 'thanked' end
    from bench.tip t join messages m on m.token = 'bench tip ' || t.n order by t.n`;

/** One question in twenty was asked back about; of those that wait, some have no reply yet. */
export const askedBack = `
  insert into reader_queries (question_id, asked_by_id, body, asked_at, reply, replied_at)
  select p.id, :editor, 'Which ' || t.noun || ' was it, and where did you see it?', p.at + interval '5 hours', case when answered then t.one end, case when answered then least(now(), p.at + interval '3 days') end
  from bench.plan p join bench.told t using (n) cross join lateral (select p.stage <> 'inbox' or bench.dice(p.n, 86) < 0.5 as answered) a where p.channel <> 'letter' and p.stage <> 'spam' and bench.dice(p.n, 85) < 0.05 order by p.n`;

/** One in four of those on their way stands on its column's board, and one answer in ten did. */
export const boards = `
  update columns set has_board = true;
  update askers a set board_wording = 'As shown.', board_agreed_at = p.at from bench.plan p where a.question_id = p.id and p.stage in ('inbox', 'unassigned', 'assigned', 'drafting', 'review', 'ready', 'published') and bench.dice(p.n, 87) < 0.3;
  insert into board_entries (question_id, column_id, words, put_up_at, put_up_by_id, wondered, shown)
  select p.id, p.column_id, t.core, least(now(), p.at + interval '1 day'), :editor, w, w from bench.plan p join bench.told t using (n) cross join lateral (select floor(400 * bench.dice(p.n, 88) ^ 6)::int as w) v
  where p.stage in ('inbox', 'unassigned', 'assigned', 'drafting', 'review', 'ready', 'published') and bench.dice(p.n, 87) < case when p.stage = 'published' then 0.1 else 0.25 end`;
