// The newest answer on the front of its column: enough of question and answer to want the rest.
import "@/app/ui/contents.css";
import { Names } from "@/app/parts/names";
import { type Document, textBlocks, textOf } from "@/lib/text/document";
import { paragraphsOf } from "@/lib/kit/typed";
import type { Answer } from "@/lib/publishing/answer";

export function Lead({ answer, columnPath }: { answer: Answer; columnPath: string }) {
  const [question] = paragraphsOf(answer.question);
  const href = `/${columnPath}/${answer.path}`;
  return (
    <article className="lead">
      <div>
        {answer.kicker && <p className="kicker">{answer.kicker}</p>}
        <h2 className={answer.headline.length > 70 ? "long" : undefined}><a href={href}>{answer.headline}</a></h2>
        {answer.deck && <p className="deck">{answer.deck}</p>}
        <p className="by">Answered by <Names bylines={answer.bylines} /></p>
        {answer.issue && <p className="at">{answer.issue.name}{answer.page !== null && `, page ${answer.page}`}</p>}
      </div>
      <div>
        <div className="qa">
          <div className="letter" aria-hidden="true">Q</div>
          <div><p className="asked">{shorten(question ?? "", 320)}</p>{answer.credit && <p className="credit">—{answer.credit}</p>}</div>
        </div>
        <div className="qa">
          <div className="letter" aria-hidden="true">A</div>
          <div className="answer">{beginningOf(answer.document, 320).map((words, at) => <p key={at}>{words}</p>)}<p className="on"><a href={href}>Read the answer</a></p></div>
        </div>
      </div>
    </article>
  );
}

/** The first textBlocks, cut at a word once there is enough to go on. */
function beginningOf(document: Document, most: number): string[] {
  const taken: string[] = [];
  let left = most;
  for (const words of textBlocks(document).map(textOf)) {
    if (words.trim() === "") continue;
    taken.push(shorten(words, left));
    left -= words.length;
    if (left < 60) break;
  }
  return taken;
}

/** Cut at a word, with an ellipsis. */
const shorten = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, "").replace(/[,;:—–.]$/, "")}…`);
