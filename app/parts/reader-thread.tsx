// What the desk asked the reader, and what came back.
import { Copy } from "./copy";
import { sayWhenWithin } from "./asked-line";

type Asked = { askedBy: string; body: string; askedAt: Date; reply: string | null; repliedAt: Date | null };

export function ReaderThread({ thread, reader, magazine, now }: { thread: Asked[]; reader: string; magazine: { locale: string; timeZone: string }; now: Date }) {
  if (thread.length === 0) return null;
  return (
    <section className="sec thread" aria-label="With the reader">
      <h2 className="lab">With the reader</h2>
      {thread.map((asked, at) => (
        <div key={at}>
          <p className="quiet"><b>{asked.askedBy}</b> asked, {sayWhenWithin(asked.askedAt, magazine, now)}</p>
          <div className="copy"><Copy text={asked.body} /></div>
          {asked.reply && asked.repliedAt ? (
            <div className="reply">
              <p className="quiet"><b>{reader}</b> replied, {sayWhenWithin(asked.repliedAt, magazine, now)}</p>
              <div className="copy"><Copy text={asked.reply} /></div>
            </div>
          ) : <p className="care">No reply yet.</p>}
        </div>
      ))}
    </section>
  );
}
