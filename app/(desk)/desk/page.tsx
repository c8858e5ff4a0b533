// The beginning of a day: what waits at the desk, in sentences, each leading to where it can be done.
import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { magazinesOf } from "@/lib/actor";
import { factsToCheck } from "@/lib/facts/queries";
import { mailAddress, mailFilter } from "@/lib/mailroom/mail-filter";
import { attentionCounts } from "@/lib/mailroom/queries";
import { inboxAddress, inboxFilter } from "@/lib/questions/inbox-filter";
import { listAddress, listFilter } from "@/lib/questions/list-filter";
import { trayCounts } from "@/lib/paper/queries";
import { type Waiting, waiting } from "@/lib/questions/waiting";
import { openTips } from "@/lib/tips/queries";
import { tipFilter, tipsAddress } from "@/lib/tips/tip-filter";
import style from "./waits.module.css";

export const metadata: Metadata = { title: "What waits" };

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];
const said = (n: number) => small[n] ?? n.toLocaleString("en-US");
const count = (n: number, one: string, many: string) => `${said(n)} ${n === 1 ? one : many}`;
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk");
  const { magazine } = await searchParams;
  const chosen = typeof magazine === "string" ? magazine : undefined;
  const seated = magazinesOf(actor).length > 0;
  const now = requestTime();
  const [desk, paper, mail, facts, tips] = seated ? await Promise.all([waiting(actor, chosen, now), trayCounts(actor, chosen, now), attentionCounts(actor, chosen), factsToCheck(actor, chosen), openTips(actor, { magazine: chosen })]) : [];
  const lines = desk && paper && mail ? [...sentences(desk, chosen), ...inLane(tips ?? 0, chosen), ...inMail([...mail.values()].reduce((sum, n) => sum + n, 0), chosen), ...onPaper(paper, chosen)] : [];
  return (
    <main className="page" id="main">
      <h1>What waits</h1>
      {!seated && <p className="empty copy">You manage the installation, and sit at no desk yet. <Link className="link" href="/desk/settings">Under Settings</Link> magazines are made and people brought in.</p>}
      {seated && lines.length === 0 && <p className="empty copy">Nothing waits. Readers’ questions will stand in the <Link className="link" href="/desk/inbox">inbox</Link> as they come.</p>}
      <ul className={style.waits}>
        {lines.map(({ key, href, sentence, more }) => <li key={key}><Link href={href}>{sentence}</Link>{more && <span> {more}</span>}</li>)}
      </ul>
      {facts && facts.length > 0 && <FactsToCheck texts={facts} />}
    </main>
  );
}

/** Each text with open facts: a checker begins here. */
const FactsToCheck = ({ texts }: { texts: Awaited<ReturnType<typeof factsToCheck>> }) => (
  <section className="sec" aria-labelledby="to-check">
    <h2 className="lab" id="to-check">Facts to check</h2>
    <ul className={style.waits}>
      {texts.map(({ reference, slugLine, open, all }) => (
        <li key={reference}><Link href={`/desk/questions/${reference}/text`}>{slugLine}</Link> <span>{open} of {all} open</span></li>
      ))}
    </ul>
  </section>
);

type Line = { key: string; href: string; sentence: string; more?: ReactNode };

/** What readers told of published answers. */
const inLane = (n: number, magazine: string | undefined): Line[] => (n > 0 ? [{ key: "tips", href: tipsAddress(tipFilter.parse({ magazine })), sentence: `${upper(count(n, "reader has", "readers have"))} something to say of a published answer.` }] : []);

/** Mail that the mailroom could not place, or not for certain. */
const inMail = (n: number, magazine: string | undefined): Line[] => (n > 0 ? [{ key: "mail", href: mailAddress(mailFilter.parse({ magazine })), sentence: `${upper(count(n, "mail needs", "mails need"))} somebody to look at ${n === 1 ? "it" : "them"}.` }] : []);

function sentences(w: Waiting, magazine: string | undefined): Line[] {
  const inbox = inboxAddress(inboxFilter.parse({ magazine }));
  const list = (view: "questions" | "reviews", more: Record<string, string> = {}) => listAddress(view, listFilter.parse({ magazine }), more);
  const late = (n: number) => <span className="late">{upper(said(n))} past what the column promises.</span>;
  const lines: (Line | false)[] = [
    w.inReview > 0 && { key: "review", href: list("reviews"), sentence: `${upper(count(w.inReview, "answer waits", "answers wait"))} for a review.` },
    w.inbox > 0 && { key: "inbox", href: inbox, sentence: `${upper(count(w.inbox, "question waits", "questions wait"))} in the inbox.`, more: w.pastPromise > 0 && late(w.pastPromise) },
    w.replied > 0 && { key: "replied", href: inbox, sentence: `${upper(count(w.replied, "reader has", "readers have"))} replied to what was asked.` },
    w.unassigned > 0 && { key: "unassigned", href: list("questions", { stage: "unassigned" }), sentence: `${upper(count(w.unassigned, "accepted question looks", "accepted questions look"))} for a historian.` },
    w.notTaken > 0 && { key: "assigned", href: list("questions", { stage: "assigned" }), sentence: `${upper(count(w.notTaken, "offer is", "offers are"))} not taken up yet.` },
    w.writing > 0 && { key: "writing", href: list("questions", { stage: "drafting" }), sentence: `${upper(count(w.writing, "answer is", "answers are"))} being written.` },
    w.late > 0 && { key: "late", href: list("questions", { overdue: "yes" }), sentence: `${upper(count(w.late, "historian’s day is", "historians’ days are"))} past.`, more: <span className="late">Write, or offer it to another.</span> },
    w.ready > 0 && { key: "ready", href: list("questions", { stage: "ready" }), sentence: `${upper(count(w.ready, "answer is", "answers are"))} approved.`, more: w.scheduled > 0 && `${upper(said(w.scheduled))} ${w.scheduled === 1 ? "has" : "have"} a time to go live.` },
  ];
  return lines.filter((line): line is Line => Boolean(line));
}

/** Letters from the post that wait to be typed, and what belongs to their senders. */
function onPaper({ waiting: letters, originals, overdue }: Awaited<ReturnType<typeof trayCounts>>, magazine: string | undefined): Line[] {
  const tray = (list: Record<string, string>) => `/desk/paper?${new URLSearchParams({ ...list, ...(magazine ? { magazine } : {}) })}`.replace(/\?$/, "");
  const lines: (Line | false)[] = [
    letters > 0 && { key: "tray", href: tray({}), sentence: `${upper(count(letters, "letter waits", "letters wait"))} in the tray to be typed.` },
    originals > 0 && { key: "originals", href: tray({ list: "originals" }), sentence: `${upper(count(originals, "letter has", "letters have"))} originals that belong to the sender.`, more: overdue > 0 && <span className="late">{upper(said(overdue))} should have gone back by now.</span> },
  ];
  return lines.filter((line): line is Line => Boolean(line));
}
