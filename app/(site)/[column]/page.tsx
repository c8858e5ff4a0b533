import type { Metadata } from "next";
import type { CSSProperties } from "react";
import { Contents, countAnswers } from "@/app/parts/contents";
import { Find, TopicRun } from "@/app/parts/find";
import { Names } from "@/app/parts/names";
import { Rail } from "@/app/parts/rail";
import { type Document, paragraphs, textOf } from "@/lib/answers/document";
import { sayDay } from "@/lib/kit/day";
import { paragraphsOf } from "@/lib/kit/typed";
import { addressOf } from "@/lib/magazine/address";
import { type Answer, newestInFull } from "@/lib/publishing/answer";
import { inIssue, issuesWithAnswers, latest, topicsWithAnswers } from "@/lib/publishing/entries";
import { theColumn } from "./the-column";

export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string }> };

/** So many issues stand on the front; the rest have pages of their own. */
const issuesOnFront = 3;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column, magazine } = await theColumn((await params).column);
  const address = addressOf(magazine, `/${column.path}`);
  return {
    title: `${column.name} · ${magazine.name}`,
    description: column.tagline || column.askIntro,
    alternates: { canonical: address, types: { "application/rss+xml": `${address}/feed.xml` } },
    openGraph: { type: "website", title: column.name, description: column.tagline, url: address, siteName: magazine.name, locale: magazine.locale.replace("-", "_") },
  };
}

export default async function Page({ params }: Props) {
  const { column, magazine } = await theColumn((await params).column);
  const [lead] = await newestInFull(column.id, 1);
  const numbers = await issuesWithAnswers(column.id);
  const shown = await Promise.all(numbers.slice(0, issuesOnFront).map(async (issue) => ({ ...issue, entries: await inIssue(column.id, issue.id) })));
  // What has appeared in no issue would stand nowhere on the front.
  const unprinted = (await latest(column.id, 13)).filter((entry) => entry.issueId === null && entry.path !== lead?.path).slice(0, 6);
  const topics = await topicsWithAnswers(column.id);
  return (
    <>
      <div className="nameplate">
        <ColumnName name={column.name} />
        {column.tagline && <p>{column.tagline}</p>}
      </div>
      <div className="top">
        {lead ? <Lead answer={lead} columnPath={column.path} /> : <Empty />}
        <Rail column={column} />
      </div>
      {unprinted.length > 0 && (
        <section className="issue" aria-labelledby="unprinted">
          <div><h2 id="unprinted">Lately</h2><p>Not yet in an issue</p></div>
          <Contents entries={unprinted} last="page" />
        </section>
      )}
      {shown.map(({ entries, ...issue }) => {
        const rest = entries.filter((entry) => entry.path !== lead?.path);
        return rest.length > 0 && (
          <section className="issue" aria-labelledby={`issue-${issue.path}`} key={issue.id}>
            <div>
              <h2 id={`issue-${issue.path}`}><a href={`/${column.path}/issues/${issue.path}`}>{issue.name}</a></h2>
              <p>{countAnswers(issue.answers)}<br />On sale from {sayDay(issue.onSaleOn, magazine.locale)}</p>
            </div>
            <Contents entries={rest} last="page" />
          </section>
        );
      })}
      {lead && (
        <p className="onward">
          <a href={`/${column.path}/archive`}>All answers</a>
          {numbers.length > 1 && <a href={`/${column.path}/issues`}>All issues</a>}
        </p>
      )}
      {lead && (
        <section className="topics" aria-labelledby="topics">
          <h2 className="h" id="topics">{topics.length > 0 ? "By topic" : "Search"}</h2>
          <div>
            {topics.length > 0 && <TopicRun columnPath={column.path} topics={topics} />}
            <Find columnPath={column.path} />
          </div>
        </section>
      )}
    </>
  );
}

/** The first word of the name is set in the house colour, as on a cover. */
function ColumnName({ name }: { name: string }) {
  const [first, ...rest] = name.split(" ");
  return <h1 style={{ "--letters": name.length } as CSSProperties}><i>{first}</i>{rest.length > 0 && ` ${rest.join(" ")}`}</h1>;
}

function Lead({ answer, columnPath }: { answer: Answer; columnPath: string }) {
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
          <div><p className="asked">{shorten(question ?? "", 320)}</p><p className="credit">—{answer.credit}</p></div>
        </div>
        <div className="qa">
          <div className="letter" aria-hidden="true">A</div>
          <div className="answer">{beginningOf(answer.document, 320).map((words, at) => <p key={at}>{words}</p>)}<p className="on"><a href={href}>Read the answer</a></p></div>
        </div>
      </div>
    </article>
  );
}

function Empty() {
  return <div className="lead none"><p className="deck">The first answers are being written. The question could be yours.</p></div>;
}

/** The first paragraphs, cut at a word once there is enough to go on. */
function beginningOf(document: Document, most: number): string[] {
  const taken: string[] = [];
  let left = most;
  for (const words of paragraphs(document).map(textOf)) {
    if (words.trim() === "") continue;
    taken.push(shorten(words, left));
    left -= words.length;
    if (left < 60) break;
  }
  return taken;
}

/** Cut at a word, with an ellipsis. */
const shorten = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, "").replace(/[,;:—–.]$/, "")}…`);
