// A fee or a correction, entered by hand.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { currencies } from "@/lib/fees/fee";
import { feeChoices } from "@/lib/fees/queries";
import { dayIn } from "@/lib/kit/day";
import { myMagazines } from "@/lib/magazine/queries";
import { enterFeeAction } from "../actions";
import s from "../fees.module.css";

export const metadata: Metadata = { title: "Enter a fee" };

export default async function Page({ searchParams }: { searchParams: Promise<{ magazine?: string | string[] }> }) {
  const actor = await requireDesk("/desk/fees/new");
  const asked = (await searchParams).magazine;
  const mine = (await myMagazines(actor)).filter(({ may }) => may("payFees"));
  const magazine = (asked ? mine.find(({ handle }) => handle === asked) : mine[0]) ?? notFound();
  const { contributors } = await feeChoices(actor, magazine.id);
  return (
    <main className={`page ${s.page}`} id="main">
      <nav className="crumb" aria-label="You are in"><Link href={`/desk/fees?magazine=${magazine.handle}`}>Fees</Link><span aria-hidden="true">/</span><span>{magazine.name}</span></nav>
      <h1>Enter a fee or a correction</h1>
      <p className={s.lead}>For what no rule makes due, and to put right what was too much or too little. {mine.length > 1 && <>At another magazine? {mine.filter(({ id }) => id !== magazine.id).map(({ handle, name }) => <Link key={handle} className="link" href={`/desk/fees/new?magazine=${handle}`}>{name}</Link>)}</>}</p>
      {contributors.length === 0 ? <p className={s.empty}>{magazine.name} has no contributors yet.</p> : (
        <ActionForm action={enterFeeAction} label="Enter a fee or a correction">
          <input type="hidden" name="magazineId" value={magazine.id} />
          <Field name="personId" label="Contributor" options={[["", "Choose"], ...contributors.map(({ id, name }): [string, string] => [String(id), name])]} />
          <Field name="word" label="What it is for" help="It stays in the ledger. The contributor sees the amount and the day." />
          <Field name="reference" label="Question" optional help="The reference, such as WWQ-1042." />
          <Field name="fee" label="What is given" options={[["money", "Money"], ["copies", "Copies"], ["bookCredit", "Book credit"]]} />
          <div className="two">
            <Field name="amount" label="Amount" optional inputMode="decimal" help="For money. With a minus, it takes away from what is owed." />
            <Field name="currency" label="Currency" options={currencies.map((currency) => [currency, currency])} help="As agreed." />
          </div>
          <Field name="note" label="About the fee" optional help="Which copies, which book, how many." />
          <Field name="day" label="Due on" type="date" defaultValue={dayIn(magazine.timeZone, requestTime())} />
          <div className="moves" style={{ marginTop: "1.25rem" }}><Send sending="Entering…">Enter it</Send><Link className="b bare" href="/desk/fees">Cancel</Link></div>
        </ActionForm>
      )}
    </main>
  );
}
