"use client";
// The reading pane before the server has drawn it: the reader's words and who asked, with every move that decides. Once somebody stays, the whole
// pane takes its place.
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ageOf } from "@/lib/questions/age";
import type { InboxRow } from "@/lib/questions/inbox";
import type { Channel } from "@/lib/words";
import { useAhead } from "./ahead";
import type { AheadForm } from "./ahead-state";
import { AheadTop } from "./ahead-top";
import { KeyHints } from "./key-hints";
import { Stop } from "./live";

type Whole = { of: string | undefined; move: string | undefined; children: ReactNode };

/**
 * The pane as the server has drawn it where it is of the question that is shown, else the light one.
 * @param of the question in the inbox that the server has drawn, by reference; @param move the form that it has drawn there
 */
export function AheadPane({ now, ...served }: Whole & { now: Date }) {
  const { at, drawn, row, rows, last, form } = useAhead();
  const address = useSearchParams();
  const [whole, keep] = useState<Whole>(served);
  // A form stands in the pane it was opened in, also when its question is gone from the inbox and the server has drawn something else.
  const isAskedFor = whole.move !== undefined && whole.move === address.get("move") && whole.of === address.get("open");
  const isKept = form !== null ? served.of !== at : isAskedFor && served.of !== whole.of;
  if (!isKept && whole.children !== served.children) keep(served);
  if (row && at !== drawn) return <LightPane row={row} now={now} />;
  // The last one of a list was decided, and the server does not know yet.
  if (!isKept && !row && last && !last.isUndone && rows.length === 0) return <article className="read" id="reading" aria-label="Nothing to read"><div className="scroll"><AheadTop /></div></article>;
  return isKept ? whole.children : served.children;
}

function LightPane({ row, now }: { row: InboxRow; now: Date }) {
  const age = ageOf(row.receivedAt, now, row.promiseDays);
  const { decides } = useAhead();
  const scroll = useRef<HTMLDivElement>(null);
  const read = useRef(row.reference);
  // The pane stays while what it says changes, which is half the work of making it anew. A letter is read from its beginning.
  useEffect(() => {
    if (read.current !== row.reference) scroll.current?.scrollTo(0, 0);
    read.current = row.reference;
  }, [row.reference]);
  return (
    <article className="read" id="reading" aria-label={row.slugLine} data-light>
      <div className="tool">{decides ? <LightMoves /> : <p className="quiet">You can read here; an editor decides.</p>}</div>
      <div className="scroll" ref={scroll}>
        <AheadTop />
        {decides && <Stop questionId={row.questionId} anyway={null} />}
        <p className="crumb num"><span>{row.reference}</span><span aria-hidden="true">·</span><span>{row.column}</span></p>
        <h2 className="slug"><Link href={`/desk/questions/${row.reference}`} prefetch={false} data-key="enter">{row.slugLine}</Link></h2>
        <p className="facts"><b>{row.name || "No name given"}</b>{[row.town, row.region].filter(Boolean).map((part) => `, ${part}`)}{row.withheld && ", name to be withheld"}. {row.channel && came[row.channel]} <span className={age.tone || undefined}>Here for {age.words}, of the {row.promiseDays} days we promise.</span></p>
        {row.topics.length > 0 && <ul className="chips" aria-label="Topics">{row.topics.map((name) => <li className="chip" key={name}>{name}</li>)}</ul>}
        <div className="words-sent"><div className="copy">{row.asSent.split(/\n\s*\n/).map((paragraph, n) => <p key={n}>{paragraph}</p>)}</div></div>
      </div>
      <KeyHints />
    </article>
  );
}

const came: Record<Channel, string> = { form: "Sent with the form.", email: "Came by email.", letter: "Came by letter.", archive: "Brought in with an archive." };

/** The same moves as in the whole pane, where what they need is here. */
function LightMoves() {
  const { act, openForm, form, row } = useAhead();
  const opener = (name: AheadForm, label: string, hint: string, className = "b") => <a className={className} href={`/desk/inbox?open=${row?.reference}&move=${name}`} aria-current={form === name || undefined} onClick={(event) => { event.preventDefault(); openForm(name); }}>{label} <kbd aria-hidden="true">{hint}</kbd></a>;
  return (
    <>
      <div className="moves">
        <button className="b go" type="button" onClick={() => act("accept")}>Accept <kbd aria-hidden="true">A</kbd></button>
        {opener("merge", "Merge", "M")}
        {row?.hasEmail && !row.awaitsReader ? <Link className="b" href={`/desk/inbox?open=${row.reference}&move=askReader`} prefetch={false} data-key="r">Ask the reader <kbd aria-hidden="true">R</kbd></Link> : <button className="b" type="button" disabled>Ask the reader</button>}
        {opener("decline", "Decline", "D")}
      </div>
      <div className="moves rare">
        <Link className="b bare" href={`/desk/inbox?open=${row?.reference}&move=passOn`} prefetch={false} data-key="p">Pass on</Link>
        {opener("snooze", "Snooze", "H", "b bare")}
        <button className="b bare" type="button" onClick={() => act("markAsSpam")}>Mark as spam</button>
      </div>
    </>
  );
}

/** What the server says was done last, until something newer was decided here. */
export function UnlessAhead({ children }: { children: ReactNode }) {
  return useAhead().last ? null : children;
}
