"use client";
// Evidence with a fact: pictures of the page it rests on, or a PDF. For who works on the text, and never printed.
import { useId, useState } from "react";
import { bounds, type ClaimView } from "@/lib/facts/claim";
import styles from "./facts.module.css";

type Props = {
  claim: ClaimView;
  /** Where a scan is to be looked at. */
  address: (id: number) => string;
  mayAdd: boolean;
  /** Each resolves with what stands in the way, or null. */
  onAdd: (file: File) => Promise<string | null>;
  onDrop: (id: number) => Promise<string | null>;
};

export function Scans({ claim, address, mayAdd, onAdd, onDrop }: Props) {
  const id = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const add = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > bounds.upload) return setRefusal(`“${file.name}” is larger than ${bounds.upload / 1024 / 1024} MB. Save the pages you need by themselves.`);
    setSending(true);
    setRefusal(await onAdd(file));
    setSending(false);
  };
  if (!mayAdd && claim.scans.length === 0) return null;
  return (
    <div className={styles.scans}>
      {claim.scans.map((scan) => (
        <p key={scan.id}>
          <a className="link" href={address(scan.id)} target="_blank" rel="noreferrer">{scan.name}</a>
          {mayAdd && <button type="button" className="b bare" aria-label={`Take the scan ${scan.name} away`} onClick={async () => setRefusal(await onDrop(scan.id))}>Take away</button>}
        </p>
      ))}
      {mayAdd && (
        <details>
          <summary>Add a scan</summary>
          <label htmlFor={id}>{isSending ? "Sending…" : "A scan of the source"}</label>
          <input
            id={id}
            type="file"
            accept="image/*,application/pdf"
            disabled={isSending}
            aria-describedby={`${id}-help`}
            onChange={(event) => {
              void add(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
          <p className={styles.help} id={`${id}-help`}>A picture or a PDF, {bounds.upload / 1024 / 1024} MB at most. Seen by who works on this text, never printed.</p>
        </details>
      )}
      {refusal && <p className="err" role="alert">{refusal}</p>}
    </div>
  );
}
