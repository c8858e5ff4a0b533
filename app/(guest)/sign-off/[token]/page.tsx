// A guest's page: the text as readers will get it, with a note to any paragraph, and one answer to the whole. Works without scripts.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { readFrame } from "@/app/api/ask/frames";
import { requestTime } from "@/app/now";
import { SiteFrame } from "@/app/parts/site-frame";
import { addressOf } from "@/app/socket";
import { sealed } from "@/lib/intake/form-token";
import { networkOf } from "@/lib/intake/limit";
import { dayIn, sayDay } from "@/lib/kit/day";
import { sentenceFor } from "@/lib/notes/guest";
import { guestPage } from "@/lib/notes/guest-queries";
import { tooMany } from "@/lib/people/attempts";
import { Answer, NoteOnWhole } from "./forms";
import { GuestText } from "./guest-text";
import style from "./guest.module.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "A text for you to read", robots: { index: false, follow: false }, referrer: "same-origin" };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params;
  const now = requestTime();
  // Against guessing; a person looks at the page a few times, a mail scanner once.
  if (await tooMany(`guest-page:${sealed("address", networkOf(addressOf(await headers())))}`, 600, 60, now)) notFound();
  const page = await guestPage(token, now);
  const frame = page && (await readFrame(page.columnPath));
  if (!page || !frame) notFound();
  const { magazine, column, columns } = frame;
  const isOpen = page.state === "open";
  const until = sayDay(dayIn(magazine.timeZone, page.expiresAt), magazine.locale, dayIn(magazine.timeZone, now));
  return (
    <SiteFrame magazine={magazine} column={column} columns={columns}>
      <header className="head head-in">
        <p className="kicker">For {page.name} to read</p>
        <h1>{page.text?.slugLine ?? "This link is no longer open"}</h1>
        {page.state !== "open" && <p className="deck" role="status">{sentenceFor[page.state]}</p>}
        {isOpen && page.text && <p className="by">The answer by {page.text.byline}, as it is to be printed. {page.askedBy} asks for your word on it until {until}.</p>}
      </header>
      {page.text && (
        <div className={style.page}>
          {isOpen && page.asked !== "" && (
            <section className={style.asked} aria-label={`What ${page.askedBy} asks`}>
              <h2>{page.askedBy} asks</h2>
              <p>{page.asked}</p>
            </section>
          )}
          {(await searchParams).done === "noted" && isOpen && <p className="done" role="status">Thank you. The editors have your note.</p>}
          <GuestText text={page.text} token={token} isOpen={isOpen} />
          {page.notes.length > 0 && (
            <section className={style.part} id="notes" aria-labelledby="your-notes">
              <h2 id="your-notes">Your notes</h2>
              <ul>
                {page.notes.map(({ quote, body, at }, index) => (
                  <li key={index}>
                    {quote && <q>{quote}</q>} <p>{body}</p> <small>{sayDay(dayIn(magazine.timeZone, at), magazine.locale, dayIn(magazine.timeZone, now))}</small>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {isOpen && (
            <>
              <section className={style.part} aria-labelledby="on-the-whole">
                <h2 id="on-the-whole">A note on the whole</h2>
                <NoteOnWhole token={token} />
              </section>
              <section className={style.part} aria-labelledby="your-answer">
                <h2 id="your-answer">Your answer</h2>
                <p>You can answer once. Leave your notes first; with the answer the page is closed for you.</p>
                <Answer token={token} />
              </section>
            </>
          )}
        </div>
      )}
    </SiteFrame>
  );
}
