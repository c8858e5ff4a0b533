// A historian's own work, and nothing else: what is offered, in hand, with the desk, and published.
import type { Metadata } from "next";
import Link from "next/link";
import { signOut } from "@/app/(door)/sign-in/sign-out";
import { requireActor } from "@/app/actor";
import { requestTime } from "@/app/now";
import { Absences } from "@/app/parts/absences";
import { magazinesOf } from "@/lib/actor";
import { sentBackToOwn } from "@/lib/answers/queries";
import { sayTerms } from "@/lib/assignments/assignment";
import { type OwnAssignment, ownAssignments } from "@/lib/assignments/queries";
import { dayIn } from "@/lib/kit/day";
import { absencesOf } from "@/lib/people/absences";
import type { Stage } from "@/lib/words";
import { Due } from "./due";
import styles from "./my.module.css";

export const metadata: Metadata = { title: "My work" };

const groups: { name: string; stages: Stage[] }[] = [
  { name: "Offered to you", stages: ["assigned"] },
  { name: "In hand", stages: ["drafting"] },
  { name: "With the desk", stages: ["review", "ready"] },
  { name: "Published", stages: ["published"] },
];

export default async function Page() {
  const actor = await requireActor("/my");
  const now = requestTime();
  const today = dayIn("UTC", now);
  const [all, sentBack, away] = await Promise.all([ownAssignments(actor), sentBackToOwn(actor), absencesOf(actor, actor.id, today)]);
  const waiting = all.filter((one) => one.stage === "assigned" || one.stage === "drafting");
  return (
    <>
      <header className={styles.bar}>
        <Link className="plate" href="/my">Askdesk</Link>
        {magazinesOf(actor, ["contributor"]).length > 0 && <Link className="b bare" href="/my/fees">My fees</Link>}
        {magazinesOf(actor).length > 0 && <Link className="b bare" href="/desk">The desk</Link>}
        <span><a href="/account">{actor.name}</a></span>
        <form action={signOut}><button className="b bare" type="submit">Sign out</button></form>
      </header>
      <main className={styles.page} id="main">
        <h1>My work</h1>
        {all.length === 0 && <p className={styles.sum}>Nothing is assigned to you. When an editor offers you a question, it stands here and a letter tells you so.</p>}
        {all.length > 0 && waiting.length === 0 && <p className={styles.sum}>Nothing waits for you. What you have sent in is with the desk.</p>}
        {groups.map(({ name, stages }) => {
          const rows = all.filter((one) => stages.includes(one.stage));
          return (
            rows.length > 0 && (
              <section key={name} className={styles.group} aria-label={name}>
                <h2 className="lab">{name} <span>{rows.length}</span></h2>
                <ul>
                  {rows.map((row) => (
                    <Row key={row.id} row={row} now={now} sentBack={sentBack.get(row.questionId)} />
                  ))}
                </ul>
              </section>
            )
          );
        })}
        <section className={styles.group} aria-labelledby="calendar">
          <h2 className="lab" id="calendar">In your own calendar</h2>
          <p className={styles.sum}>Your calendar program can show the days on which your answers are due, and takes along what moves. <a className="link" href="/account#your-calendar">Have an address made for it</a></p>
        </section>
        {magazinesOf(actor, ["contributor"]).length > 0 && (
          <section className={styles.group} aria-labelledby="away">
            <h2 className="lab" id="away">When you are away</h2>
            <p className={styles.sum}>Enter days on which you cannot write, and the desks you write for ask somebody else.</p>
            <Absences personId={actor.id} absences={away} locale={all[0]?.locale ?? "en-US"} today={today} />
          </section>
        )}
      </main>
    </>
  );
}

function Row({ row, now, sentBack }: { row: OwnAssignment; now: Date; sentBack: number | undefined }) {
  const today = dayIn(row.timeZone, now);
  return (
    <li className={styles.row}>
      <h3><Link href={`/my/assignments/${row.id}`}>{row.slugLine}</Link></h3>
      <p className={styles.words}>{row.asPrinted}</p>
      <p className={styles.facts}>
        {row.stage === "assigned" && <>Offered by {row.offeredBy} for {row.column}: {sayTerms(row, row.locale, today)}.</>}
        {row.stage === "drafting" && <><Due dueOn={row.dueOn} locale={row.locale} timeZone={row.timeZone} now={now} />. {row.words.toLocaleString(row.locale)} words for {row.column}.{sentBack !== undefined && <> <b>Revision {sentBack} was sent back to you.</b></>}</>}
        {row.stage === "review" && <>Being read and edited for {row.column}.</>}
        {row.stage === "ready" && <>Approved for {row.column}, not yet published.</>}
        {row.stage === "published" && <>Published in {row.column}, {row.magazine}.</>}
      </p>
    </li>
  );
}
