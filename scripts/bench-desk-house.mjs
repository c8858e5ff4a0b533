// The house of the large desk: nine magazines with two columns each, their topics and issues, five hundred contributors, and one editor who
// is chief of all of them and sees everything.

const prefixOf = (n) => `B${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(65 + Math.floor(n / 26))}`;

/**
 * Adds what is missing to the demo's magazines. Returns the id of the editor.
 * @param sql a connection of the postgres driver
 */
export async function buildHouse(sql, { magazines = 9, columns = 18, contributors = 500 } = {}) {
  const [{ id: model }] = await sql`select id from columns order by id limit 1`;
  const [{ count }] = await sql`select count(*)::int from magazines`;
  for (let n = count; n < magazines; n++) await sql`insert into magazines (name, handle) values (${`The Quarterly of Case ${n}`}, ${`case-${n}`})`;
  const [{ held }] = await sql`select count(*)::int as held from columns`;
  const all = await sql`select id from magazines order by id`;
  for (let n = held; n < columns; n++) await sql`insert into columns (magazine_id, name, path, prefix, consent_wording, promise_days) select ${all[n % all.length].id}, ${`Ask the ${n}th Desk`}, ${`desk-${n}`}, ${prefixOf(n)}, consent_wording, 14 from columns where id = ${model}`;
  await sql`insert into topics (magazine_id, name, path) select m.id, initcap(w.text) || ' ' || w.n, w.text || '-' || w.n from magazines m cross join bench.noun w where w.n < 40 on conflict do nothing`;
  await sql`
    insert into issues (magazine_id, name, path, cover_date, on_sale_on, copy_close_on)
    select m.id, 'Number ' || n, 'number-' || n, day, day, day - 60 from magazines m, generate_series(-3, 80) n, lateral (select (now() - make_interval(days => 91 * n))::date as day) d on conflict do nothing`;
  await sql`insert into people (name, email) select f.text || ' ' || l.text || ' ' || h.at, 'historian-' || h.at || '@example.org' from generate_series(1, ${contributors}::int) as h(at) join bench.first f on f.n = bench.first_of(h.at, 1) join bench.last l on l.n = bench.last_of(h.at, 2)`;
  await sql`insert into contributors (person_id, handle, byline, bio, fields) select id, 'historian-' || id, name, '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"A historian who writes on the northern convoys."}]}]}', 'Convoys and harbors' from people where email like 'historian-%'`;
  await sql`insert into roles (person_id, magazine_id, role) select p.id, m.id, 'contributor' from people p cross join magazines m where p.email like 'historian-%' and bench.dice(p.id * 100 + m.id, 3) < 0.4`;
  const [{ id: editor }] = await sql`select person_id as id from roles where role = 'editor' order by person_id limit 1`;
  await sql`insert into roles (person_id, magazine_id, role) select ${editor}, id, 'chief' from magazines on conflict do nothing`;
  return Number(editor);
}
