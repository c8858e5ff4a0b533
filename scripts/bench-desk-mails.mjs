// The mail of the large desk, with what the mailroom made of it: every question by mail, a fifth of what readers wrote later, and what else
// comes to an address that is printed in a magazine. And the letters that went out.

const reading = (text) => `jsonb_build_object('version', 1, 'subject', subject, 'from', jsonb_build_object('name', sender, 'address', address), 'senders', '[]'::jsonb, 'sender', null, 'replyTo', '[]'::jsonb, 'to', '[]'::jsonb, 'cc', '[]'::jsonb, 'messageId', message_id,
  'inReplyTo', '[]'::jsonb, 'references', '[]'::jsonb, 'claimedDate', '', 'headers', '[]'::jsonb, 'text', ${text}, 'textFrom', 'plain', 'hasHtml', false, 'attachments', '[]'::jsonb, 'reports', '[]'::jsonb, 'flags', '[]'::jsonb)`;

/** First every mail, numbered from the last there is, oldest first; then the three tables. The noise is a fifth of the number of questions. */
export const mails = `
  create unlogged table bench.mails as
  select (select coalesce(max(id), 0) from mail) + row_number() over (order by at, n) as id, * from (
    select 'first' as part, p.n, p.reader, p.n as k, p.id as question_id, p.column_id, p.at, 'question' as tray, left(t.core, 60) as subject, 'reader-' || p.reader || '@example.org' as address, t.opening || t.core || ' ' || t.one || t.rest as text from bench.plan p join bench.told t using (n) where p.channel = 'email'
    union all select 'further', p.n, p.reader, g.k, p.id, p.column_id, least(now(), p.at + make_interval(hours => 20 + (g.k % 400)::int)), 'thread', 'Re: ' || left(t.core, 60), 'reader-' || p.reader || '@example.org', 'To add to what I wrote: ' || t.one
      from generate_series(1, :rows) as g(k) join bench.plan p on p.n = 1 + floor(:rows * bench.dice(g.k, 41))::int join bench.told t on t.n = p.n where bench.dice(g.k, 43) < 0.2
    union all select 'noise', p.n, p.n, p.n, null, p.column_id, p.at, case when d < 0.002 then 'attention' when d < 0.5 then 'spam' when d < 0.75 then 'automatic' when d < 0.88 then 'report' when d < 0.9 then 'twin' when d < 0.91 then 'loop' when d < 0.93 then 'answer' else 'filed' end,
      initcap(t.noun) || ' for ' || t.name, t.noun || '@' || lower(t.name) || '.example', t.one || t.rest from bench.plan p join bench.told t using (n) cross join lateral (select bench.dice(p.n, 44) as d) r where bench.dice(p.n, 45) < 0.2) m;
  alter table bench.mails add column sender text, add column message_id text;
  update bench.mails m set sender = f.text || ' ' || l.text, message_id = 'bench-' || m.id || '@example.org' from bench.first f, bench.last l where f.n = bench.first_of(m.reader, 32, 1.5) and l.n = bench.last_of(m.reader, 33, 1.5);
  create table bench.first_mail as select n, id as mail_id from bench.mails where part = 'first';
  create table bench.further_mail as select k, id as mail_id from bench.mails where part = 'further';
  insert into mail (id, column_id, door, raw_hash, identity, size, envelope_from, received_at) overriding system value select id, column_id, 'imap', md5(text) || md5(id::text), md5(id::text) || md5(text), length(text) + 300, address, at from bench.mails order by id;
  insert into mail_raw (mail_id, part, bytes) select id, 0, convert_to('From: ' || sender || ' <' || address || E'>\\r\\nSubject: ' || subject || E'\\r\\nMessage-ID: <' || message_id || E'>\\r\\n\\r\\n' || text, 'UTF8') from bench.mails order by id;
  insert into filings (mail_id, column_id, tray, why, reading, subject, from_name, from_address, message_id, question_id, sorted_at)
    select id, column_id, tray, '["Nothing speaks against it."]'::jsonb, ${reading("text")}, subject, sender, address, message_id, question_id, at from bench.mails order by id;
  insert into letters (magazine_id, question_id, kind, "to", to_name, "from", subject, body, message_id, reply_token, state, tries, sent_at, made_at)
    select p.magazine_id, p.id, kind, 'reader-' || p.reader || '@example.org', f.text || ' ' || l.text, 'desk@example.org', 'Your question: ' || left(t.core, 50), 'Thank you for your question. An editor reads every one of them. You asked: ' || t.core, kind || '-' || p.n || '@desk.example', md5(kind || p.n),
      case when bench.dice(p.n, 48) < 0.97 then 'sent' when bench.dice(p.n, 48) < 0.99 then 'bounced' else 'failed' end, 1, p.at, p.at
    from bench.plan p join bench.told t using (n) join bench.first f on f.n = bench.first_of(p.reader, 32, 1.5) join bench.last l on l.n = bench.last_of(p.reader, 33, 1.5) cross join (values ('receipt', 0.5), ('declined', 0.2)) as k(kind, part)
    where p.channel <> 'letter' and p.stage <> 'spam' and bench.dice(p.n, 49) < part order by p.n`;
