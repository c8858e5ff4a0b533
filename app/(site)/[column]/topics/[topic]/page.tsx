import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Contents, countAnswers } from "@/app/parts/contents";
import { TopicRun } from "@/app/parts/find";
import { addressOf } from "@/lib/magazine/address";
import { publicTopic } from "@/lib/magazine/public";
import { onTopic, topicsWithAnswers } from "@/lib/publishing/entries";
import { theColumn } from "../../the-column";

export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string; topic: string }> };

const read = cache(async (columnPath: string, topicPath: string) => {
  const { column, magazine } = await theColumn(columnPath);
  return { column, magazine, topic: (await publicTopic(magazine.id, topicPath)) ?? notFound() };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column: columnPath, topic: topicPath } = await params;
  const { column, magazine, topic } = await read(columnPath, topicPath);
  return { title: `${topic.name} · ${column.name}`, alternates: { canonical: addressOf(magazine, `/${column.path}/topics/${topic.path}`) } };
}

export default async function Page({ params }: Props) {
  const { column: columnPath, topic: topicPath } = await params;
  const { column, topic } = await read(columnPath, topicPath);
  const [entries, topics] = await Promise.all([onTopic(column.id, topic.id), topicsWithAnswers(column.id)]);
  return (
    <>
      <header className="head plain">
        <p className="kicker">Topic</p>
        <h1>{topic.name}</h1>
        <p className="deck">{entries.length === 0 ? "Nothing on this is published yet." : `${countAnswers(entries.length)}, the newest first.`}</p>
      </header>
      {entries.length > 0 && <section className="list" aria-label="The answers"><Contents entries={entries} last="issue" heading="h2" /></section>}
      {topics.length > 1 && (
        <section className="topics" aria-labelledby="topics"><h2 className="h" id="topics">Other topics</h2><div><TopicRun columnPath={column.path} topics={topics} current={topic.path} /></div></section>
      )}
    </>
  );
}
