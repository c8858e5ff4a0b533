// The text of an answer that came by mail, to be unfolded.
import type { Document } from "@/lib/answers/document";
import { wordCount } from "@/lib/answers/words";
import { DocumentText } from "./document-text";
import style from "./mail-words.module.css";
import prose from "./revision.module.css";

export function MailedText({ document }: { document: Document }) {
  const words = wordCount(document);
  return (
    <details className={style.fold}>
      <summary>Read it, {words} {words === 1 ? "word" : "words"}</summary>
      <div className={`${prose.text} ${style.answer}`}><DocumentText document={document} /></div>
    </details>
  );
}
