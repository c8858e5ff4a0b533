// One entry of the ledger with all that belongs to it: how it came about, when it was paid, what was reversed and why.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { Given, stateOf } from "@/app/parts/fee-words";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { sayGiven } from "@/lib/fees/fee";
import { entryFor, type LedgerRow } from "@/lib/fees/queries";
import { dayIn, sayDay } from "@/lib/kit/day";
import { may } from "@/lib/may";
import { ledgerKinds } from "@/lib/words";
import { reverseAction } from "../actions";
import s from "../fees.module.css";

export const metadata: Metadata = { title: "A fee" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireDesk(`/desk/fees/${id}`);
  if (!/^\d{1,15}$/u.test(id)) notFound();
  const { entry, around } = await orNotFound(entryFor(actor, Number(id)));
  const today = dayIn(entry.timeZone, requestTime());
  const [root] = around;
  // What may be put right: the payment that counts, or else what is still owed.
  const wrong = may(actor, "payFees", entry.magazineId) ? (around.find((one) => one.kind === "paid" && !one.isReversed) ?? (root?.isOpen ? root : undefined)) : undefined;
  return (
    <main className={`page ${s.page}`} id="main">
      <nav className="crumb" aria-label="You are in"><Link href="/desk/fees">Fees</Link><span aria-hidden="true">/</span><span>{entry.magazine}</span></nav>
      <h1>{root ? sayGiven(root, entry.locale) : ""}</h1>
      <p className={s.lead}>
        <Link className="link" href={`/desk/fees?by=${entry.personId}&show=all`}>{entry.person}</Link>{entry.question && <>, for <Link className="link" href={`/desk/questions/${entry.question}`}>{entry.slugLine}</Link></>}{entry.issue && `, ${entry.issue}`}.
      </p>
      <table className={s.lines} aria-label="What happened">
        <thead><tr><th scope="col">What</th><th scope="col">Day</th><th scope="col">Entered</th><th scope="col" className={s.amount}>Fee</th></tr></thead>
        <tbody>
          {around.map((one) => (
            <tr key={one.id} aria-current={one.id === entry.id ? "true" : undefined}>
              <td className={s.name}>{called(one, around)}{one.word && <small>“{one.word}”</small>}</td>
              <td className={s.rest}>{sayDay(one.day, one.locale, today)}</td>
              <td className={s.rest}>{one.by ? `by ${one.by}` : "by the magazine’s rule"}</td>
              <td className={s.amount}><Given of={one} locale={one.locale} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {wrong && (
        <div className={s.pay}>
          <h2>{wrong.kind === "paid" ? "The payment was not made, or not like this" : "It is not owed after all"}</h2>
          <ActionForm action={reverseAction} label="Reverse">
            <input type="hidden" name="entryId" value={wrong.id} />
            <input type="hidden" name="back" value={entry.id} />
            <Field name="word" label="Why" help={wrong.kind === "paid" ? "The fee is owed again, and can be marked as paid anew. Both lines stay." : "Both lines stay in the ledger, and it is owed no longer."} />
            <div className="moves" style={{ marginTop: "1rem" }}><Send className="b" sending="Reversing…">{wrong.kind === "paid" ? "Reverse the payment" : "Reverse the fee"}</Send></div>
          </ActionForm>
        </div>
      )}
    </main>
  );
}

/** "Payment, bank transfer 4711", "Reversal of the payment". */
function called(one: LedgerRow, around: LedgerRow[]): string {
  if (one.kind === "reversed") return `Reversal of the ${around.find(({ id }) => id === one.reversesId)?.kind === "paid" ? "payment" : "fee"}`;
  const state = stateOf(one);
  return one.kind === "paid" ? `${ledgerKinds.paid}, ${state.toLowerCase() === "reversed" ? "reversed since" : state}` : `${ledgerKinds[one.kind]}${state ? `, ${state.toLowerCase()}` : ""}`;
}
