"use client";
// The scan: page by page, larger and smaller, and turned when it lies on its side.
import { useState } from "react";
import { ActionForm, Send } from "@/app/ui/form";
import { movePageUp, readAgain, takePageOut } from "../actions";
import style from "./letter.module.css";

export type ShownPage = { id: number; position: number; width: number; height: number; mark: string; hasFile: boolean };
const sizes = [1, 1.5, 2, 3, 4] as const;

export function Scan({ pages, canTurn }: { pages: ShownPage[]; canTurn: boolean }) {
  const [at, setAt] = useState(0);
  const [size, setSize] = useState(0);
  const [turns, setTurns] = useState<Record<string, number>>({});
  const page = pages[Math.min(at, pages.length - 1)];
  if (!page) return null;
  const seen = `${page.id} ${page.mark}`;
  const turn = turns[seen] ?? 0;
  const sideways = turn % 180 !== 0;
  const { width, height } = page;
  const larger = sizes[size + 1];
  return (
    <section className={style.scan} aria-label="Scan">
      <div className={style.tools}>
        {pages.length > 1 && (
          <nav aria-label="Pages">
            {pages.map(({ id, position }, n) => <button type="button" key={id} className="b" aria-current={n === at ? "true" : undefined} aria-label={`Page ${position}`} onClick={() => setAt(n)}>{position}</button>)}
          </nav>
        )}
        <button type="button" className="b" onClick={() => setSize(Math.max(0, size - 1))} disabled={size === 0}>Smaller</button>
        <button type="button" className="b" onClick={() => setSize(Math.min(sizes.length - 1, size + 1))} disabled={larger === undefined}>Larger</button>
        <button type="button" className="b" onClick={() => setTurns({ ...turns, [seen]: (turn + 90) % 360 })}>Turn</button>
        {canTurn && turn !== 0 && (
          <ActionForm action={readAgain} label="Read it again">
            <input type="hidden" name="pageId" value={page.id} />
            <input type="hidden" name="turn" value={turn} />
            <Send className="b" sending="Turning…">Keep it so, and read it again</Send>
          </ActionForm>
        )}
      </div>
      <div className={style.glass}>
        {/* A link, so that the keyboard comes in here and can move about, as the pointer can. */}
        <a className={style.sheet} href={`/desk/paper/pages/${page.id}?mark=${page.mark}`} target="_blank" rel="noreferrer" aria-label={`Page ${page.position} of ${pages.length}: open it by itself`} style={{ width: `${sizes[size]! * 100}%`, aspectRatio: sideways ? `${height} / ${width}` : `${width} / ${height}` }}>
          <img
            src={`/desk/paper/pages/${page.id}?mark=${page.mark}`}
            width={width}
            height={height}
            alt=""
            style={{ width: sideways ? `${(width / height) * 100}%` : "100%", transform: `translate(-50%,-50%) rotate(${turn}deg)` }}
          />
        </a>
      </div>
      {canTurn && pages.length > 1 && (
        <div className={style.order}>
          {at > 0 && <ActionForm action={movePageUp} label="Move the page up"><input type="hidden" name="pageId" value={page.id} /><Send className="b bare" sending="Moving…">Page {page.position} comes before page {page.position - 1}</Send></ActionForm>}
          <ActionForm action={takePageOut} label="Take the page out"><input type="hidden" name="pageId" value={page.id} /><Send className="b bare" sending="Taking it out…">Page {page.position} does not belong to this letter</Send></ActionForm>
        </div>
      )}
      {page.hasFile && <p className="why"><a className="link" href={`/desk/paper/pages/${page.id}/file`} download>Save the file as it was put in</a></p>}
    </section>
  );
}
