// The letter tray: letters that came by post, as scans, waiting to be typed; and what has to go back to their senders.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { ActionForm, Send } from "@/app/ui/form";
import { letterColumns } from "@/lib/intake/queries";
import { type TrayList, trayListNames, trayLists } from "@/lib/paper/paper";
import { tray, trayCounts } from "@/lib/paper/queries";
import { takeBack } from "./actions";
import { OriginalRow } from "./original-row";
import { PutIn } from "./put-in";
import { LetterRow } from "./letter-row";
import style from "./paper.module.css";

export const metadata: Metadata = { title: "Letter tray" };

const asked = z.object({
  list: z.enum(trayListNames).catch("waiting"),
  magazine: z.string().optional().catch(undefined),
  did: z.coerce.number().int().positive().optional().catch(undefined),
});

const nothing: Record<TrayList, string> = {
  waiting: "The tray is empty. Scans of letters stand here as they are put in, and are read as far as a machine can read them.",
  aside: "Nothing was set aside.",
  done: "No letter of the tray is a question yet.",
  originals: "Nothing has to go back to anybody.",
};

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk/paper");
  const columns = await letterColumns(actor);
  if (columns.length === 0) notFound();
  const { list, magazine, did } = asked.parse(await searchParams);
  const now = requestTime();
  const [letters, counts] = await Promise.all([tray(actor, list, magazine), trayCounts(actor, magazine, now)]);
  const several = new Set(columns.map((column) => column.magazine)).size > 1;
  const at = (name: TrayList) => `/desk/paper?${new URLSearchParams({ ...(name === "waiting" ? {} : { list: name }), ...(magazine ? { magazine } : {}) })}`.replace(/\?$/, "");
  return (
    <main className={`page ${style.page}`} id="main">
      <h1>Letter tray</h1>
      <p className={style.lead}>Letters that came by post. Put in what the scanner or the telephone made of them; they are typed here, and go the way of every other question. <Link className="link" href="/desk/inbox/letter">Type in a letter</Link> without a scan.</p>
      {did && (
        <div className="did" role="status">
          <p>The letter is set aside.</p>
          <ActionForm action={takeBack} label="Take it back"><input type="hidden" name="letterId" value={did} /><Send className="b" sending="Taking it back…">Take it back into the tray</Send></ActionForm>
        </div>
      )}
      <PutIn address="/api/paper" label="Put a letter in the tray" columns={columns.map(({ id, name, magazine: title }) => ({ id, name: several ? `${name}, ${title}` : name }))} />
      <nav className="tabs" aria-label="Lists">
        {trayListNames.map((name) => (
          <Link key={name} href={at(name)} aria-current={list === name ? "page" : undefined}>
            {trayLists[name]} {counts[name]}
            {name === "originals" && counts.overdue > 0 && <>, <span className="late">{counts.overdue} late</span></>}
          </Link>
        ))}
      </nav>
      {letters.length === 0 && <p className="empty copy">{nothing[list]}</p>}
      <ul className={style.rows}>
        {letters.map((letter) => (list === "originals" ? <OriginalRow key={letter.id} letter={letter} now={now} /> : <LetterRow key={letter.id} letter={letter} now={now} severalColumns={columns.length > 1} />))}
      </ul>
    </main>
  );
}
