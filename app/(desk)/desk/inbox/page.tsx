// The inbox: the list, and beside it the question being read. Everything that is chosen stands in the address.
import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import type { Person } from "@/lib/actor";
import { rowId } from "@/lib/kit/typed";
import { snoozeChoices } from "@/lib/intake/snoozing";
import { magazinesWhere } from "@/lib/may";
import { candidates } from "@/lib/questions/found";
import { type DeskTopic, deskColumns, deskTopics, inbox, inboxCounts, snoozedCount } from "@/lib/questions/inbox";
import { type InboxFilter, inboxAddress, inboxFilter } from "@/lib/questions/inbox-filter";
import { open as noteOpened } from "@/lib/questions/open";
import { parseReference } from "@/lib/questions/reference";
import { type Sheet, sheetOf } from "@/lib/questions/sheet";
import { openTips } from "@/lib/tips/queries";
import { graceSeconds } from "@/lib/timeline/grace";
import { type Doing, doings, stages } from "@/lib/words";
import { suppliesFor } from "@/app/parts/supplies-for";
import { ViewsMenu } from "@/app/parts/views-menu";
import { AheadFrame } from "./ahead";
import { AheadFollow } from "./ahead-follow";
import { AheadPane, UnlessAhead } from "./ahead-pane";
import { AheadTop } from "./ahead-top";
import { BulkBar } from "./bulk-bar";
import { DidAct, DidAsk } from "./did";
import { InboxHead } from "./inbox-list";
import { Keys } from "./keys";
import { InboxLive } from "./live";
import { PickingHere } from "./picking";
import { InboxRows } from "./rows";
import { isPaneForm, type PaneForm, Reading } from "./reading";

export const metadata: Metadata = { title: "Inbox" };

type Search = Record<string, string | string[] | undefined>;
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** So many are drawn with the page: more than are in sight. What follows comes by itself as soon as the page listens. */
const inSight = 25;

export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireDesk("/desk/inbox");
  const asked = await searchParams;
  const search = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, one(value)]));
  const filter = inboxFilter.parse(search);
  const now = requestTime();
  const asking = parseReference(search.open ?? "") ? search.open : undefined;
  const searched = filter.q ? await candidates(filter.q) : undefined;
  const [{ rows, more }, counts, tips, columns, topics, snoozed, chosen] = await Promise.all([inbox(actor, filter, now, inSight, searched), inboxCounts(actor, filter, searched), openTips(actor, filter), deskColumns(actor, filter.magazine), deskTopics(actor, filter.magazine), snoozedCount(actor, filter), asking ? orNotFound(sheetOf(actor, asking)) : null]);
  // On a wide screen the first question is there to be read; on a phone the list is.
  const open = asking ?? rows[0]?.reference;
  const [sheet, { ready, choices }] = await Promise.all([chosen ?? (open ? orNotFound(sheetOf(actor, open)) : null), suppliesFor(actor, rows, now)]);
  if (sheet && asking && sheet.unread) await noteOpened(actor, sheet.situation, now);
  const decides = magazinesWhere(actor, "prepareQuestion").length > 0;
  const actId = rowId.safeParse(search.act).data;
  const did = actId ? <DidAct actor={actor} actId={actId} inbox={inboxAddress(filter, { after: filter.after })} /> : search.did && <DidAsk actor={actor} reference={search.did} />;
  const shown = sheet?.situation.stage === "inbox" ? sheet.situation.questionId : null;
  const doing = shown !== null && isPaneForm(search.move) && isDoing(search.move) ? search.move : null;
  return (
    <AheadFrame key={inboxAddress(filter, { after: filter.after })} did={search.act ?? search.did} rows={rows} more={more} filter={filter} open={open} decides={decides} supplies={{ ready, topics, choices, graceSeconds }}>
    <InboxLive me={actor.id} open={shown} doing={doing} drawnAt={now.getTime()}>
    <main className={asking ? "inbox at-reading" : "inbox"} id="main">
      {/* On a phone the list is not shown while a question is read, so the page's heading stands outside of it. */}
      <h1 className="vh">Inbox</h1>
      <section className="list" aria-label="Inbox">
        <a className="skip" href="#reading">Skip to the question</a>
        <PickingHere act={search.act}>
          <InboxHead filter={filter} counts={counts} snoozed={snoozed} tips={tips} columns={columns} topics={topics} views={<ViewsMenu actor={actor} place="inbox" address={inboxAddress(filter)} magazines={desksOf(columns)} />} />
          {!asking && <UnlessAhead>{did}</UnlessAhead>}
          <InboxRows filter={filter} now={now} severalColumns={columns.length > 1 && !filter.column} />
          {decides && <BulkBar inbox={inboxAddress(filter, { after: filter.after })} choices={rows[0] ? snoozeChoices(now, rows[0], []) : []} />}
        </PickingHere>
        {magazinesWhere(actor, "typeInLetter").length > 0 && <p className="foot"><Link className="b" href="/desk/inbox/letter">Type in a letter</Link> <Link className="b" href="/desk/inbox/backlog">Bring in the backlog</Link> <Link className="b" href="/desk/paper">Letter tray</Link></p>}
      </section>
      <AheadPane now={now} of={shown === null ? undefined : sheet?.situation.reference} move={isPaneForm(search.move) ? search.move : undefined}><ReadingPane actor={actor} sheet={sheet} filter={filter} search={search} topics={topics} did={asking ? did : null} now={now} /></AheadPane>
      <Keys open={open} />
      <AheadFollow filter={filter} />
    </main>
    </InboxLive>
    </AheadFrame>
  );
}

/** The magazines of the columns, each once. */
const desksOf = (columns: { magazineId: number; magazine: string }[]) => [...new Map(columns.map(({ magazineId, magazine }) => [magazineId, { id: magazineId, name: magazine }])).values()];

const isDoing = (form: PaneForm): form is Doing => form in doings;

type PaneProps = { actor: Person; sheet: Sheet | null; filter: InboxFilter; search: Partial<Record<string, string>>; topics: DeskTopic[]; did: ReactNode; now: Date };

function ReadingPane({ actor, sheet, filter, search, topics, did, now }: PaneProps) {
  if (sheet?.situation.stage === "inbox") return <Reading key={sheet.situation.reference} actor={actor} sheet={sheet} filter={filter} move={isPaneForm(search.move) ? search.move : undefined} into={search.into} anyway={search.anyway === sheet.situation.reference} topics={topics.filter(({ magazineId }) => magazineId === sheet.magazine.id)} did={did} now={now} />;
  return (
    <article className="read" id="reading" aria-label="Nothing to read">
      <div className="scroll">
        <AheadTop>{did}</AheadTop>
        {sheet && <p className="empty copy"><Link href={`/desk/questions/${sheet.situation.reference}`} data-key="enter">{sheet.slugLine}</Link> is no longer in the inbox: it is {stages[sheet.situation.stage].toLowerCase()} now.</p>}
      </div>
    </article>
  );
}
