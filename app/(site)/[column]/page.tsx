import type { Metadata } from "next";
import type { CSSProperties } from "react";
import { Contents, countAnswers } from "@/app/parts/contents";
import { columnFeedTypes } from "@/app/parts/feeds";
import { Find, TopicRun } from "@/app/parts/find";
import { askForFonts } from "@/app/parts/look";
import { Rail } from "@/app/parts/rail";
import { StructuredData } from "@/app/parts/structured-data";
import { columnData } from "@/lib/export/page-data";
import { sayDay } from "@/lib/kit/day";
import { coverFonts } from "@/lib/look/pairing";
import { addressOf } from "@/lib/magazine/address";
import { newestInFull } from "@/lib/publishing/answer";
import { inIssue, issuesWithAnswers, latest, topicsWithAnswers } from "@/lib/publishing/entries";
import { Lead } from "./lead";
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
    alternates: { canonical: address, types: columnFeedTypes(column, magazine) },
    openGraph: { type: "website", title: column.name, description: column.tagline, url: address, siteName: magazine.name, locale: magazine.locale.replace("-", "_") },
  };
}

export default async function Page({ params }: Props) {
  const { column, magazine } = await theColumn((await params).column);
  askForFonts(coverFonts(magazine.look.pairing));
  const [lead] = await newestInFull(column.id, 1);
  const numbers = await issuesWithAnswers(column.id);
  const shown = await Promise.all(numbers.slice(0, issuesOnFront).map(async (issue) => ({ ...issue, entries: await inIssue(column.id, issue.id) })));
  // What has appeared in no issue would stand nowhere on the front.
  const unprinted = (await latest(column.id, 13)).filter((entry) => entry.issueId === null && entry.path !== lead?.path).slice(0, 6);
  const topics = await topicsWithAnswers(column.id);
  return (
    <>
      <StructuredData data={columnData(column, magazine)} />
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
          {column.hasBoard && <a href={`/${column.path}/questions`}>Open questions</a>}
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

function Empty() {
  return <div className="lead none"><p className="deck">The first answers are being written. The question could be yours.</p></div>;
}
