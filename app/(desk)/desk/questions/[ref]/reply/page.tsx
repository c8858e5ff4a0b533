// A reply by post: the letter is typed beside the sheet as it will be printed, with its address where the window is.
import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { letterToken } from "@/lib/intake/type-in-letter";
import { sayDate } from "@/lib/kit/wall-clock";
import { paperNames, paperOf, shapeNames, wordingsFor } from "@/lib/paper/reply";
import { correspondence } from "@/lib/paper/write-by-post";
import { sheetOf } from "@/lib/questions/sheet";
import { ReplyForm } from "./reply-form";
import style from "./reply.module.css";

export const metadata: Metadata = { title: "Write by post" };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const asked = z.object({ as: z.enum(shapeNames).catch("letter"), paper: z.enum(paperNames).optional().catch(undefined) });

export default async function Page({ params, searchParams }: Props) {
  const { ref } = await params;
  const actor = await requireDesk(`/desk/questions/${ref}/reply`);
  const sheet = await orNotFound(sheetOf(actor, ref));
  const { situation, magazine } = sheet;
  const { to, from, known } = await orNotFound(correspondence(actor, sheet));
  const { as: shape, paper } = asked.parse(await searchParams);
  const here = `/desk/questions/${situation.reference}`;
  return (
    <main className={`page ${style.page}`} id="main">
      <nav className={`crumb ${style.off}`} aria-label="You are in"><Link href="/desk/questions">Questions</Link><span aria-hidden="true">/</span><Link className="num" href={here}>{situation.reference}</Link></nav>
      <h1 className={style.off}>Write by post</h1>
      <p className={`facts ${style.off}`}>About <Link className="link" href={here}>{sheet.slugLine}</Link>.</p>
      <ReplyForm
        questionId={situation.questionId}
        reference={situation.reference}
        shape={shape}
        paper={paper ?? paperOf(magazine.locale)}
        token={letterToken()}
        to={to}
        from={from}
        magazine={magazine.name}
        date={sayDate(requestTime(), magazine.locale, magazine.timeZone)}
        lang={magazine.locale}
        wordings={wordingsFor(known)}
      />
    </main>
  );
}
