import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AnswerPage } from "@/app/parts/answer-page";
import { PrintFoot } from "@/app/parts/print-foot";
import { StructuredData } from "@/app/parts/structured-data";
import { addressOf, printedAddress } from "@/lib/magazine/address";
import { answerAt } from "@/lib/publishing/answer";
import { related } from "@/lib/publishing/entries";
import { theColumn } from "../the-column";

export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string; path: string }> };

const read = cache(async (columnPath: string, path: string) => {
  const { column, magazine } = await theColumn(columnPath);
  const answer = (await answerAt(column.id, path)) ?? notFound();
  return { column, magazine, answer, address: addressOf(magazine, `/${column.path}/${answer.path}`) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column: columnPath, path } = await params;
  const { column, magazine, answer, address } = await read(columnPath, path);
  const description = answer.deck || answer.question.slice(0, 200);
  return {
    title: `${answer.headline} · ${column.name}`,
    description,
    authors: answer.bylines.map(({ name }) => ({ name })),
    alternates: { canonical: address, types: { "application/rss+xml": addressOf(magazine, `/${column.path}/feed.xml`) } },
    openGraph: {
      type: "article",
      title: answer.headline,
      description,
      url: address,
      siteName: `${column.name}, ${magazine.name}`,
      locale: magazine.locale.replace("-", "_"),
      publishedTime: answer.publishedAt.toISOString(),
      modifiedTime: answer.changedAt.toISOString(),
      authors: answer.bylines.map(({ handle }) => addressOf(magazine, `/contributors/${handle}`)),
      section: answer.kicker || undefined,
    },
    twitter: { card: "summary", title: answer.headline, description },
  };
}

export default async function Page({ params }: Props) {
  const { column: columnPath, path } = await params;
  const { column, magazine, answer, address } = await read(columnPath, path);
  const more = await related(answer);
  return (
    <>
      <StructuredData answer={answer} column={column} magazine={magazine} address={address} />
      <PrintFoot words={`${[magazine.name, answer.issue?.name].filter(Boolean).join(", ")} · ${printedAddress(address)}`} />
      <AnswerPage answer={answer} column={column} magazine={magazine} more={more} address={address} />
    </>
  );
}
