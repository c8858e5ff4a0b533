"use client";
// A spreadsheet while it is read, brought in or taken back: said anew until it is done.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import b from "@/app/parts/bring-in.module.css";
import { ActionForm, Send } from "@/app/ui/form";
import { decidedOf, type Progress, progress, sayBecame, sayRows } from "@/lib/backlog/backlog";
import { stopAction } from "../actions";

const n = (count: number) => count.toLocaleString("en-US");

export function Going({ id, began }: { id: number; began: Progress }) {
  const router = useRouter();
  const [now, setNow] = useState(began);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setInterval(() => {
      void fetch(`/api/backlog/${id}`, { signal: stop.signal })
        .then(async (response) => {
          if (!response.ok) return;
          const next = progress.parse(await response.json());
          setNow(next);
          if (next.state !== began.state) router.refresh();
        })
        .catch(() => {}); // the next look tells
    }, 1000);
    return () => (stop.abort(), clearInterval(timer));
  }, [id, began.state, router]);
  const { state, rows, taken, undone, stayed, lastError } = now;
  return (
    <div className={b.now}>
      {state === "uploading" && <p>It has not come whole. Choose the same file again, and it goes on where it stopped.</p>}
      {state === "reading" && <><p role="status">{rows === 0 ? "The mailroom is about to read it." : `${sayRows(rows)} read so far.`}</p><progress className={b.bar} aria-label="Reading the file" /></>}
      {state === "bringing" && (
        <>
          <p role="status">{decidedOf(now) === 0 ? "The mailroom is about to begin with it." : `${n(decidedOf(now))} of ${sayRows(rows)} so far: ${sayBecame(now)}.`}</p>
          <progress className={b.bar} max={rows} value={decidedOf(now)} aria-label="Bringing in" />
          <ActionForm action={stopAction} label="Stop"><input type="hidden" name="importId" value={id} /><Send className="b" sending="Stopping…">Stop</Send></ActionForm>
        </>
      )}
      {state === "undoing" && <><p role="status">{n(undone + stayed)} of {n(taken)} looked at.</p><progress className={b.bar} max={Math.max(1, taken)} value={undone + stayed} aria-label="Taking back" /></>}
      <noscript><p><a className="link" href={`/desk/inbox/backlog/${id}`}>Look again</a></p></noscript>
      {lastError && <p className="err">{lastError}</p>}
    </div>
  );
}
