// Those whose questions were merged into this one, each with the words they sent.
import Link from "next/link";
import { MailWords } from "@/app/parts/mail-words";
import type { Asker, SentMessage } from "@/lib/questions/asked-by";

export function AlsoAsked({ others, sent, questionId }: { others: Asker[]; sent: SentMessage[]; questionId: number }) {
  if (others.length === 0) return null;
  return (
    <section className="sec" aria-label="Also asked by">
      <h2 className="lab">Also asked by <span>{others.length}</span></h2>
      {others.map((other) => (
        <details key={other.reference} className="also">
          <summary><b>{other.name || "Somebody who gave no name"}</b>{[other.town, other.region].filter(Boolean).map((part) => `, ${part}`)} <Link className="link num" href={`/desk/questions/${other.reference}`}>{other.reference}</Link></summary>
          {sent.filter((message) => message.questionId === other.questionId && message.questionId !== questionId).map((message, at) => <div className="copy" key={at}>{message.erasedAt ? <p className="quiet">These words were erased at their sender’s request.</p> : <MailWords text={message.body} isMail={message.channel === "email"} />}</div>)}
        </details>
      ))}
    </section>
  );
}
