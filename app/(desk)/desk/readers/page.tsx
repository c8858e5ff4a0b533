// Readers: whoever has asked or told something, those who wrote last first.
import type { Metadata } from "next";
import Form from "next/form";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { sayWhen } from "@/app/parts/asked-line";
import { lastSeen, sayLastSeen } from "@/lib/kit/last-seen";
import { myMagazines } from "@/lib/magazine/queries";
import { type ReaderRow, readersList } from "@/lib/readers/queries";
import { counted } from "@/lib/readers/reader";
import s from "./readers.module.css";

export const metadata: Metadata = { title: "Readers" };

const asked = z.object({
  magazine: z.string().optional().catch(undefined),
  q: z.string().max(200).transform((q) => q.trim() || undefined).optional().catch(undefined),
  /** The last reader of the page before. */
  before: lastSeen,
});

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk/readers");
  const { magazine: handle, q, before } = asked.parse(await searchParams);
  const mine = (await myMagazines(actor)).filter(({ may }) => may("sitAtDesk"));
  const magazine = handle ? (mine.find((one) => one.handle === handle) ?? notFound()) : undefined;
  const { readers, after } = await orNotFound(readersList(actor, { magazineId: magazine?.id, q, before }));
  const older = `/desk/readers?${new URLSearchParams(Object.entries({ magazine: handle, q, before: after && sayLastSeen(after) }).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
  const where = magazine ?? mine[0] ?? notFound();
  const seesAddresses = where.may("seeReaderAddress");
  return (
    <main className={`page ${s.page}`} id="main">
      <h1>Readers</h1>
      <p className={s.lead}>Whoever has asked or told something, one page to each: everything from them, by whichever way it came.</p>
      <Form action="/desk/readers" className={s.find} role="search">
        {handle && <input type="hidden" name="magazine" value={handle} />}
        <label htmlFor="q">Find readers</label>
        <input className="t" type="search" id="q" name="q" defaultValue={q} placeholder={seesAddresses ? "A name, a town, an address" : "A name, a town"} key={q} />
        <button className="b" type="submit">Find</button>
      </Form>
      {readers.length === 0 && <p className={s.empty}>{after ? "None on this page; there are earlier ones." : q ? "No reader like this." : "Nobody has written yet. The first reader who asks will be here."}</p>}
      <ul className={s.list} aria-label="Readers">
        {readers.map((reader) => <Row key={reader.id} reader={reader} timeZone={where.timeZone} magazine={!magazine && mine.length > 1} />)}
      </ul>
      {after && <p className={s.more}><Link className="b" href={older}>Earlier</Link></p>}
    </main>
  );
}

/** @param timeZone of the whole list: it is in the order of time, and “yesterday” does not stand above “today” */
function Row({ reader, timeZone, magazine }: { reader: ReaderRow; timeZone: string; magazine: boolean }) {
  const said = [counted(reader.questions, "question", "questions"), counted(reader.tips, "tip", "tips")].filter(Boolean).join(", ");
  return (
    <li className={s.row}>
      <Link className={s.name} href={`/desk/readers/${reader.id}`}>{reader.name || "No name given"}</Link>
      <span className={s.from}>{[reader.town, reader.region].filter(Boolean).join(", ")}</span>
      <span className={s.address}>{reader.address}{reader.addresses > 1 && <span className="quiet">{reader.address && " "}and {reader.addresses === 2 ? "one more" : `${reader.addresses - 1} more`}</span>}</span>
      <span className={s.said}>{said}{magazine && <span className={s.magazine}>{reader.magazine}</span>}</span>
      <time dateTime={reader.lastAt.toISOString()}>{sayWhen(reader.lastAt, { locale: reader.locale, timeZone }, requestTime())}</time>
    </li>
  );
}
