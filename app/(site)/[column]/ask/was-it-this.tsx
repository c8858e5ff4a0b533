"use client";
// "Was it this?": under the question, while it is typed, answers that come close. A help, never in the way: whatever fails, it stays silent.
import { useEffect, useState } from "react";
import style from "./ask.module.css";

type Near = { path: string; headline: string; deck: string };
/** So many words in, and so long a pause in typing. */
const fewest = 6;
const pause = 900;

export function WasItThis({ path }: { path: string }) {
  const [near, setNear] = useState<Near[]>([]);
  useEffect(() => {
    const field = document.getElementById("question") as HTMLTextAreaElement | null;
    if (!field) return;
    let timer: ReturnType<typeof setTimeout>;
    let last = "";
    const look = async () => {
      const words = field.value.slice(0, 2000);
      if (words === last || words.trim().split(/\s+/).length < fewest) return;
      last = words;
      try {
        const answer = await fetch(`/api/ask/${path}/near`, { method: "POST", body: words });
        if (answer.ok && last === words) setNear((await answer.json()) as Near[]);
      } catch {
        // away: the form is what matters
      }
    };
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), pause);
    };
    field.addEventListener("input", typed);
    return () => {
      clearTimeout(timer);
      field.removeEventListener("input", typed);
    };
  }, [path]);
  return (
    <div aria-live="polite">
      {near.length > 0 && (
        <section className={style.was} aria-labelledby="was-it-this">
          <h2 id="was-it-this">Was it this? We have answered something close.</h2>
          <ul>
            {near.map((answer) => (
              <li key={answer.path}>
                <a href={`/${path}/${answer.path}`} target="_blank" rel="noopener">{answer.headline}</a>
                {answer.deck && <p>{answer.deck}</p>}
              </li>
            ))}
          </ul>
          <p className="help">They open in a tab of their own. If yours is different, carry on.</p>
        </section>
      )}
    </div>
  );
}
