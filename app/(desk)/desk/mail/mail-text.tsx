// The text of a mail as a person reads it: the new words, and what was quoted, signed or added folded away, one click each.
import { Copy } from "@/app/parts/copy";
import { type Segment, segmentsOf } from "@/lib/mime/segments";
import s from "./one.module.css";

const folded: Record<Exclude<Segment["kind"], "said">, string> = { quoted: "Quoted", signature: "Signature", forwarded: "Forwarded", footer: "Added below" };

export function MailText({ text }: { text: string }) {
  const segments = segmentsOf(text).filter((segment) => segment.text.trim() !== "");
  if (segments.length === 0) return <p className={s.quiet}>There are no words in it.</p>;
  // With nothing new in it, whoever sent it meant what it quotes or forwards: that is shown.
  const isAllFolded = segments.every(({ kind }) => kind !== "said");
  return (
    <div className={`copy ${s.text}`}>
      {segments.map(({ kind, text: words }, at) =>
        kind === "said" ? (
          <Copy key={at} text={words} />
        ) : (
          <details key={at} className={s.fold} open={(isAllFolded && kind !== "footer") || undefined}>
            <summary>{folded[kind]}, {lines(words)}</summary>
            <div className={s.folded}>{words.replace(/^\s*\n|\s+$/g, "")}</div>
          </details>
        ),
      )}
    </div>
  );
}

function lines(text: string): string {
  const count = text.split("\n").filter((line) => line.trim() !== "").length;
  return count === 1 ? "one line" : `${count} lines`;
}
