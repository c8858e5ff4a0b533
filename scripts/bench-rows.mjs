// Ten thousand questions by SQL, in the shape a busy column would have after some years.

const words = "ship bell winter front letter medal horse map code bread radio harbor tank glider nurse flag convoy tunnel ration drum signal mule bridge cook pilot island general private engine cargo".split(" ");

/**
 * Puts `count` questions into a column, with their message, asker and first event.
 * @param sql a connection of the postgres driver
 */
export async function loadQuestions(sql, columnPath, count) {
  await sql.begin(async (tx) => {
    const [column] = await tx`select id, magazine_id, next_number from columns where path = ${columnPath}`;
    const first = Number(column.next_number);
    await tx`
      create temp table fresh on commit drop as
      select n, ${first}::int + n as number,
        'Why did the ' || w.list[1 + n % ${words.length}::int] || ' and the ' || w.list[1 + (n / 7) % ${words.length}::int] || ' matter in case ' || n || ', and who wrote about the '
          || w.list[1 + (n / 3) % ${words.length}::int] || ' ' || w.list[1 + (n / 11) % ${words.length}::int] || ' afterwards?' as body,
        case when n % 20 < 8 then 'inbox' when n % 20 < 10 then 'unassigned' when n % 20 < 19 then 'declined' else 'spam' end as stage,
        now() - make_interval(hours => n) as at
      from generate_series(0, ${count - 1}::int) n, (select ${words}::text[] as list) w`;
    await tx`
      insert into questions (column_id, number, stage, stage_since, slug_line, as_printed, received_at, opened_at)
      select ${column.id}, number, stage, at, left(body, 60), body, at, case when n % 3 = 0 then null else at end from fresh`;
    await tx`create temp table made on commit drop as select q.id, f.* from fresh f join questions q on q.column_id = ${column.id} and q.number = f.number`;
    await tx`
      insert into messages (column_id, question_id, channel, raw, content_hash, body, received_at, token)
      select ${column.id}, id, 'form', convert_to(body, 'UTF8'), encode(sha256(convert_to(body, 'UTF8')), 'hex'), body, at, 'load-' || n from made`;
    await tx`
      insert into askers (question_id, name, town, region, email, consent_wording, consented_at, token)
      select id, 'Reader ' || n, 'Memphis', 'Tennessee', 'reader-' || n || '@example.org', 'As shown.', at, 'load-token-' || n from made`;
    await tx`
      insert into events (kind, at, magazine_id, question_id, by_kind, data)
      select 'received', at, ${column.magazine_id}, id, 'reader', '{"channel":"form"}'::jsonb from made`;
    await tx`update columns set next_number = ${first + count} where id = ${column.id}`;
  });
  await sql`analyze`;
}
