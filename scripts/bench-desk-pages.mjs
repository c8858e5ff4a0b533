// Every page of the desk by its addresses: each list with its filters one by one and together, at its top and ten thousand pages deep (or as
// deep as it goes), and what is looked for: common words, rare ones, two at once, a name, the beginning of a word, nothing that is there.

const stages = ["inbox", "unassigned", "assigned", "drafting", "review", "ready", "published", "declined", "merged", "passedOn", "retracted", "killed", "spam", "all"];
const trays = ["attention", "question", "thread", "answer", "report", "automatic", "loop", "spam", "twin", "filed", "sorting", "everything"];
const words = { "a common word": "captain", "two common words": "captain brother", "a place": "Gettysburg", "a rare word": "Kornstead", "a beginning": "regim", "a name": "Ellison", "a name that is common": "Smith", "nothing": "xylophonist" };
const address = (path, query) => `${path}?${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined))}`.replace(/\?$/, "");

/** The reference of the question that deep in a list, asked for in the plain way, once. */
async function deepest(sql, stage, rowsToPage, by = "stage_since desc, q.id desc") {
  const where = stage ? sql`where stage = ${stage}` : sql``;
  const [{ n }] = await sql`select count(*)::int as n from questions ${where}`;
  const [row] = await sql`select c.prefix || '-' || q.number as reference from questions q join columns c on c.id = q.column_id ${where} order by ${sql.unsafe(by)} offset ${Math.max(0, Math.min(10_000 * rowsToPage, n - rowsToPage - 2))} limit 1`;
  return row?.reference;
}

/** By what inbox and list are narrowed, each by itself, and every two of them together, and all. */
function narrowings(topic, rareTopic) {
  const each = [{ topic }, { unread: "yes" }, { late: "yes" }, { reader: "replied" }, { reader: "awaited" }, { reader: "printed" }, { region: "Ohio" }, { attached: "yes" }, { mentions: "me" }, { since: "2026-01-01" }, { before: "2015-01-01" }];
  const pairs = each.flatMap((one, at) => each.slice(at + 1).map((other) => ({ ...one, ...other })));
  return { each: [...each, { topic: rareTopic }, { region: "Nowhere" }], pairs, all: [Object.assign({}, ...each), { topic, unread: "yes", region: "Ohio", attached: "yes", reader: "printed" }] };
}

