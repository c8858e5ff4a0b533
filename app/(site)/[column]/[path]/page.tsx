import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AnswerPage } from "@/app/parts/answer-page";
import { citationTags } from "@/app/parts/citation-tags";
import { columnFeedTypes } from "@/app/parts/feeds";
import { StructuredData } from "@/app/parts/structured-data";
import { answerData } from "@/lib/export/answer-data";
import { citableOf } from "@/lib/export/citable";
import { cardAddress, cardAlt, cardOf, cardSize } from "@/lib/export/card";
import { embedAddress } from "@/lib/export/oembed";
import { addressOf, shortAddressOf } from "@/lib/magazine/address";
import { answerAt } from "@/lib/publishing/answer";
import { related } from "@/lib/search/related";
import { whoAsked } from "@/lib/publishing/who-asked";
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
  const card = cardOf(answer, column, magazine);
  const picture = { url: cardAddress(address, card), ...cardSize, type: "image/png", alt: cardAlt(card) };
  return {
    title: `${answer.headline} · ${column.name}`,
    description,
    authors: answer.bylines.map(({ name }) => ({ name })),
    alternates: { canonical: address, types: { ...columnFeedTypes(column, magazine), "application/json+oembed": [{ url: embedAddress(magazine, address), title: answer.headline }] } },
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
      images: [picture],
    },
    twitter: { card: "summary_large_image", title: answer.headline, description, images: [picture] },
    other: citationTags(citableOf(answer, column, magazine, address)),
  };
}

export default async function Page({ params }: Props) {
  const { column: columnPath, path } = await params;
  const { column, magazine, answer, address } = await read(columnPath, path);
  const [more, asker] = await Promise.all([related(answer), whoAsked(answer)]);
  return (
    <>
      {/* React puts it into the head. https://microformats.org/wiki/rel-shortlink */}
      <link rel="shortlink" href={shortAddressOf(magazine, answer.reference)} />
      <StructuredData data={answerData({ answer, asker, column, magazine, address })} />
      <AnswerPage answer={answer} column={column} magazine={magazine} more={more} address={address} />
    </>
  );
}
