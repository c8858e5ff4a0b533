"use client";
// A spreadsheet on its way in: how far it is, and what stood in the way. Once it is there its own page opens.
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import s from "@/app/parts/bring-in.module.css";
import { Drop } from "@/app/parts/drop";
import { Refused, sendInSlices } from "@/app/parts/send-slices";
import { saySize } from "@/lib/kit/size";

const away = "The desk cannot be reached. Choose the same file again later: it goes on where it stopped.";

export function BringIn({ columns }: { columns: { id: number; name: string }[] }) {
  const router = useRouter();
  const id = useId();
  const [column, setColumn] = useState(columns[0]?.id ?? 0);
  const [sent, setSent] = useState<{ name: string; size: number; uploaded: number } | null>(null);
  const [said, setSaid] = useState("");
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const send = useCallback(
    async ([file]: File[]) => {
      if (stop.current || !file) return;
      const { signal } = (stop.current = new AbortController());
      const about = { name: file.name, size: file.size };
      setSaid("");
      setSent({ ...about, uploaded: 0 });
      try {
        const backlogId = await sendInSlices(file, column, "/api/backlog", (uploaded) => setSent({ ...about, uploaded }), signal);
        router.push(`/desk/inbox/backlog/${backlogId}`);
      } catch (error) {
        if (!signal.aborted) setSaid(error instanceof Refused ? error.message : away);
      } finally {
        stop.current = null;
        setSent(null);
        router.refresh();
      }
    },
    [column, router],
  );

  return (
    // Sent by the browser itself where no scripts run; else it is sent in slices as soon as it is chosen.
    <form className={s.bring} aria-label="Bring in a spreadsheet" method="post" encType="multipart/form-data" action="/desk/inbox/backlog/whole">
      {columns.length > 1 ? (
        <div className={`field ${s.column}`}>
          <label htmlFor={`${id}-column`}>For the column</label>
          <select className="t" id={`${id}-column`} name="columnId" value={column} disabled={sent !== null} onChange={(event) => setColumn(Number(event.target.value))}>
            {columns.map(({ id: value, name }) => <option key={value} value={value}>{name}</option>)}
          </select>
        </div>
      ) : <input type="hidden" name="columnId" value={column} />}
      <Drop
        label="Choose a spreadsheet"
        name="file"
        help="Saved as CSV, from Excel, Numbers, Google Sheets or a form’s answers; also parted by semicolons or tabs. Up to 50 MB and 100,000 rows. You can also drop it anywhere on this page."
        accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
        onFiles={(files) => void send(files)}
        disabled={sent !== null}
      />
      <noscript><p className="moves"><button className="b" type="submit">Send it</button><span className="why">Without JavaScript up to 1 MB.</span></p></noscript>
      {sent && (
        <div className={s.now}>
          <p role="status"><b>{sent.name}</b> is being sent: {saySize(sent.uploaded)} of {saySize(sent.size)}.</p>
          <progress className={s.bar} max={sent.size} value={sent.uploaded} aria-label={`Sending ${sent.name}`} />
          <p className="moves"><button className="b" type="button" onClick={() => stop.current?.abort()}>Stop</button><span className="why">Choose the same file again, and it goes on where it stopped.</span></p>
        </div>
      )}
      {said && <div className="oops" role="alert"><p>{said}</p></div>}
    </form>
  );
}
