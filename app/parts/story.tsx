// The story so far: sentences, newest first, people in bold, what they said in serif italic.
import { dateFormat } from "@/lib/kit/formats";
import type { Told } from "@/lib/questions/story";
import { sayWhen } from "./asked-line";
import { Sentence } from "./sentence";

export function Story({ story, magazine, now, shown = 12 }: { story: Told[]; magazine: { locale: string; timeZone: string }; now: Date; shown?: number }) {
  const item = ({ id, at, who, sentence }: Told) => (
    <li key={id}>
      <time dateTime={at.toISOString()} title={dateFormat(magazine.locale, { timeZone: magazine.timeZone, dateStyle: "long", timeStyle: "short" }).format(at)}>{sayWhen(at, magazine, now)}</time>
      <span><b>{who}</b> <Sentence text={sentence} /></span>
    </li>
  );
  const earlier = story.slice(shown);
  return (
    <section className="sec story-so-far" aria-label="The story so far">
      <h2 className="lab">The story so far <span>{story.length === 1 ? "1 event" : `${story.length} events`}</span></h2>
      <ol className="story">{story.slice(0, shown).map(item)}</ol>
      {earlier.length > 0 && (
        <details>
          <summary className="link">{earlier.length === 1 ? "1 earlier event" : `${earlier.length} earlier events`}</summary>
          <ol className="story">{earlier.map(item)}</ol>
        </details>
      )}
    </section>
  );
}
