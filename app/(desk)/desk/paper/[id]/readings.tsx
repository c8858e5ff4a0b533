"use client";
// What the machine has read: a first draft, page by page. It goes into the transcription when a person says so, and never over
// words that stand there already unless that person says that, too.
import { useState } from "react";
import { ActionForm, Send } from "@/app/ui/form";
import { readAgain } from "../actions";
import style from "./letter.module.css";
import { type Reading, useTyping } from "./transcribing";

const said = { waiting: "waiting to be read…", read: "read", failed: "could not be read. Type it by hand." } as const;

export function Readings() {
  const { readings, pane, type } = useTyping();
  const [offered, setOffered] = useState<string | null>(null);
  const read = readings.filter(({ recognition }) => recognition === "read");
  const use = (text: string) => (pane.transcript.trim() === "" || pane.transcript.trim() === text.trim() ? type({ transcript: text }) : setOffered(text));
  const settle = (transcript: string) => {
    type({ transcript });
    setOffered(null);
  };
  return (
    <section className={style.readings} aria-label="Recognised text">
      <h2 className="lab">Recognised text</h2>
      <ul>
        {readings.map((reading, at) => <Page key={reading.id} reading={reading} position={at + 1} use={use} />)}
      </ul>
      {readings.length > 1 && read.length === readings.length && <p className="moves"><button type="button" className="b" onClick={() => use(read.map(({ recognised }) => recognised).join("\n\n"))}>Use the recognised text of all pages</button></p>}
      <p className="vh" role="status">{readings.some(({ recognition }) => recognition === "waiting") ? "" : "All pages have been gone through."}</p>
      {offered !== null && (
        <div className={style.offer} role="group" aria-label="There are words already">
          <p>There are words in the transcription already. They stay unless you say otherwise.</p>
          <p className="moves">
            <button type="button" className="b" onClick={() => settle(`${pane.transcript.trimEnd()}\n\n${offered}`)}>Add it at the end</button>
            <button type="button" className="b" onClick={() => settle(offered)}>Put it in their place</button>
            <button type="button" className="b bare" onClick={() => setOffered(null)}>Leave them</button>
          </p>
        </div>
      )}
    </section>
  );
}

function Page({ reading: { id, recognition, recognised }, position, use }: { reading: Reading; position: number; use: (text: string) => void }) {
  return (
    <li>
      <p>
        <span className={recognition === "failed" ? "care" : "mid"}>Page {position}: {said[recognition]}</span>
        {recognition === "read" && <button type="button" className="b" aria-label={`Use the recognised text of page ${position}`} onClick={() => use(recognised)}>Use the recognised text</button>}
      </p>
      {recognition === "read" && <details><summary className="link">See it</summary><div className={`copy ${style.recognised}`}>{recognised}</div></details>}
      {recognition === "failed" && (
        <ActionForm action={readAgain} label={`Read page ${position} again`}>
          <input type="hidden" name="pageId" value={id} />
          <Send className="b bare" sending="Asking…">Try to read it again</Send>
        </ActionForm>
      )}
    </li>
  );
}
