"use client";
// One import, how far it is, said anew while it goes on.
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { z } from "zod";
import { ActionForm, Send } from "@/app/ui/form";
import { saySize } from "@/lib/kit/size";
import { sayUpload } from "@/lib/uploads/upload";
import type { ImportState } from "@/lib/mailroom/import";
import { discardImportAction, resumeImportAction, stopImportAction } from "./actions";
import s from "@/app/parts/bring-in.module.css";

export type Progress = { state: ImportState; size: number; uploaded: number; takenIn: number; mails: number; known: number; attention: number; sorting: number; lastError: string | null };
const told = z.object({ state: z.enum(["uploading", "taking", "stopped", "finished"]), size: z.number(), uploaded: z.number(), takenIn: z.number(), mails: z.number(), known: z.number(), attention: z.number(), sorting: z.number(), lastError: z.string().nullable() });

const n = (count: number) => count.toLocaleString("en-US");
const mails = (count: number) => (count === 1 ? "1 mail" : `${n(count)} mails`);
const goesOn = ({ state, sorting }: Progress) => state === "taking" || (state === "finished" && sorting > 0);

/** @param isComing the file is being sent just now, from whichever window */
export function ImportRow({ id, fileName, about, isComing, began }: { id: number; fileName: string; about: string; isComing: boolean; began: Progress }) {
  const router = useRouter();
  const [now, setNow] = useState(began);
  const isGoing = goesOn(now);
  useEffect(() => {
    if (!isGoing) return;
    const stop = new AbortController();
    const timer = setInterval(() => {
      void fetch(`/api/mail-import/${id}`, { signal: stop.signal })
        .then(async (response) => {
          if (!response.ok) return;
          const next = told.parse(await response.json());
          setNow(next);
          if (!goesOn(next)) router.refresh();
        })
        .catch(() => {}); // the next look tells
    }, 1500);
    return () => (stop.abort(), clearInterval(timer));
  }, [id, isGoing, router]);
  const act = (action: typeof stopImportAction, label: string, className = "b") => (
    <ActionForm action={action} label={`${label}: ${fileName}`}><input type="hidden" name="importId" value={id} /><Send className={className}>{label}</Send></ActionForm>
  );
  return (
    <li className={s.row}>
      <p className={s.name}>{fileName}</p>
      <p className="why">{about}, {saySize(now.size)}</p>
      <Where of={now} isComing={isComing} />
      {now.state === "taking" && <progress className={s.bar} max={now.size} value={now.takenIn} aria-label={`Taking in ${fileName}`} />}
      {now.lastError && now.state !== "finished" && <p className="err">{now.lastError}</p>}
      <div className="moves">
        {now.state === "taking" && act(stopImportAction, "Stop")}
        {now.state === "stopped" && now.uploaded === now.size && act(resumeImportAction, "Go on", "b go")}
        {(now.state === "stopped" || now.state === "uploading") && act(discardImportAction, now.mails > 0 ? "Leave the rest" : "Give it up", "b bare")}
        {now.state === "finished" && now.mails > 0 && <><Link className="b" href="/desk/mail?tray=everything">Look at the mail</Link>{now.attention > 0 && <Link className="b" href="/desk/mail">{n(now.attention)} need attention</Link>}</>}
      </div>
    </li>
  );
}

function Where({ of: { state, size, uploaded, takenIn, mails: count, known, attention, sorting }, isComing }: { of: Progress; isComing: boolean }) {
  const there = known > 0 && `, ${known === count ? "all of them" : n(known)} there already`;
  const percent = (part: number) => `${Math.floor((part / size) * 100)}%`;
  if (state === "uploading" || (state === "stopped" && uploaded < size)) return <p>{sayUpload({ uploaded, size, isComing: isComing && state === "uploading" })}</p>;
  if (state === "stopped") return <p>Stopped at {percent(takenIn)}: {mails(count)} taken in{there}.</p>;
  if (state === "taking") return <p role="status">{count === 0 && takenIn === 0 ? "The mailroom is about to begin with it." : <>{mails(count)} taken in so far{there}.</>}</p>;
  if (takenIn < size) return <p>Given up after {mails(count)}{there}.</p>;
  return <p role="status">{mails(count)}{there}.{attention > 0 && ` ${n(attention)} need attention.`}{sorting > 0 && ` ${n(sorting)} are still being sorted.`}</p>;
}
