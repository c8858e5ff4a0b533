// What contributors of the large desk were paid and are owed, which rights they granted, what they wrote besides, and who wonders about what stands
// on the boards.

/** Every answer that was offered for a fee and published brought it, every one killed a quarter of it; what is older than two months was nearly always paid. */
export const fees = `
  create unlogged table bench.fee as
  select (select coalesce(max(id), 0) from ledger) + row_number() over (order by w.done_at, w.n) as id, w.n, w.magazine_id, w.historian, w.id as question_id, w.done_at, a.id as assignment_id, a.fee, a.fee_note, case when w.stage = 'killed' then 'kill' else 'due' end as kind,
    (a.fee_amount * 100)::bigint / case when w.stage = 'killed' then 4 else 1 end as amount, a.fee_currency as currency,
    p.issue_id, w.done_at < now() - interval '60 days' and bench.dice(w.n, 92) < 0.995 as paid
  from bench.written w join assignments a on a.question_id = w.id left join publications p on p.question_id = w.id where a.fee <> 'none' and (w.stage = 'published' or w.stage = 'killed' and a.fee = 'money');
  insert into ledger (id, magazine_id, person_id, kind, fee, amount_minor, currency, note, day, assignment_id, question_id, issue_id, made_at) overriding system value
    select id, magazine_id, historian, kind, fee, amount, currency, fee_note, done_at::date, assignment_id, question_id, issue_id, done_at from bench.fee order by id;
  insert into ledger (id, magazine_id, person_id, kind, fee, amount_minor, currency, note, day, assignment_id, question_id, issue_id, settles_id, means, reference, made_by_id, made_at) overriding system value
    select (select max(id) from bench.fee) + row_number() over (order by done_at, n), magazine_id, historian, 'paid', fee, amount, currency, fee_note, (done_at + interval '30 days')::date, assignment_id, question_id, issue_id, id, case fee when 'money' then 'transfer' else 'parcel' end, 'Transfer ' || n, :editor, done_at + interval '30 days' from bench.fee where paid order by 2, 3;
  insert into open_fees (fee_id, magazine_id, person_id) select id, magazine_id, historian from bench.fee where not paid`;

/** By taking a question its historian granted print for a year, the web for ten years, and the archive without an end. */
export const rights = `
  insert into grants (question_id, person_id, assignment_id, kind, is_exclusive, from_on, until_on, territory, words, how, granted_at)
  select w.id, w.historian, a.id, r.kind, r.kind = 'print', a.taken_at::date, (a.taken_at + r.lasts)::date, 'The whole world', 'I grant the magazine these rights in my answer.', 'taken', a.taken_at
  from bench.written w join assignments a on a.question_id = w.id cross join (values ('print', interval '1 year'), ('web', interval '10 years'), ('archive', null)) as r(kind, lasts)
  where a.taken_at is not null and (r.kind <> 'web' or bench.dice(w.n, 93) < 0.5) order by a.id, r.kind`;

/** Up to four by each historian. */
export const books = `
  insert into books (person_id, title, year, publisher, position)
  select h.id, 'The ' || initcap(noun.text) || ' at ' || name.text, 1980 + (bench.dice(h.id * 10 + at, 94) * 45)::int, 'Harborlight Press', at
  from bench.historians h cross join generate_series(1, 4) as g(at) join bench.noun noun on noun.n = bench.noun_of(h.id * 10 + at, 95) join bench.name name on name.n = bench.name_of(h.id * 10 + at, 96) where at = 1 or bench.dice(h.id, 97) > at / 5.0`;

/** Those who wonder too, one by one; one in fifty wants to be told. */
export const wonders = `
  insert into wonders (question_id, voter, network, at, email, token, asked_at, written_at, confirmed_at, reader_id)
  select b.question_id, md5('voter ' || b.question_id || ' ' || nth), md5('network ' || b.question_id || ' ' || nth), moment, email, case when email is not null then md5('wonder ' || b.question_id || ' ' || nth) end, asked, asked, asked, (select w.id from bench.who w where w.magazine_id = p.magazine_id and w.address = email)
  from board_entries b join bench.plan p on p.id = b.question_id cross join lateral generate_series(1, b.wondered) as g(nth)
  cross join lateral (select least(now(), b.put_up_at + make_interval(hours => nth * 5)) as moment, case when bench.dice(b.question_id * 1000 + nth, 98) < 0.02 then 'reader-' || 1 + (b.question_id * 31 + nth) % :rows || '@example.org' end as email) t
  cross join lateral (select case when email is not null then moment end as asked) a order by b.question_id, nth`;

/** Of what is ready or in review and planned for an issue, the first eight of a column have their slots. */
export const slots = `
  with taken as materialized (select issue_id, column_id, slot_number from questions where slot_number is not null)
  update questions q set slot_number = n.nth from (
    select o.id, row_number() over (partition by o.issue_id, o.column_id order by o.id) + coalesce((select max(slot_number) from taken where taken.issue_id = o.issue_id and taken.column_id = o.column_id), 0) as nth
    from questions o where o.issue_id is not null and o.slot_number is null and o.stage in ('review', 'ready')) n where q.id = n.id and n.nth <= 8`;
