// Letters: mail in by subject and sender, for those who handle it; letters out by whom they went to and, those an editor wrote, by their words.
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { lettersFound, lettersPage } from "../mail/letters-page";
import { calledLetter } from "../mail/queries";
import { masked } from "../mail/plain";
import { mailPage } from "../mailroom/mail-page";
import { magazinesWhere } from "../may";
import { patience } from "../questions/common";
import { excerpt, highlight } from "../search/highlight";
import { letterStates, type LetterState, type Tray, trays } from "../words";
import { formsIn, wantedIn } from "./asked";
import { few, type Found, type Group, idsIn, type Looking, page, queryOf } from "./look";

const none: Group = { rows: [], count: 0, atLeast: false, after: null };
/** Letter by letter, as their own pages search. What must not be there, and in which order, is looked at in what was found. */
const typed = ({ sought }: Looking) => wantedIn(sought).join(" ");

function fits({ sought }: Looking, text: string): boolean {
  const plain = text.toLowerCase();
  return sought.without.every((word) => !plain.includes(word.toLowerCase())) && sought.phrases.every((phrase) => new RegExp(phrase.join("[^\\p{L}\\p{N}]+"), "iu").test(text));
}

const isIn = ({ since, columnIds, asked }: Looking, at: string, columnId: number | null) => (since === null || new Date(at) >= since) && (!asked.column || (columnId !== null && columnIds.includes(columnId)));

/** Which of a list have to be read: where nothing of it is set aside again, a glance reads what it shows and counts the others as they are listed. */
function toRead({ sought, since, asked }: Looking, ids: readonly number[], isAlone: boolean): { read: readonly number[]; unread: number } {
  const isAllOfIt = sought.phrases.length + sought.without.length === 0 && since === null && !asked.column;
  const shown = isAlone || !isAllOfIt ? ids : ids.slice(0, few);
  return { read: shown, unread: ids.length - shown.length };
}

/** Of what fits, newest first, as many as are shown are told; the others are only counted. */
function cut<Row>(fitting: readonly Row[], unread: number, told: (row: Row) => Found, isAlone: boolean, isMore: boolean, after: Group["after"]): Group {
  const rows = fitting.slice(0, isAlone ? page : few).map(told);
  return isAlone ? { rows, count: null, atLeast: false, after } : { rows, count: fitting.length + unread, atLeast: isMore, after: null };
}

export async function mailFound(of: Looking, isAlone: boolean): Promise<Group> {
  const ids = magazinesWhere(of.actor, "handleMail").filter((id) => of.magazineIds.includes(id));
  if (ids.length === 0) return none;
  const listed = await mailPage(ids, { tray: "everything", q: typed(of) }, { older: of.asked.after?.id }, isAlone ? page : of.upTo, isAlone ? patience.list : patience.glance);
  const { read: these, unread } = toRead(of, listed.ids, isAlone);
  const rows = await db.execute<{ id: number; subject: string; name: string; address: string; tray: Tray; at: string; column_id: number; reference: string | null; column: string; locale: string; time_zone: string }>(sql`
    select f.mail_id::int as id, f.subject, f.from_name as name, f.from_address as address, f.tray, ml.received_at as at, f.column_id::int, p.prefix || '-' || q.number as reference, c.name as column, m.locale, m.time_zone
    from filings f join mail ml on ml.id = f.mail_id join columns c on c.id = f.column_id join magazines m on m.id = c.magazine_id left join questions q on q.id = f.question_id left join columns p on p.id = q.column_id
    where f.mail_id = any(${idsIn(these)}) order by f.mail_id desc`);
  const told = (row: (typeof rows)[number]): Found => {
    const forms = formsIn(`${row.subject} ${row.name} ${row.address}`, of.sought, of.stems);
    return { key: `mail ${row.id}`, href: `/desk/mail/${row.id}`, title: highlight(row.subject || "Without a subject", forms), excerpt: highlight([row.name, row.address].filter(Boolean).join(" · "), forms), facts: [trays[row.tray], row.reference ?? "", row.column].filter(Boolean), at: new Date(row.at), locale: row.locale, timeZone: row.time_zone };
  };
  return cut(rows.filter((row) => isIn(of, row.at, row.column_id) && fits(of, `${row.subject} ${row.name} ${row.address}`)), unread, told, isAlone, listed.last !== null, listed.last === null ? null : { id: listed.last, at: new Date(0) });
}

export async function lettersOutFound(of: Looking, isAlone: boolean): Promise<Group> {
  const ids = magazinesWhere(of.actor, "writeLetters").filter((id) => of.magazineIds.includes(id));
  if (ids.length === 0) return none;
  const [to, written] = await Promise.all([lettersFound(typed(of), isAlone ? patience.list : patience.glance), byWords(of, ids)]);
  const size = isAlone ? page : of.upTo;
  const listed = await pageOf(of, ids, to === "common" ? to : [...new Set([...to, ...written])], size);
  const { read: these, unread } = toRead(of, listed.ids, isAlone);
  const rows = await db.execute<{ id: number; kind: string; to: string; name: string; subject: string; body: string; state: LetterState; at: string; reference: string | null; column_id: number | null; locale: string; time_zone: string }>(sql`
    select l.id::int, l.kind, l."to", l.to_name as name, l.subject, left(l.body, 6000) as body, l.state, l.made_at as at, c.prefix || '-' || q.number as reference, q.column_id::int, m.locale, m.time_zone
    from letters l join magazines m on m.id = l.magazine_id left join questions q on q.id = l.question_id left join columns c on c.id = q.column_id
    where l.id = any(${idsIn(these)}) order by l.made_at desc, l.id desc`);
  const told = (row: (typeof rows)[number]): Found => {
    const words = masked(row.body);
    const forms = formsIn(`${row.subject} ${row.name} ${row.to} ${words}`, of.sought, of.stems);
    return { key: `letter ${row.id}`, href: `/desk/letters/${row.id}`, title: highlight(`${row.subject}, to ${row.name || row.to}`, forms), excerpt: excerpt(words, forms), facts: [calledLetter(row.kind), letterStates[row.state], row.reference ?? ""].filter(Boolean), at: new Date(row.at), locale: row.locale, timeZone: row.time_zone };
  };
  return cut(rows.filter((row) => isIn(of, row.at, row.column_id) && fits(of, `${row.subject} ${row.name} ${row.to} ${row.body}`)), unread, told, isAlone, listed.last !== null, listed.last);
}

const pageOf = ({ asked, sought }: Looking, ids: number[], found: number[] | "common", size: number) => lettersPage(ids, { q: wantedIn(sought).join(" "), before: asked.after }, found, size);

/** Those written by hand: what the desk's own wordings say is in every letter, and finds nothing. */
async function byWords({ sought }: Looking, ids: number[]): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    select l.id::int from letters l where l.kind in ('asked', 'wroteToReader', 'wroteToHistorian') and to_tsvector('askdesk', l.subject || ' ' || l.body) @@ ${queryOf(sought, true)} and l.magazine_id = any(${idsIn(ids)}) limit 2000`);
  return rows.map(({ id }) => id);
}
