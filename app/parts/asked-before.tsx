// Asked before: what waits and what was answered that asks the same, with the words marked that both have, and what can be done about it.
import Link from "next/link";
import { merge, relate } from "@/app/(desk)/desk/questions/actions";
import { ActionForm, Send } from "@/app/ui/form";
import type { Person } from "@/lib/actor";
import { askedBefore, type Before } from "@/lib/asked/asked-before";
import { relatedTo } from "@/lib/questions/related-to";
import type { Sheet } from "@/lib/questions/sheet";
import { stages } from "@/lib/words";
import { whyNot } from "@/lib/workflow/why-not";
import style from "./asked-before.module.css";
import { sayWhen } from "./asked-line";
import { About, type Moved } from "./move-form";

/** `answered` is the address at which the letter about an earlier answer is open, by the reference of the question that has it. */
type Props = { actor: Person; sheet: Sheet; of: Moved; answered: (into: string) => string; now: Date };
type Acts = { of: Moved; answered: (into: string) => string; related: ReadonlySet<string> };

/** For a question the actor has been shown; nothing where nothing is near. */
export async function AskedBefore({ actor, sheet, of, answered: href, now }: Props) {
  const [{ waiting, answered }, linked] = await Promise.all([askedBefore(actor, sheet), sheet.beside.related ? relatedTo(of.questionId) : []]);
  if (waiting.length + answered.length === 0) return null;
  const acts = whyNot(actor, sheet.situation, "merge") ? undefined : { of, answered: href, related: new Set(linked.map(({ reference }) => reference)) };
  const list = (name: string, found: Before[]) =>
    found.length > 0 && (
      <>
        <h3 className={style.group}>{name}</h3>
        <ul className={style.list}>{found.map((before) => <Line key={before.reference} before={before} sheet={sheet} acts={acts} now={now} />)}</ul>
      </>
    );
  return (
    <section className="sec" aria-label="Asked before">
      <h2 className="lab">{[...waiting, ...answered].some(({ probably }) => probably) ? "Probably asked before" : "Asked before?"}</h2>
      {list("Answered", answered)}
      {list("Waiting", waiting)}
    </section>
  );
}

function Line({ before, sheet: { magazine }, acts, now }: { before: Before; sheet: Sheet; acts?: Acts; now: Date }) {
  const { reference, slugLine, stage, words, credit, receivedAt, probably, page, printed } = before;
  return (
    <li className={style.before} aria-label={reference}>
      <p className={style.head}>
        <Link href={`/desk/questions/${reference}`} prefetch={false}>{page?.headline ?? slugLine}</Link>
        {probably && <b className={style.probably}>Probably the same</b>}
      </p>
      <p className={style.words}>{words.map((piece, at) => (piece.found ? <mark key={at}>{piece.text}</mark> : piece.text))}</p>
      <p className={style.facts}>
        {[credit, `${reference}, ${sayWhen(receivedAt, magazine, now)}`, printed ? `printed in ${printed.issue}, page ${printed.page}` : stages[stage].toLowerCase()].filter(Boolean).join(" · ")}
        {page && <> · <a href={page.address} target="_blank" rel="noopener">the page<span className="vh"> (opens a tab)</span></a></>}
      </p>
      {acts && <WhatToDo reference={reference} isAnswered={page !== null || printed !== null} acts={acts} />}
    </li>
  );
}

/** One click each; the letter about an earlier answer can be changed before it goes. */
function WhatToDo({ reference, isAnswered, acts: { of, answered, related } }: { reference: string; isAnswered: boolean; acts: Acts }) {
  return (
    <div className={style.acts}>
      {isAnswered ? (
        <Link className="b" href={answered(reference)} scroll={false} prefetch={false}>Already answered<span className="vh"> in {reference}</span></Link>
      ) : (
        <ActionForm action={merge} label={`Same question as ${reference}`}>
          <About of={of} />
          <input type="hidden" name="into" value={reference} />
          <Send className="b">Same question</Send>
        </ActionForm>
      )}
      {related.has(reference) ? (
        <span className={style.facts}>Related</span>
      ) : (
        <ActionForm action={relate} label={`Related to ${reference}`}>
          <About of={of} />
          <input type="hidden" name="to" value={reference} />
          <Send className="b bare">Related</Send>
        </ActionForm>
      )}
    </div>
  );
}
