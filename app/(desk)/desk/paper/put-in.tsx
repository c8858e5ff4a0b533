"use client";
// Scans and photographs on their way into the tray: chosen, dropped or photographed, one after the other if need be, then sent
// together as one letter.
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { z } from "zod";
import style from "./paper.module.css";

type Props = { address: string; columns?: { id: number; name: string }[]; label: string };
const answer = z.union([z.object({ letterId: z.number(), known: z.boolean() }), z.object({ refusal: z.string() })]);
/** What is taken. A telephone that is told so hands a HEIC photograph over as JPEG. */
const taken = "image/jpeg,image/png,application/pdf";
const away = "The desk cannot be reached just now. The pages are still here; try again in a minute.";
const size = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

export function PutIn({ address, columns, label }: Props) {
  const router = useRouter();
  const [files, setFiles] = useState<File[]>([]);
  const [column, setColumn] = useState(String(columns?.[0]?.id ?? ""));
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const id = useId();
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) alert.current?.focus();
  }, [said]);
  const add = useCallback((more: FileList | null | undefined) => {
    setSaid("");
    if (more) setFiles((before) => [...before, ...more]);
  }, []);
  useEffect(() => {
    // Anywhere on the page: a file dropped beside a small target would take its place in the window.
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop") add(event.dataTransfer.files);
    };
    const kinds = ["dragover", "dragleave", "drop"] as const;
    for (const kind of kinds) document.addEventListener(kind, hold);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, hold);
    };
  }, [add]);
  async function send() {
    setSaid("");
    if (files.length === 0) return setSaid("Choose a scan or photograph first.");
    setBusy(true);
    const form = new FormData();
    if (columns) form.set("columnId", column);
    for (const file of files) form.append("pages", file);
    const told = await fetch(address, { method: "POST", headers: { accept: "application/json" }, body: form }).then(async (response) => answer.parse(await response.json())).catch(() => ({ refusal: away }));
    setBusy(false);
    if ("refusal" in told) return setSaid(told.refusal);
    setFiles([]);
    if (columns) router.push(`/desk/paper/${told.letterId}${told.known ? "?known=1" : ""}`);
    else if (told.known) setSaid("These pages are in the letter already.");
    else router.refresh();
  }
  return (
    <form
      className={over ? `${style.putin} ${style.over}` : style.putin}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {said && <div className="oops" ref={alert} role="alert" tabIndex={-1}><p>{said}</p></div>}
      {columns && (columns.length > 1 ? (
        <div className={`field ${style.column}`}>
          <label htmlFor={`${id}-column`}>Column</label>
          <select className="t" id={`${id}-column`} name="columnId" value={column} onChange={(event) => setColumn(event.target.value)}>
            {columns.map(({ id: value, name }) => <option key={value} value={value}>{name}</option>)}
          </select>
        </div>
      ) : <input type="hidden" name="columnId" value={column} />)}
      {files.length > 0 && (
        <ol className={style.chosen} aria-label="Chosen">
          {files.map((file, at) => (
            <li key={`${file.name} ${at}`}>
              <span>{file.name} <span className="quiet">{size(file.size)}</span></span>
              <button type="button" className="b bare" aria-label={`Leave out ${file.name}`} onClick={() => setFiles(files.filter((_, n) => n !== at))}>Leave out</button>
            </li>
          ))}
        </ol>
      )}
      <div className={style.sources}>
        <label className={`b ${files.length === 0 ? "go" : ""}`}>{files.length === 0 ? "Choose scans" : "Choose more"}<input className={style.file} type="file" name="pages" multiple accept={taken} aria-label="Choose scans" onChange={(event) => { add(event.target.files); event.target.value = ""; }} /></label>
        <label className={`b ${style.camera}`}>Photograph a page<input className={style.file} type="file" accept="image/*" capture="environment" aria-label="Photograph a page" onChange={(event) => { add(event.target.files); event.target.value = ""; }} /></label>
        {files.length > 0 && <button className="b go" type="submit" aria-disabled={busy || undefined}>{busy ? "Sending…" : columns ? "Put it in the tray" : "Add to the letter"}</button>}
      </div>
      <p className="why">JPEG, PNG or PDF{columns ? "; the pages of one letter together. " : ". "}<span className={style.drop}>They can be dropped on this page, too.</span></p>
    </form>
  );
}
