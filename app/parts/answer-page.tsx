// An answer as readers get it. The page and the editor's preview draw this one component.
import { directionOf, DocumentText } from "@/app/parts/document-text";
import { paragraphsOf } from "@/lib/kit/typed";
import { addressOnPaper, printedAddress, shortAddressOf } from "@/lib/magazine/address";
import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";
import type { Answer } from "@/lib/publishing/answer";
import type { Entry } from "@/lib/publishing/entries";
import { AnswerNotes } from "./answer-notes";
import { Headline } from "./headline";
import { Names, namesOf } from "./names";
import { PrintFoot } from "./print-foot";
import { Rail } from "./rail";

type Props = { answer: Answer; column: PublicColumn; magazine: PublicMagazine; more: Entry[]; address: string };

/** Headline, Q, credit, A, bio, where it first appeared, corrections, how to ask, and more to read. */
export function AnswerPage({ answer, column, magazine, more, address }: Props) {
  const onPaper = addressOnPaper(address, shortAddressOf(magazine, answer.reference));
  return (
    <>
      <PrintFoot words={`${[magazine.name, answer.issue?.name].filter(Boolean).join(", ")} · ${printedAddress(onPaper)}`} />
      <article>
        <header className="head head-in">
          {answer.kicker && <p className="kicker">{answer.kicker}</p>}
          <Headline>{answer.headline}</Headline>
          {answer.deck && <p className="deck">{answer.deck}</p>}
          <p className="by">Answered by <Names bylines={answer.bylines} /></p>
        </header>
        <div className="cols">
          <div className="main" id="answer">
            <section className="qa" aria-label="The question">
              <div className="letter" aria-hidden="true">Q</div>
              <div>
                {paragraphsOf(answer.question).map((words, at) => <p className="asked" key={at} dir={directionOf(words)}>{words}</p>)}
                {answer.credit && <p className="credit">—{answer.credit}</p>}
              </div>
            </section>
            <section className="qa" aria-labelledby="the-answer">
              <div className="letter" aria-hidden="true">A</div>
              {/* The subheads of the text hang from it. */}
              <h2 className="vh" id="the-answer">The answer</h2>
              <div className="answer"><DocumentText document={answer.document} /></div>
            </section>
            <AnswerNotes answer={answer} column={column} magazine={magazine} address={address} onPaper={onPaper} />
          </div>
          <Rail column={column} magazine={magazine} />
        </div>
      </article>
      {more.length > 0 && <More heading={column.moreHeading} entries={more} />}
    </>
  );
}

function More({ heading, entries }: { heading: string; entries: Entry[] }) {
  return (
    <section className="more" aria-labelledby="more">
      <h2 className="h" id="more">{heading}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            {entry.kicker && <p className="kicker">{entry.kicker}</p>}
            <h3><a href={`/${entry.columnPath}/${entry.path}`}>{entry.headline}</a></h3>
            <p className="who">{[entry.issueName, namesOf(entry.bylines)].filter(Boolean).join(" · ")}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
