// What became answers on the large desk: offers to historians, the busiest with hundreds; revisions; what was published and printed, and the
// archive that readers search. One in five was brought in from an older archive, by whom nobody was offered it.

const answered = "('published', 'assigned', 'drafting', 'review', 'ready', 'killed')";

export const answers = `
  create table bench.historians as select person_id as id, row_number() over (order by person_id) - 1 as place, count(*) over () as total from contributors;
  create unlogged table bench.written as
  select p.*, h.id as historian, t.name as subject, t.noun as thing, t.core as core_text, t.one, p.stage = 'published' and bench.dice(p.n, 62) < 0.2 as brought_in, least(now(), p.at + interval '40 days') as done_at
  from bench.plan p join bench.told t using (n) join bench.historians h on h.place = floor(h.total * bench.dice(p.n, 61) ^ 2) where p.stage in ${answered};
  insert into assignments (question_id, contributor_id, offered_by_id, offered_at, due_on, words, fee, fee_amount, fee_currency, fee_note, taken_at, ended_at)
    select id, historian, :editor, least(now(), at + interval '3 days'), (at + interval '40 days')::date, 350, f.fee, case f.fee when 'money' then 50 + 25 * (n % 9) end, case f.fee when 'money' then (array['USD', 'USD', 'USD', 'CAD', 'GBP'])[1 + magazine_id % 5] end, case f.fee when 'copies' then 'Two copies of the issue' else '' end, case when stage <> 'assigned' then least(now(), at + interval '4 days') end, case when stage = 'killed' then least(now(), at + interval '9 days') end
    from bench.written cross join lateral (select case when bench.dice(n, 91) < 0.6 then 'money' when bench.dice(n, 91) < 0.8 then 'copies' else 'none' end as fee) f where not brought_in order by n;
  insert into drafts (question_id, document, saved_at, saved_by_id) select id, jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', 'It began at ' || subject || '.'))))), at, historian from bench.written where stage = 'drafting';
  insert into revisions (question_id, number, kind, document, question, words, words_by, contributor_id, made_by_id, made_at)
    select w.id, nth, case nth when 1 then 'submitted' else 'edited' end,
      jsonb_build_object('type', 'doc', 'content', (select jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text',
        'It began at ' || w.subject || ' with a ' || w.thing || '. ' || (select string_agg(replace(replace(replace(d.text, '{}', w.subject), '#', w.thing), '%', w.year::text), ' ') from bench.detail d where d.n % 4 = at))))) from generate_series(0, 3) at)),
      w.core_text, 280, jsonb_build_object(w.historian::text, 280), w.historian, case nth when 1 then w.historian else :editor end, w.done_at
    from bench.written w cross join generate_series(1, 2) as g(nth) where w.stage in ('published', 'review', 'ready') and (nth = 1 or w.stage <> 'review') order by w.n, nth;
  insert into reviews (revision_id, reviewer_id, verdict, made_at) select r.id, :editor, 'approved', r.made_at from revisions r join bench.written w on w.id = r.question_id where r.number = 2;
  insert into publications (question_id, revision_id, column_id, path, headline, bylines, bio, credit, issue_id, published_by_id, made_at, goes_live_at, went_live_at, first_live_at)
    select w.id, r.id, w.column_id, 'case-' || w.n, left(w.core_text, 90), jsonb_build_array(jsonb_build_object('personId', w.historian, 'name', c.byline, 'handle', c.handle)), c.bio, k.name || ', ' || k.town || ', ' || k.region,
      (select i.id from issues i where i.magazine_id = w.magazine_id and i.on_sale_on <= w.done_at::date order by i.on_sale_on desc limit 1), :editor, w.done_at, w.done_at, w.done_at, w.done_at
    from bench.written w join revisions r on r.question_id = w.id and r.number = 2 join contributors c on c.person_id = w.historian join askers k on k.question_id = w.id where w.stage = 'published' order by w.n;
  insert into printings (question_id, issue_id, page, marked_by_id, marked_at) select p.question_id, p.issue_id, 12, :editor, p.made_at from publications p join bench.written w on w.id = p.question_id where p.issue_id is not null and not w.brought_in;
  update bench.plan p set channel = 'archive' from bench.written w where w.n = p.n and w.brought_in;
  insert into events (at, magazine_id, question_id, kind, by_kind, by_id, data)
    select w.at + after, w.magazine_id, w.id, kind, 'person', case when mine then w.historian else :editor end, '{"to":"a historian","terms":"350 words","revision":1,"words":280,"address":"/somewhere"}'::jsonb
    from bench.written w cross join (values ('assigned', interval '3 days', false), ('taken', '4 days', true), ('submitted', '30 days', true), ('revised', '32 days', false), ('approved', '33 days', false), ('published', '40 days', false), ('printed', '41 days', false)) as e(kind, after, mine)
    where w.stage = 'published' and not w.brought_in and w.at + after < now();
  insert into archive (publication_id, question_id, column_id, first_live_at, issue_id, year, place, place_key, people, topics, told, searched)
    select p.id, p.question_id, p.column_id, p.first_live_at, p.issue_id, extract(year from p.first_live_at), '', '', array[r.contributor_id], array(select topic_id from question_topics t where t.question_id = p.question_id), told, told || to_tsvector('askdesk', document_words(r.document))
    from publications p join bench.written w on w.id = p.question_id join revisions r on r.id = p.revision_id cross join lateral (select to_tsvector('askdesk', p.headline) as told) t;
  insert into archive_versions (column_id, version) select distinct column_id, 1 from archive on conflict do nothing`;
