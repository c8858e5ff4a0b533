// A historian's own fees: what is owed and what was paid, at every magazine.
import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { requireActor } from "@/app/actor";
import { requestTime } from "@/app/now";
import { Given, sayTotals, stateOf } from "@/app/parts/fee-words";
import { ownLedger } from "@/lib/fees/queries";
import { dayIn, sayDay } from "@/lib/kit/day";
import { ledgerKinds } from "@/lib/words";
import styles from "../my.module.css";

export const metadata: Metadata = { title: "My fees" };

const asked = z.object({ before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined) });

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor("/my/fees");
  const { entries, more, owed } = await ownLedger(actor, asked.parse(await searchParams).before);
  const locale = entries[0]?.locale ?? "en-US";
  const today = dayIn(entries[0]?.timeZone ?? "UTC", requestTime());
  return (
    <>
      <header className={styles.bar}>
        <Link className="plate" href="/my">Askdesk</Link>
        <Link className="b bare" href="/my">My work</Link>
        <span><a href="/account">{actor.name}</a></span>
      </header>
      <main className={styles.page} id="main">
        <h1>My fees</h1>
        <p className={styles.sum}>{owed.length > 0 ? `${sayTotals(owed, locale)} owed to you.` : entries.length > 0 ? "Nothing is owed to you." : "Nothing has fallen due yet. A fee stands here from the day it is due, as agreed when you took the question."}</p>
        {entries.length > 0 && (
          <section className={`${styles.group} ${styles.lines}`} aria-label="My fees">
            <ul>
              {entries.map((entry) => (
                <li key={entry.id} className={styles.row}>
                  <h2>{entry.slugLine ?? ledgerKinds[entry.kind]}</h2>
                  <p className={styles.facts}>
                    <b><Given of={entry} locale={entry.locale} /></b>. {ledgerKinds[entry.kind]}, {entry.magazine}{entry.issue && `, ${entry.issue}`}. {entry.kind === "paid" ? "Paid" : entry.kind === "reversed" ? "Put right" : "Due"} on {sayDay(entry.day, entry.locale, today)}{stateOf(entry) && `: ${stateOf(entry).slice(0, 1).toLowerCase()}${stateOf(entry).slice(1)}`}.
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {more && <p className="moves"><Link className="b" href={`/my/fees?before=${entries.at(-1)!.id}`}>Earlier</Link></p>}
      </main>
    </>
  );
}
