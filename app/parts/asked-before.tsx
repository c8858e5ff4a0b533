// Asked before: what waits and what was answered that asks the same, with the words marked that both have, and what can be done about it.
import Link from "next/link";
import { merge } from "@/app/(desk)/desk/questions/actions";
import { ActionForm, Send } from "@/app/ui/form";
import type { Person } from "@/lib/actor";
import { askedBefore, type Before } from "@/lib/asked/asked-before";
import type { Sheet } from "@/lib/questions/sheet";
import { stages } from "@/lib/words";
import { whyNot } from "@/lib/workflow/why-not";
import style from "./asked-before.module.css";
import { sayWhen } from "./asked-line";
import { About, type Moved } from "./move-form";

type Props = { actor: Person; sheet: Sheet; of: Moved; now: Date };

/** For a question the actor has been shown; nothing where nothing is near. */
export async function AskedBefore({ actor, sheet, of, now }: Props) {
  const { waiting, answered } = await askedBefore(actor, sheet.situation);
  if (waiting.length + answered.length === 0) return null;
  const mayMerge = !whyNot(actor, sheet.situation, "merge");
  const list = (name: string, found: Before[]) =>
    found.length > 0 && (
      <>
        <h3 className={style.group}>{name}</h3>
        <ul className={style.list}>{found.map((before) => <Line key={before.reference} before={before} sheet={sheet} of={mayMerge ? of : undefined} now={now} />)}</ul>
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

function Line({ before, sheet: { magazine }, of, now }: { before: Before; sheet: Sheet; of?: Moved; now: Date }) {
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
      {of && (
        <div className={style.acts}>
          <ActionForm action={merge} label={`Same question as ${reference}`}>
            <About of={of} />
            <input type="hidden" name="into" value={reference} />
            <Send className="b">Same question</Send>
          </ActionForm>
        </div>
      )}
    </li>
  );
}