/** Addresses to measure, each with a name; of those with several, every request takes the next. */
export async function deskPages(sql) {
  const [{ handle, small, column, smallColumn }] = await sql`
    with c as (select c.path, m.handle, count(*) as n from questions q join columns c on c.id = q.column_id join magazines m on m.id = c.magazine_id group by 1, 2)
    select (select handle from c order by n desc limit 1) as handle, (select path from c order by n desc limit 1) as column, (select handle from c order by n limit 1) as small, (select path from c order by n limit 1) as "smallColumn"`;
  const [{ historian, idle }] = await sql`with h as (select contributor_id as id, count(*) as n from assignments group by 1) select (select id from h order by n desc limit 1) as historian, (select id from h order by n limit 1) as idle`;
  const sheets = await sql`select stage, (array_agg(c.prefix || '-' || q.number order by q.id desc))[1:40] as refs from (select *, row_number() over (partition by stage order by id desc) as nth from questions) q join columns c on c.id = q.column_id where nth <= 40 group by stage`;
  const sheetOf = (stage) => sheets.find((one) => one.stage === stage)?.refs.map((ref) => `/desk/questions/${ref}`) ?? [];
  const [{ mail, letter, someMail, someLetter }] = await sql`select (select mail_id from filings order by mail_id desc offset least(400000, (select count(*) * 9 / 10 from filings)) limit 1) as mail, (select round(extract(epoch from made_at) * 1000)::bigint || '-' || id from letters order by made_at desc offset (select count(*) * 9 / 10 from letters) limit 1) as letter, (select max(mail_id) from filings where tray = 'question') as "someMail", (select max(id) from letters where state = 'sent') as "someLetter"`;
  const [{ event }] = await sql`select round(extract(epoch from at) * 1000)::bigint || '-' || id as event from events order by id desc offset least(600000, (select count(*) * 9 / 10 from events)) limit 1`;
  const [{ faithful, once, older }] = await sql`
    select (select reader_id from askers where reader_id is not null group by 1 order by count(*) desc limit 1) as faithful, (select reader_id from askers where reader_id is not null group by 1 having count(*) = 1 limit 1) as once,
      (select round(extract(epoch from last_at) * 1000)::bigint || '-' || id from readers where merged_into_id is null and erased_at is null order by last_at desc, id desc offset least(500000, (select count(*) * 9 / 10 from readers)) limit 1) as older`;
  const [{ together }] = await sql`select coalesce(min(merged_into_id), 0) as together from readers where merged_into_id is not null`;
  const calendars = (await sql`select '/desk/issues/' || m.handle || '/' || i.path as path from issues i join magazines m on m.id = i.magazine_id where i.on_sale_on >= current_date order by (select count(*) from questions q where q.issue_id = i.id) desc limit 10`).map(({ path }) => path);
  const [{ his }] = await sql`select m.handle as his from roles r join magazines m on m.id = r.magazine_id where r.person_id = ${historian} and r.role = 'contributor' order by m.handle <> ${handle}, m.id limit 1`;
  const [{ fee }] = await sql`select (select id from ledger order by id offset (select count(*) / 10 from ledger) limit 1) as fee`;
  const [{ topic, rareTopic }] = await sql`with t as (select topic_id as id, count(*) as n from question_topics group by 1) select (select id from t order by n desc limit 1) as topic, (select id from t order by n limit 1) as "rareTopic"`;
  const { each, pairs, all } = narrowings(topic, rareTopic);
  const wide = [["inbox", "/desk/inbox", {}], ["questions", "/desk/questions", { stage: "all" }], ["declined questions of the largest column", "/desk/questions", { stage: "declined", column }]];
  const narrowed = wide.flatMap(([name, path, more]) => [[`${name}, narrowed by one`, each], [`${name}, narrowed by two`, pairs], [`${name}, narrowed by all`, all]].map(([said, by]) => [said, by.map((one) => address(path, { ...more, ...one }))]));
  const q = (query) => address("/desk/questions", query);
  const log = (query) => address("/desk/log", query);
  return Object.entries({
    "the desk": ["/desk", address("/desk", { magazine: small })],
    inbox: ["/desk/inbox"],
    "inbox, newest first": ["/desk/inbox?order=newest"],
    "inbox, deep": [address("/desk/inbox", { after: await deepest(sql, "inbox", 50, "received_at, q.id") })],
    "inbox by channel": ["form", "email", "letter"].map((channel) => address("/desk/inbox", { channel })),
    "inbox of a column": [column, smallColumn].map((path) => address("/desk/inbox", { column: path })),
    "inbox, searched": Object.values(words).map((word) => address("/desk/inbox", { q: word })),
    "inbox by channel, searched and narrowed": [...Object.values(words).map((word) => address("/desk/inbox", { q: word, channel: "email", unread: "yes" })), address("/desk/inbox", { column, channel: "form", region: "Ohio", order: "newest" })],
    "put off": ["/desk/inbox?lane=snoozed"],
    "tips": ["/desk/inbox/tips"],
    ...Object.fromEntries(narrowed),
    "questions under way": [q({})],
    "questions in each stage": stages.map((stage) => q({ stage })),
    "questions in each stage, of the largest column": stages.map((stage) => q({ stage, column })),
    "questions in each stage, of the smallest magazine": stages.map((stage) => q({ stage, magazine: small })),
    "all questions, 10,000 pages deep": [q({ stage: "all", after: await deepest(sql, undefined, 40) })],
    "declined questions, 10,000 pages deep": [q({ stage: "declined", after: await deepest(sql, "declined", 40) })],
    "questions of the busiest historian": [q({ historian }), q({ historian, stage: "published" }), q({ historian, stage: "all", column })],
    "questions of an idle historian": [q({ historian: idle, stage: "all" })],
    "the most wondered about": [q({ order: "wondered" }), q({ order: "wondered", stage: "unassigned", column }), q({ order: "wondered", stage: "all" })],
    "overdue questions": [q({ overdue: "yes" }), q({ overdue: "yes", column }), q({ overdue: "yes", historian })],
    ...Object.fromEntries(Object.entries(words).map(([name, word]) => [`search for ${name}`, [q({ q: word }), q({ q: word, stage: "published" }), q({ q: word, column }), q({ q: word, magazine: small, stage: "declined" })]])),
    "search for a common word of a historian, overdue": [q({ q: "captain", historian }), q({ q: "captain", overdue: "yes" })],
    ...Object.fromEntries(Object.entries(words).map(([name, word]) => [`everything, searched for ${name}`, [address("/desk/search", { q: word }), address("/desk/search", { q: word, magazine: small }), `/api/find?q=${word}`]])),
    "everything, searched for a phrase": [address("/desk/search", { q: '"my brother"' }), address("/desk/search", { q: '"the captain" -Gettysburg' })],
    "one kind, searched": ["questions", "answers", "people", "mail", "letters", "notes"].flatMap((kind) => [address("/desk/search", { q: "Smith", kind }), address("/desk/search", { q: "captain", kind, when: "year" })]),
    reviews: ["/desk/reviews", address("/desk/reviews", { column })],
    answers: ["/desk/answers", address("/desk/answers", { column }), address("/desk/answers", { magazine: small }), address("/desk/answers", { historian })],
    "answers, deep": [address("/desk/answers", { after: await deepest(sql, "published", 40) })],
    "answers, searched": Object.values(words).map((word) => address("/desk/answers", { q: word })),
    "mail in each tray": trays.map((tray) => address("/desk/mail", { tray })),
    "mail in each tray, of the smallest magazine": trays.map((tray) => address("/desk/mail", { tray, magazine: small })),
    "mail, 10,000 pages deep": [address("/desk/mail", { tray: "everything", before: mail })],
    "mail, searched": ["Smith", "reader-77", "Kornstead", "re", "xylophonist"].map((word) => address("/desk/mail", { tray: "everything", q: word })),
    "a mail": [`/desk/mail/${someMail}`],
    "letters out": ["/desk/letters", ...["waiting", "sent", "failed", "bounced"].map((state) => address("/desk/letters", { state })), address("/desk/letters", { magazine: small, state: "failed" })],
    "letters out, deep": [address("/desk/letters", { before: letter })],
    "letters out, searched": ["Smith", "reader-77", "xylophonist", "@"].map((word) => address("/desk/letters", { q: word })),
    "a letter": [`/desk/letters/${someLetter}`],
    readers: ["/desk/readers", address("/desk/readers", { magazine: small })],
    "readers, 10,000 pages deep": [address("/desk/readers", { before: older })],
    "readers, searched": ["Ellison", "Ruth Ellison", "reader-77", "reader-7", "Kornstead", "xylophonist"].map((word) => address("/desk/readers", { q: word })),
    "a reader who wrote once": [`/desk/readers/${once}`],
    "the reader who wrote most, with who may be the same": [`/desk/readers/${faithful}`],
    "a reader with two addresses": [`/desk/readers/${together}`],
    "what an erasure would take": [once, together, faithful].map((id) => `/desk/readers/${id}/erase`),
    log: [log({}), log({ magazine: small })],
    "log, 10,000 pages deep": [log({ before: event })],
    "log by kind": ["declined", "printed", "killed", "passwordSet"].map((kind) => log({ kind })),
    "log by who": [log({ by: historian }), log({ by: "reader" }), log({ by: "clock" }), log({ by: historian, kind: "taken", magazine: small }), log({ by: "reader", kind: "printed" })],
    "log of a question": sheetOf("published").slice(0, 5).map((path) => log({ question: path.split("/").at(-1) })),
    "letter tray": ["/desk/paper"],
    "line-up": [address("/desk/lineup", { magazine: handle }), address("/desk/lineup", { magazine: small })],
    insight: ["/desk/insight", address("/desk/insight", { magazine: small }), address("/desk/insight", { column }), address("/desk/insight", { span: "3m" }), address("/desk/insight", { column, span: "3m" })],
    "insight, a year and all years": [address("/desk/insight", { span: "2020" }), address("/desk/insight", { span: "all" }), address("/desk/insight", { magazine: handle, span: "all" })],
    "insight as CSV": ["received", "topics", "places", "historians"].map((figure) => address(`/desk/insight/csv/${figure}`, { span: "all" })),
    "the report of a year": [address("/desk/insight/report", { year: "2025" }), address("/desk/insight/report", { magazine: handle, year: "2015" })],
    contributors: [`/desk/settings/${handle}/contributors`],
    "a contributor": [`/desk/settings/${his}/contributors/${historian}`],
    "a contributor’s bios": [`/desk/settings/${his}/contributors/${historian}/bios`],
    "all the work of a contributor": ["asked", "assigned", "turnedDown", "ended", "printed"].map((show) => address(`/desk/settings/${his}/contributors/${historian}/work`, { show })),
    "fees owed": ["/desk/fees", address("/desk/fees", { magazine: handle }), address("/desk/fees", { by: historian }), ...["person", "issue", "month"].map((per) => address("/desk/fees", { per }))],
    "fees paid, and the ledger": [address("/desk/fees", { show: "paid" }), address("/desk/fees", { show: "paid", magazine: small }), address("/desk/fees", { show: "all", by: historian }), address("/desk/fees", { show: "all" })],
    "the ledger, deep": [address("/desk/fees", { show: "all", before: fee ?? undefined })],
    "a fee": [`/desk/fees/${fee}`],
    "a contributor’s statement": [`/desk/fees/statement/${historian}?magazine=${his}`],
    "rights that end": ["/desk/rights", address("/desk/rights", { magazine: handle })],
    people: [`/desk/settings/${handle}/people`],
    issues: [`/desk/settings/${handle}/issues`],
    "issues that are coming, and their calendars": ["/desk/issues", address("/desk/issues", { magazine: small }), ...calendars],
    reminders: [`/desk/settings/${handle}/reminders`],
    "a rehearsal of reminders": [`/desk/settings/${handle}/reminders/rehearsal`, `/desk/settings/${handle}/reminders/rehearsal?when=coming`],
    "due days": [`/desk/settings/${handle}/due-days`],
    topics: [`/desk/settings/${handle}/topics`],
    "a question’s sheet in the inbox, with what was asked before": sheetOf("inbox"),
    "a question’s sheet, published": sheetOf("published"),
    "a question’s sheet, declined": sheetOf("declined"),
    "the choice of a historian": sheetOf("unassigned").map((path) => `${path}/assign`),
    "the letter to a reader": sheetOf("unassigned").map((path) => `${path}/reply`),
    "an answer’s text": sheetOf("review").slice(0, 10).map((path) => `${path}/text`),
    "publishing an answer": sheetOf("ready").map((path) => `${path}/publish`),
    "the rights in an answer": sheetOf("published").slice(0, 10).map((path) => `${path}/rights`),
    views: ["/desk/views"],
    "a column’s board": [`/${column}/questions`, `/${column}/questions/newest`, `/${column}/questions/answered`],
    "the review of an answer": sheetOf("review").map((path) => `${path}/review`),
  }).filter(([, paths]) => paths.length > 0);
}
