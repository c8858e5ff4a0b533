"use client";
// Files of mail on their way in: how far each is, and what stood in the way.
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { saySize } from "@/lib/kit/size";
import { Drop } from "@/app/parts/drop";
import s from "@/app/parts/bring-in.module.css";
import { isSingle, Refused, sendFile, sendMail } from "./sending";

type Sent = { name: string; size: number; uploaded: number };
type Singles = { all: number; sent: number; known: number };
const away = "The desk cannot be reached. Choose the same files again later: what is there already is known, and the rest goes on.";

/** Mails alone are sent a few at a time: each is one small request. */
const atOnce = 3;

export function BringIn({ columns }: { columns: { id: number; name: string }[] }) {
  const router = useRouter();
  const id = useId();
  const [column, setColumn] = useState(columns[0]?.id ?? 0);
  const [file, setFile] = useState<Sent | null>(null);
  const [singles, setSingles] = useState<Singles | null>(null);
  const [said, setSaid] = useState<string[]>([]);
  const stop = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => () => stop.current?.abort(), []);
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);

  const send = useCallback(
    async (files: File[]) => {
      if (stop.current) return;
      const { signal } = (stop.current = new AbortController());
      setBusy(true);
      setSaid([]);
      const problems: string[] = [];
      const attempt = async (name: string, work: () => Promise<void>) => {
        if (signal.aborted) return;
        await work().catch((error: unknown) => {
          if (!signal.aborted) problems.push(`${name}: ${error instanceof Refused ? error.message : away}`);
        });
      };
      const alone = files.filter(isSingle);
      if (alone.length > 0) {
        setSingles({ all: alone.length, sent: 0, known: 0 });
        const waiting = alone.values();
        const work = async () => {
          for (const one of waiting) {
            await attempt(one.name, async () => {
              const known = await sendMail(one, column, signal);
              setSingles((before) => before && { ...before, sent: before.sent + 1, known: before.known + Number(known) });
            });
          }
        };
        await Promise.all(Array.from({ length: atOnce }, work));
      }
      for (const one of files.filter((each) => !isSingle(each))) {
        const about = { name: one.name, size: one.size };
        await attempt(one.name, () => sendFile(one, column, (uploaded) => setFile({ ...about, uploaded }), signal));
        setFile(null);
        router.refresh();
      }
      stop.current = null;
      setBusy(false);
      setSaid(problems.length > 8 ? [...problems.slice(0, 8), `And ${problems.length - 8} more.`] : problems);
      router.refresh();
    },
    [column, router],
  );

  return (
    <section className={s.bring} aria-label="Bring in files">
      {columns.length > 1 && (
        <div className={`field ${s.column}`}>
          <label htmlFor={`${id}-column`}>For the column</label>
          <select className="t" id={`${id}-column`} value={column} disabled={busy} onChange={(event) => setColumn(Number(event.target.value))}>
            {columns.map(({ id: value, name }) => <option key={value} value={value}>{name}</option>)}
          </select>
        </div>
      )}
      <Drop label="Choose files" help="Mailboxes (.mbox), as mail programs and Google Takeout save them, and single mails (.eml), as many as you like. You can also drop them anywhere on this page." accept=".eml,.mbox,.mbx,message/rfc822,application/mbox" multiple onFiles={(files) => void send(files)} disabled={busy} />
      <noscript><p className="err">Bringing mail in needs JavaScript: the files are sent in slices.</p></noscript>
      <div aria-live="polite">
        {singles && <p className={s.now}>{singles.sent.toLocaleString("en-US")} of {singles.all.toLocaleString("en-US")} single mails are in{singles.known > 0 && `, ${singles.known === 1 ? "one of them was" : `${singles.known.toLocaleString("en-US")} of them were`} there already`}.</p>}
      </div>
      {file && (
        <div className={s.now}>
          <p><b>{file.name}</b> is being sent: {saySize(file.uploaded)} of {saySize(file.size)}.</p>
          <progress className={s.bar} max={file.size} value={file.uploaded} aria-label={`Sending ${file.name}`} />
        </div>
      )}
      {busy && <p className="moves"><button className="b" type="button" onClick={() => stop.current?.abort()}>Stop</button><span className="why">If this page is closed, choose the same file again: it goes on where it stopped.</span></p>}
      {said.length > 0 && <div className="oops" role="alert"><p>{said.length === 1 ? "A file was not taken." : "Some files were not taken."}</p><ul>{said.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></div>}
    </section>
  );
}
