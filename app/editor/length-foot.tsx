"use client";
// The length along the foot: words first, then a line against the bracket that was asked for.
import type { Node } from "@tiptap/pm/model";
import { type ReactNode, useState } from "react";
import type { Document } from "@/lib/text/document";
import { copyfit } from "@/lib/answers/copyfit";
import { findTK, wordCount } from "@/lib/text/words";
import styles from "./editor.module.css";
import { textIn } from "./text-in";
import { useText, useWriting } from "./writing";

const percent = (part: number) => `${Math.min(100, Math.round(part * 1000) / 10)}%`;

const counted = (document: Document) => ({ words: wordCount(document), tks: findTK(document).length });
const countIn = (doc: Node) => counted(textIn(doc));

/** @param asked length in words */
export function LengthFoot({ asked, left, right }: { asked: number; left?: ReactNode; right?: ReactNode }) {
  const { saving } = useWriting();
  const [first] = useState(() => counted(saving.document()));
  const { words, tks: missing } = useText(countIn, first);
  const fit = copyfit(words, asked);
  const whole = Math.max(fit.to * 1.25, fit.words);
  const style = { "--v": percent(fit.words / whole), "--lo": percent(fit.from / whole), "--hi": percent(fit.to / whole), "--k": percent(fit.to / Math.max(fit.words, 1)) } as React.CSSProperties;
  return (
    <footer className={styles.foot} aria-label="Length">
      <div>
        <p className={styles.aside}>{left}</p>
        <div>
          <span className={fit.state === "over" ? "gauge over" : "gauge"} style={style} aria-hidden="true"><u /><i /></span>
          <p>
            <b className={fit.state === "over" ? "late" : undefined}>{fit.words.toLocaleString("en-US")} {fit.words === 1 ? "word" : "words"}.</b> {fit.sentence}
            {missing > 0 && <span className="care"> {missing === 1 ? "One TK is left" : `${missing} TKs are left`}: it cannot go to print with {missing === 1 ? "it" : "them"}.</span>}
          </p>
        </div>
        <p className={styles.due}>{right}</p>
      </div>
    </footer>
  );
}
