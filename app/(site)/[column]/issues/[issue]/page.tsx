import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Contents, countAnswers } from "@/app/parts/contents";
import { Headline } from "@/app/parts/headline";
import { sayDay } from "@/lib/kit/day";
import { addressOf } from "@/lib/magazine/address";
import { publicIssue } from "@/lib/magazine/public";
import { inIssue } from "@/lib/publishing/entries";
import { theColumn } from "../../the-column";

export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string; issue: string }> };

const read = cache(async (columnPath: string, issuePath: string) => {
  const { column, magazine } = await theColumn(columnPath);
  return { column, magazine, issue: (await publicIssue(magazine.id, issuePath)) ?? notFound() };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column: columnPath, issue: issuePath } = await params;
  const { column, magazine, issue } = await read(columnPath, issuePath);
  return { title: `${issue.name} · ${column.name}`, alternates: { canonical: addressOf(magazine, `/${column.path}/issues/${issue.path}`) } };
}

export default async function Page({ params }: Props) {
  const { column: columnPath, issue: issuePath } = await params;
  const { column, magazine, issue } = await read(columnPath, issuePath);
  const entries = await inIssue(column.id, issue.id);
  return (
    <>
      <header className="head plain">
        <p className="kicker">{magazine.name}</p>
        <Headline>{issue.name}</Headline>
        <p className="deck">{entries.length === 0 ? "Nothing of this issue is published here yet." : `${countAnswers(entries.length)}. On sale from ${sayDay(issue.onSaleOn, magazine.locale)}.`}</p>
      </header>
      {entries.length > 0 && <section className="list" aria-label="Contents"><Contents entries={entries} last="page" heading="h2" /></section>}
      <p className="onward"><a href={`/${column.path}/issues`}>All issues</a><a href={`/${column.path}/archive`}>All answers</a></p>
    </>
  );
}
