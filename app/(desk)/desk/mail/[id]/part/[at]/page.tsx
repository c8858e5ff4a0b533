// A mail that lies within a mail: read anew from the raw file, and shown like any other.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { rowId } from "@/lib/kit/typed";
import { mailAt, place } from "@/lib/mailroom/files";
import { mailFilter, mailQuery } from "@/lib/mailroom/mail-filter";
import { mailFor } from "@/lib/mailroom/queries";
import { readMail } from "@/lib/mime/read";
import { MailHead, Oddities } from "../../../mail-head";
import { MailFiles, MailWords } from "../../../mail-sheet";
import s from "../../../one.module.css";

export const metadata: Metadata = { title: "A mail within a mail" };

type Props = { params: Promise<{ id: string; at: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const [{ id, at }, search] = await Promise.all([params, searchParams]);
  const actor = await requireDesk(`/desk/mail/${encodeURIComponent(id)}`);
  const [mailId, where] = [rowId.safeParse(id), place.safeParse(at)];
  if (!mailId.success || !where.success) notFound();
  const outer = await orNotFound(mailFor(actor, mailId.data));
  const read = await readMail(await orNotFound(mailAt(actor, mailId.data, where.data)));
  const filter = mailFilter.parse(search);
  const query = mailQuery(filter, { before: filter.before });
  const here = `/desk/mail/${outer.id}/part/${where.data.join(".")}`;
  return (
    <main className="page narrow" id="main">
      <p className="crumb"><Link href={`/desk/mail/${outer.id}${query}`}>{outer.reading?.subject || "The mail it lies in"}</Link><span aria-hidden="true">·</span><span>a mail within it</span></p>
      <h1 className={s.subject}>{"reading" in read ? read.reading.subject || "No subject" : "A mail that could not be read"}</h1>
      {"reading" in read ? (
        <>
          <MailHead reading={read.reading} />
          <Oddities reading={read.reading} />
          <MailWords reading={read.reading} here={here} html={`${here}/html`} asHtml={search.as === "html"} query={query} />
          <MailFiles mailId={outer.id} attachments={read.reading.attachments} at={where.data.join(".")} query={query} />
        </>
      ) : (
        <p className="empty copy">{read.said}</p>
      )}
    </main>
  );
}
