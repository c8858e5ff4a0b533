"use client";
// A mail is chosen or dropped, and what would become of it is told.
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { saySize } from "@/lib/kit/size";
import type { Rehearsed } from "@/lib/mailroom/rehearse";
import { trays } from "@/lib/words";
import { Drop } from "@/app/parts/drop";
import { MailHead, Oddities } from "../mail-head";
import { MailText } from "../mail-text";
import one from "../one.module.css";
import s from "./replay.module.css";

type Found = NonNullable<Rehearsed>;
const away = "The desk cannot be reached just now. Try again in a minute.";

export function Replay({ columns }: { columns: { id: number; name: string }[] }) {
  const id = useId();
  const [column, setColumn] = useState(columns[0]?.id ?? 0);
  const [looking, setLooking] = useState("");
  const [found, setFound] = useState<{ name: string; result: Found } | null>(null);
  const [said, setSaid] = useState("");
  const result = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (found) result.current?.focus();
  }, [found]);
  const look = useCallback(
    async ([file]: File[]) => {
      if (!file) return;
      setLooking(file.name);
      setSaid("");
      setFound(null);
      // The answer is our own desk's, made of the very type it is taken for.
      const told = await fetch(`/api/mail-replay?column=${column}`, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file }).then((response) => response.json() as Promise<Found | { refusal: string }>).catch(() => ({ refusal: away }));
      setLooking("");
      if ("refusal" in told) setSaid(told.refusal);
      else setFound({ name: file.name, result: told });
    },
    [column],
  );
  return (
    <>
      <section aria-label="The mail to try out">
        {columns.length > 1 && (
          <div className={`field ${s.column}`}>
            <label htmlFor={`${id}-column`}>As if it came to</label>
            <select className="t" id={`${id}-column`} value={column} onChange={(event) => setColumn(Number(event.target.value))}>
              {columns.map(({ id: value, name }) => <option key={value} value={value}>{name}</option>)}
            </select>
          </div>
        )}
        <Drop label="Choose a mail" help="One mail as a file (.eml), up to 60 MB. You can also drop it anywhere on this page." accept=".eml,message/rfc822" onFiles={(files) => void look(files)} disabled={looking !== ""} />
        <noscript><p className="err">Trying a mail out needs JavaScript.</p></noscript>
        {looking && <p className={s.looking} role="status">Reading {looking}…</p>}
        {said && <div className="oops" role="alert"><p>{said}</p></div>}
      </section>
      {found && <Result name={found.name} found={found.result} heading={result} />}
    </>
  );
}

function Result({ name, found: { tray, why, asker, receipt, otherwise, about, read, twinOfId }, heading }: { name: string; found: Found; heading: React.Ref<HTMLHeadingElement> }) {
  return (
    <article className={s.result} aria-labelledby="outcome">
      <h2 className={s.outcome} id="outcome" ref={heading} tabIndex={-1}>It would lie with “{trays[tray]}”</h2>
      <div className={tray === "attention" ? `${one.why} ${one.needed}` : one.why}>{why.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
      {twinOfId !== null && <p className={s.more}>It is here already: <a className="link" href={`/desk/mail/${twinOfId}`}>the mail it is the same as</a>.{otherwise && ` Coming for the first time, it would lie with “${trays[otherwise.tray]}”: ${otherwise.why[0] ?? ""}`}</p>}
      <dl className={`dl ${one.head}`}>
        <Row term="Answered">{receipt ? `A receipt would go to ${asker?.email ?? "the sender"}, unless one went there today.` : "Nobody would be written to."}</Row>
        {asker && <Row term="Asked by">{[asker.name || "Nobody by name", asker.town, asker.region].filter(Boolean).join(", ")}{asker.email && ` <${asker.email}>`}</Row>}
        {about.length > 0 && <Row term="Belongs to">{about.map(({ reference, slugLine }) => <span className={s.about} key={reference}><a className="link" href={`/desk/questions/${reference}`}>{slugLine}</a> <span className="quiet num">{reference}</span></span>)}</Row>}
        {read && <Row term="It is">{natures[read.nature.kind]}{read.nature.why.length > 0 && `. ${read.nature.why.join(" ")}`}</Row>}
        {read && <Row term="Spam">{read.spam.words}, {read.spam.score} of 100{read.spam.signs.length > 0 && `. ${read.spam.signs.join(" ")}`}</Row>}
        {read?.forwarded && <Row term="Forwarded">{read.forwarded.name || read.forwarded.address}. {read.forwarded.how}</Row>}
        {read?.hints.postalAddress && <Row term="Address">{read.hints.postalAddress.split("\n").join(", ")}</Row>}
      </dl>
      <section className="sec" aria-labelledby="as-read">
        <h2 className="lab" id="as-read">As it is read<span>{name}</span></h2>
        {read ? (
          <>
            <p className={s.subject}>{read.subject || "No subject"}</p>
            <MailHead reading={read.head} />
            <Oddities reading={read.head} />
            <MailText text={read.text} />
            {read.textFrom === "html" && <p className="why">This text was made from HTML.</p>}
            {read.files.length > 0 && <ul className={s.files} aria-label="Files">{read.files.map((file, at) => <li key={at}><b>{file.name}</b> <span className="quiet">{file.type}, {saySize(file.size)}</span></li>)}</ul>}
          </>
        ) : (
          <p className="empty copy">It could not be read. As mail that came, its raw file would be kept.</p>
        )}
      </section>
    </article>
  );
}

const Row = ({ term, children }: { term: string; children: React.ReactNode }) => <div><dt>{term}</dt><dd>{children}</dd></div>;

const natures: Record<NonNullable<Found["read"]>["nature"]["kind"], string> = {
  ordinary: "Written by a person, as far as can be seen",
  automatic: "Written by a program",
  list: "From a mailing list",
  report: "A delivery report: a letter did not arrive",
  delay: "A delivery report: a letter is late",
};
