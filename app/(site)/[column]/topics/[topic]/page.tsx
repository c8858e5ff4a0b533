import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Contents, countAnswers } from "@/app/parts/contents";
import { FeedLine, feedTypes } from "@/app/parts/feeds";
import { TopicRun } from "@/app/parts/find";
import { Headline } from "@/app/parts/headline";
import { addressOf } from "@/lib/magazine/address";
import { publicTopic } from "@/lib/magazine/public";
import { onTopic, topicsWithAnswers } from "@/lib/publishing/entries";
import { theColumn } from "../../the-column";

export const revalidate = false;
export const generateStaticParams = () => [];

/** So many stand here; all of them are looked through in the archive. */
const shown = 40;

type Props = { params: Promise<{ column: string; topic: string }> };

const read = cache(async (columnPath: string, topicPath: string) => {
  const { column, magazine } = await theColumn(columnPath);
  return { column, magazine, topic: (await publicTopic(magazine.id, topicPath)) ?? notFound() };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column: columnPath, topic: topicPath } = await params;
  const { column, magazine, topic } = await read(columnPath, topicPath);
  const address = addressOf(magazine, `/${column.path}/topics/${topic.path}`);
  return { title: `${topic.name} · ${column.name}`, alternates: { canonical: address, types: feedTypes(address, `${topic.name} · ${column.name} · ${magazine.name}`) } };
}

export default async function Page({ params }: Props) {
  const { column: columnPath, topic: topicPath } = await params;
  const { column, topic } = await read(columnPath, topicPath);
  const [{ entries, total }, topics] = await Promise.all([onTopic(column.id, topic.id, shown), topicsWithAnswers(column.id)]);
  return (
    <>
      <header className="head plain">
        <p className="kicker">Topic</p>
        <Headline>{topic.name}</Headline>
        <p className="deck">{total === 0 ? "Nothing on this is published yet." : total > shown ? `${countAnswers(total)}. These are the newest.` : `${countAnswers(total)}, the newest first.`}</p>
      </header>
      {entries.length > 0 && <section className="list" aria-label="The answers"><Contents entries={entries} last="issue" heading="h2" /></section>}
      <p className="onward">
        {total > shown && <a href={`/${column.path}/search?topic=${topic.path}`}>Look through all {total.toLocaleString("en-US")}, by year, historian or place</a>}
        <span><FeedLine words="Feeds on this topic" path={`/${column.path}/topics/${topic.path}`} /></span>
      </p>
      {topics.length > 1 && (
        <section className="topics" aria-labelledby="topics"><h2 className="h" id="topics">Other topics</h2><div><TopicRun columnPath={column.path} topics={topics} current={topic.path} /></div></section>
      )}
    </>
  );
}
