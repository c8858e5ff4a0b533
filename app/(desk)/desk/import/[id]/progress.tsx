"use client";
// An import while it is being read, or while its pieces are being taken: said anew until it is done.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { z } from "zod";
import { ActionForm, Send } from "@/app/ui/form";
import { sayRead } from "@/lib/imports/import";
import { stopTakingAction } from "../actions";
import s from "@/app/parts/bring-in.module.css";

const told = z.object({ state: z.enum(["uploading", "reading", "refused", "taking", "lying"]), posts: z.number(), counts: z.object({ taking: z.number(), taken: z.number() }) });
export type Going = z.output<typeof told>;
const n = (count: number) => count.toLocaleString("en-US");

export function Progress({ id, began }: { id: number; began: Going }) {
  const router = useRouter();
  const [now, setNow] = useState(began);
  /** So many were marked when the page was opened: what is taken is counted against them. */
  const [marked] = useState(began.counts.taking);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setInterval(() => {
      void fetch(`/api/import/${id}`, { signal: stop.signal })
        .then(async (response) => {
          if (!response.ok) return;
          const next = told.parse(await response.json());
          setNow(next);
          if (next.state !== began.state) router.refresh();
        })
        .catch(() => {}); // the next look tells
    }, 1000);
    return () => (stop.abort(), clearInterval(timer));
  }, [id, began.state, router]);
  if (now.state === "reading") return <div className={s.now}><p role="status">{sayRead(now.posts)}</p><progress className={s.bar} aria-label="Reading the file" /></div>;
  if (now.state !== "taking") return null;
  return (
    <div className={s.now}>
      <p role="status">{n(now.counts.taking)} {now.counts.taking === 1 ? "is" : "are"} still to be taken.</p>
      <progress className={s.bar} max={Math.max(marked, now.counts.taking)} value={Math.max(0, marked - now.counts.taking)} aria-label="Taking" />
      <ActionForm action={stopTakingAction} label="Stop taking"><input type="hidden" name="importId" value={id} /><Send className="b" sending="Stopping…">Stop</Send></ActionForm>
    </div>
  );
}
